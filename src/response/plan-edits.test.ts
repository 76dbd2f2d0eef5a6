import { expect, test } from 'vitest'
import { plainNeed, plainResponse } from '../../test/a-plain-plan.ts'
import { emptyPlan, type Plan } from './plan.ts'
import { withNeed, withoutNeed, withoutResponse, withResponse } from './plan-edits.ts'

const sleep = plainNeed('Sleep')
const drums = plainNeed('Drums')
const near = plainResponse('Near', [sleep.id])
const drumming = plainResponse('Drumming', [sleep.id, drums.id])
const plan: Plan = {
  ...emptyPlan,
  needs: [sleep, drums],
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
  const without = withoutNeed(plan, sleep.id, 'Settled.')
  expect(without.needs.map(({ title }) => title)).toEqual(['Drums'])
  expect(without.responses).toMatchObject([{ title: 'Drumming', needIds: [drums.id] }])
  expect(without.stopped).toMatchObject([{ title: 'Near', because: 'Settled.' }])
})

test('a need or a response that changes keeps its place', () => {
  const changed = withNeed(plan, { ...sleep, title: 'Quiet nights' })
  expect(changed.needs.map(({ title }) => title)).toEqual(['Quiet nights', 'Drums'])
  const other = withResponse(plan, { ...near, how: 'On the stairs' })
  expect(other.responses.map(({ how }) => how)).toEqual(['On the stairs', 'Drumming'])
})
