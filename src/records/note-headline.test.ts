import { describe, expect, test } from 'vitest'
import { noteHeadline } from './note-headline.ts'

describe('the line of a note in the chronology', () => {
  test('is made from the taps when there are no words', () => {
    const taps = { words: '', start: 'wobble', end: 'calm', helped: ['Sitting near'] } as const
    expect(noteHeadline(taps)).toBe('Wobbly, then calm. Helped: Sitting near.')
    expect(noteHeadline({ words: ' ', start: 'sun', end: 'sun', helped: [] })).toBe('Bright.')
    expect(noteHeadline({ words: '', helped: ['Low light'], helpedOther: 'Biscuit' })).toBe(
      'Helped: Low light, Biscuit.',
    )
  })
})
