import { expect, test } from 'vitest'
import { entryWords } from './entry-words.ts'

test('a note is read whole, and its first sentence not twice', () => {
  const detail = 'Walked home instead of the car. Talked about the sea.'
  expect(entryWords({ headline: 'Walked home instead of the car', detail })).toEqual([detail])
  expect(entryWords({ headline: 'Walked home instead of…', detail })).toEqual([detail])
})

test('what was done is read before what somebody said of it', () => {
  expect(entryWords({ headline: 'Swimming. It was stormy.', detail: 'loud' })).toEqual([
    'Swimming. It was stormy.',
    'loud',
  ])
  expect(entryWords({ headline: 'Dad’s call is planned.', detail: '' })).toEqual(['Dad’s call is planned.'])
})
