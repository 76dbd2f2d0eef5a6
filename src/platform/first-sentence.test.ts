import { describe, expect, test } from 'vitest'
import { firstSentence } from './first-sentence.ts'

describe('the line that stands for many words', () => {
  test('is their first sentence, whole', () => {
    expect(firstSentence('We sat on the stairs. Then tea.')).toBe('We sat on the stairs')
    expect(firstSentence('“Leave me!” She went up. Later fine.')).toBe('“Leave me!”')
    expect(firstSentence('Woke at 3.15 and came down')).toBe('Woke at 3.15 and came down')
    expect(firstSentence('First line\nSecond line')).toBe('First line')
  })

  test('ends at a word when the sentence is long', () => {
    const line = firstSentence(`${'walking '.repeat(30)}home.`)
    expect(line).toMatch(/ walking…$/)
    expect(line.length).toBeLessThanOrEqual(121)
  })
})
