import { expect, test } from 'vitest'
import { wordsBegin } from './words-begin.ts'

test('words are found by how they begin, in any order and any script', () => {
  const title = 'Drumming before supper, naïve Żółć'
  for (const typed of ['dru', 'SUP dru', 'żó', 'naï', 'drumming, before']) {
    expect(wordsBegin(title, typed)).toBe(true)
  }
  for (const typed of ['rum', 'dru x', '', ' ,. ']) expect(wordsBegin(title, typed)).toBe(false)
})
