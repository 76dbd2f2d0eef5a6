import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64Of, bytesOf } from './base64.ts'

test('bytes travel as letters and are the same again, also more of them than a call takes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(bytesOf(base64Of(bytes))).toEqual(new Uint8Array(bytes))
    }),
  )
  const long = new Uint8Array(100_000).fill(7)
  expect(bytesOf(base64Of(long))).toEqual(long)
})
