import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { emptyPlan, type Need, NeedId, type Plan, type Response, ResponseId } from './plan.ts'
import { withNeed, withoutNeed, withoutResponse, withResponse } from './plan-edits.ts'

const someone = PersonId.parse(randomUUID())
const sleep = NeedId.parse(randomUUID())
const drums = NeedId.parse(randomUUID())

const need = (id: NeedId, title: string): Need => ({
  id,
  title,
  childWords: '',
  says: '',
  finding: { kind: 'adult', says: 'Seen' },
})
const response = (title: string, needIds: NeedId[]): Response => ({
  id: ResponseId.parse(randomUUID()),
  needIds,
  kind: 'strategy',
  title,
  short: title,
  how: title,
  when: '',
  dose: { count: 1, per: 'day' },
  tryFirst: false,
  does: 'Nights',
  decides: someone,
  answers: someone,
  seeing: '',
})
const near = response('Near', [sleep])
const drumming = response('Drumming', [sleep, drums])
const plan: Plan = {
  ...emptyPlan,
  needs: [need(sleep, 'Sleep'), need(drums, 'Drums')],
  responses: [near, drumming],
}

test('what stops is remembered with its reason, and forgotten as stopped when it comes back', () => {
  const without = withoutResponse(plan, near.id, 'She sleeps now.')
  expect(without.responses).toEqual([drumming])
  expect(without.stopped).toEqual([{ id: near.id, title: 'Near', because: 'She sleeps now.' }])
  const again = withResponse(without, near)
  expect(again.responses).toEqual([drumming, near])
  expect(again.stopped).toEqual([])
})

test('a need goes with what answered only it; the rest goes on for its other needs', () => {
  const without = withoutNeed(plan, sleep, 'Settled.')
  expect(without.needs.map(({ title }) => title)).toEqual(['Drums'])
  expect(without.responses).toMatchObject([{ title: 'Drumming', needIds: [drums] }])
  expect(without.stopped).toMatchObject([{ title: 'Near', because: 'Settled.' }])
})

test('a need or a response that changes keeps its place', () => {
  const changed = withNeed(plan, need(sleep, 'Quiet nights'))
  expect(changed.needs.map(({ title }) => title)).toEqual(['Quiet nights', 'Drums'])
  const other = withResponse(plan, { ...near, how: 'On the stairs' })
  expect(other.responses.map(({ how }) => how)).toEqual(['On the stairs', 'Drumming'])
})
