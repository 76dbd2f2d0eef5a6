import { expect, test } from 'vitest'
import { AroundId, type AroundShown } from '../contract/around.ts'
import { changesSince, inSentence, peopleOn } from './around-now.ts'

type Telling = AroundShown['tellings'][number]

const told = (name: string, more: Partial<Telling>): Telling => ({
  ...{ id: crypto.randomUUID(), name, kind: 'family', how: '', quality: 'close', byChild: true },
  ...{ saidBy: '', words: '', sinceOn: '2026-01-10', toldByName: 'Sam', toldAt: '2026-01-10T10:00:00.000Z' },
  ...more,
})
const someone = (tellings: Telling[], more: Partial<AroundShown> = {}): AroundShown => ({
  ...{ id: AroundId.parse(crypto.randomUUID()), tellings, ends: [], steps: [] },
  ...more,
})
const dawn = { byChild: false, saidBy: 'Dawn' }
const people = [
  someone([told('Jay', {}), told('Jay', { ...dawn, quality: 'distant' })]),
  someone([told('Dad', { quality: 'broken' }), told('Dad', { quality: 'good', sinceOn: '2026-03-01' })]),
  someone([told('Esi', { ...dawn, sinceOn: '2026-02-01' })]),
  someone([told('Reece', { kind: 'friend' })], {
    ends: [{ onDay: '2026-02-20', because: 'Moved.', toldByName: 'Sam', toldAt: '2026-02-20T10:00:00.000Z' }],
  }),
]

test('the sentence says near before far, for how many the child said it, and who is seen differently', () => {
  const there = peopleOn(people, '2026-04-01').filter(({ ended }) => !ended)
  expect(inSentence(there, 'Maya')).toBe(
    '3 people around Maya. Close: Esi and Jay. Good: Dad. Maya said so about 2. ' +
      'Jay is seen differently: something to talk about.',
  )
  expect(inSentence([], 'Maya')).toBe('Nobody around Maya.')
})

test('between two days it is said who is new, who is gone, and with whom it is different', () => {
  const [then, now] = [peopleOn(people, '2026-01-20'), peopleOn(people, '2026-04-01')]
  expect(changesSince(then, now).toSorted()).toEqual([
    'Dad: Broken off, now Good.',
    'Esi is new: Close.',
    'Reece is no longer around.',
  ])
  expect(changesSince(now, now)).toEqual([])
})
