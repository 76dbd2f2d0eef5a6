import { describe, expect, test } from 'vitest'
import { firstSentence, noteHeadline } from './note-headline.ts'

describe('the line of a note in the chronology', () => {
  test('is its first sentence, whole', () => {
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

  test('is made from the taps when there are no words', () => {
    const taps = { words: '', start: 'wobble', end: 'calm', helped: ['Sitting near'] } as const
    expect(noteHeadline(taps)).toBe('Wobbly, then calm. Helped: Sitting near.')
    expect(noteHeadline({ words: ' ', start: 'sun', end: 'sun', helped: [] })).toBe('Bright.')
    expect(noteHeadline({ words: '', helped: ['Low light'], helpedOther: 'Biscuit' })).toBe(
      'Helped: Low light, Biscuit.',
    )
  })
})
