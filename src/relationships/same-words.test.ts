import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameWords } from './same-words.ts'

test('the same thing is found in other endings, and plain words say nothing', () => {
  expect(
    sameWords(['Shouting in another room', 'Being hurried'], ['When somebody shouts at another']),
  ).toEqual([{ word: 'shouting', one: 'Shouting in another room', other: 'When somebody shouts at another' }])
  expect(sameWords(['Something that was told'], ['They told something'])).toEqual([])
})

test('it looks the same from both sides, and nothing is found in words that are not there', () => {
  const line = fc.array(
    fc.constantFrom('door', 'doors', 'shout', 'shouting', 'late', 'they', 'noise', 'Noise!'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  const lines = fc.array(
    line.map((words) => words.join(' ')),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(lines, lines, (ones, others) => {
      const found = sameWords(ones, others)
      expect(found).toHaveLength(sameWords(others, ones).length)
      for (const { word, one, other } of found) {
        expect(one.toLowerCase()).toContain(word)
        expect(ones).toContain(one)
        expect(others).toContain(other)
      }
    }),
  )
})
