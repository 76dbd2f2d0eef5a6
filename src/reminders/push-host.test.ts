import { expect, test } from 'vitest'
import { isPushHost } from './push-host.ts'

test('only the push services of browsers are ever asked, whatever address a browser names', () => {
  expect(isPushHost('https://fcm.googleapis.com/fcm/send/abc')).toBe(true)
  expect(isPushHost('https://db5p.notify.windows.com/w/?token=a')).toBe(true)
  for (const address of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.example.org/a',
    'https://notify.windows.com.example.org/a',
    'https://127.0.0.1/a',
    'https://fcm.googleapis.com:8443/a',
    'https://name:word@169.254.169.254/latest',
    'file:///etc/passwd',
    'nothing',
  ]) {
    expect(isPushHost(address), address).toBe(false)
  }
})
