import { expect, test } from 'vitest'
import { ChildId, HomeId } from '#platform/ids.ts'
import type { ToldOnShift } from '../things-to-hold.ts'
import {
  type HandoverDraft,
  handoverOf,
  holdsSomething,
  lineOf,
  madeFrom,
  othersOf,
} from './handover-draft.ts'

const homeId = HomeId.parse('11111111-0000-4000-8000-000000000000')
const tom = ChildId.parse('22222222-0000-4000-8000-000000000000')
const about = '33333333-0000-4000-8000-000000000000'
const told: ToldOnShift = {
  ...{ source: 'note', about, words: 'Tom baked bread. It rose.' },
  ...{ happenedAt: '2026-05-04T18:00:00.000Z', toldByName: 'Nils' },
}
const line = lineOf({ words: 'Tom baked bread', source: 'note', about })
const empty: HandoverDraft = { lines: {}, leftToDo: '', teamLine: '' }

test('a handover keeps where its words come from, also when they are changed, and leaves empty lines behind', () => {
  const lines = [
    { ...line, words: ' Tom baked bread, twice ' },
    { key: 'new', words: '  ' },
  ]
  const given = handoverOf(
    { lines: { [tom]: lines }, leftToDo: 'Flour.\n\n Oven ', teamLine: ' Good. ' },
    homeId,
    [tom],
  )
  expect(given).toMatchObject({
    children: [
      { childId: tom, lines: [{ words: 'Tom baked bread, twice', from: { source: 'note', about } }] },
    ],
    leftToDo: ['Flour.', 'Oven'],
    teamLine: 'Good.',
  })
})

test('a handover begins with what is still open, and asks no more of a shift than it can hold', () => {
  const open = Array.from({ length: 12 }, (_, at) => `Thing ${at}`)
  const draft = madeFrom(new Map(), open)
  expect(handoverOf(draft, homeId, []).leftToDo).toEqual(open.slice(0, 8))
  expect(draft.leftToDo.split('\n')).toHaveLength(8)
})

test('what was written and stands in no line is still offered', () => {
  expect(othersOf([told], [])).toEqual([{ words: 'Tom baked bread', source: 'note', about }])
  expect(othersOf([told], [line])).toEqual([])
})

test('a handover that says nothing is not given', () => {
  expect(holdsSomething(empty)).toBe(false)
  expect(holdsSomething({ ...empty, lines: { [tom]: [{ key: 'one', words: ' ' }] } })).toBe(false)
  expect(holdsSomething({ ...empty, lines: { [tom]: [line] } })).toBe(true)
  expect(holdsSomething({ ...empty, teamLine: 'Calm.' })).toBe(true)
})
