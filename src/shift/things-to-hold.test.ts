import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ToldOnShift, thingsToHold } from './things-to-hold.ts'

const told: fc.Arbitrary<ToldOnShift> = fc.record({
  source: fc.constantFrom('note', 'hard-moment'),
  about: fc.uuid(),
  words: fc.oneof(
    fc.constantFrom('', 'He slept. Then he woke.', 'She baked.'),
    fc.string({ maxLength: 200 }),
  ),
  happenedAt: fc.constantFrom(
    '2026-05-04T18:00:00.000Z',
    '2026-05-04T19:00:00.000Z',
    '2026-05-04T20:00:00.000Z',
  ),
  toldByName: fc.constant('Nils'),
  end: fc.constantFrom(undefined, 'storm', 'flat', 'calm'),
})

test('at most three things, each word of them written by a person, with its source, none twice', () => {
  fc.assert(
    fc.property(fc.array(told, { maxLength: 12 }), (all) => {
      const things = thingsToHold(all)
      expect(things.length).toBeLessThanOrEqual(3)
      expect(new Set(things.map(({ words }) => words)).size).toBe(things.length)
      for (const { words, source, about } of things) {
        const from = all.find((one) => one.about === about && one.source === source)
        expect(from?.words.includes(words.replace(/…$/, ''))).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a hard moment stands before what did not end well, and that before the rest', () => {
  const note = { source: 'note', happenedAt: '2026-05-04T20:00:00.000Z', toldByName: 'Nils' } as const
  const all: ToldOnShift[] = [
    { ...note, about: '1', words: 'Toast with Sam.', end: 'calm' },
    { ...note, about: '2', words: 'Mum did not ring. Tom waited by the phone.', end: 'flat' },
    {
      ...note,
      source: 'hard-moment',
      about: '3',
      words: 'Shouted in the hall.',
      happenedAt: '2026-05-04T17:00:00.000Z',
    },
    { ...note, about: '4', words: 'Drums.', happenedAt: '2026-05-04T19:00:00.000Z' },
  ]
  expect(thingsToHold(all).map(({ words }) => words)).toEqual([
    'Shouted in the hall',
    'Mum did not ring',
    'Toast with Sam',
  ])
})
