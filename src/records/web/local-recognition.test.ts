import { describe, expect, test } from 'vitest'
import { localRecognition, wordsIn } from './local-recognition.ts'

/** A browser that answers like this when it is asked whether speech stays on the device. */
function aBrowser(answer: string | Error, knowsSetting = true) {
  const asked: unknown[] = []
  class SpeechRecognition {
    started = false
    lang = ''
    static available(question: unknown) {
      asked.push(question)
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    }
    constructor() {
      if (knowsSetting) Object.assign(this, { processLocally: false })
    }
  }
  return { SpeechRecognition, asked }
}

describe('speech becomes words on the device alone', () => {
  test('where the browser promises it, and then it is told to stay on the device', async () => {
    const browser = aBrowser('available')
    const recognition = await localRecognition(browser, 'en-GB')
    expect(recognition).toMatchObject({ processLocally: true, lang: 'en-GB' })
    expect(browser.asked).toEqual([{ langs: ['en-GB'], processLocally: true }])
  })

  test('and nowhere else: not where it would be fetched first, is not known, or fails', async () => {
    for (const answer of ['downloadable', 'downloading', 'unavailable', '', new Error('no')]) {
      expect(await localRecognition(aBrowser(answer), 'en-GB')).toBeUndefined()
    }
  })

  test('not where the browser cannot be asked, or does not know the setting', async () => {
    class Older {}
    expect(await localRecognition({}, 'en-GB')).toBeUndefined()
    expect(await localRecognition({ SpeechRecognition: Older }, 'en-GB')).toBeUndefined()
    expect(await localRecognition({ SpeechRecognition: 'yes' }, 'en-GB')).toBeUndefined()
    expect(await localRecognition(aBrowser('available', false), 'en-GB')).toBeUndefined()
  })
})

test('what was understood is one text', () => {
  expect(wordsIn({ results: [[{ transcript: ' We sat down. ' }], [], [{ transcript: 'He ate.' }]] })).toBe(
    'We sat down. He ate.',
  )
})
