import { expect, test } from 'vitest'
import { hashOf } from '../seal.ts'
import { hashOfWords } from './hash-of-words.ts'

test('the server makes the same hash of words as the device that waits for it', async () => {
  const told = [
    '',
    'Came down about half nine.',
    'Grüße, 你好, 🦊',
    'half a sign: \ud83e',
    'x'.repeat(70_000),
  ]
  for (const words of told) expect(hashOfWords(words)).toBe(await hashOf(words))
})
