import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { plainNeed, plainResponse } from '../../test/a-plain-plan.ts'
import { emptyPlan, type Plan } from './plan.ts'
import { planTogether } from './plan-together.ts'

const someone = PersonId.parse(randomUUID())
const sleep = plainNeed('Sleep')
const near = plainResponse('Near', [sleep.id])
const story = plainResponse('Story', [sleep.id])
const base: Plan = { ...emptyPlan, needs: [sleep], responses: [near, story] }
const titles = (plan: Plan) => plan.responses.map(({ title }) => title).toSorted()

test('what only one of two people changed stays as they left it', () => {
  const mine = { ...base, responses: [{ ...near, how: 'On the stairs' }, story] }
  const theirs = { ...base, responses: [near, story, plainResponse('Drums', [sleep.id])] }
  const both = planTogether({ base, mine, theirs })
  expect(titles(both)).toEqual(['Drums', 'Near', 'Story'])
  expect(both.responses.find(({ id }) => id === near.id)?.how).toBe('On the stairs')
})

test('what both changed is mine, to be looked at again', () => {
  const mine = { ...base, responses: [{ ...near, how: 'Mine' }, story] }
  const theirs = { ...base, responses: [{ ...near, how: 'Theirs' }, story] }
  expect(planTogether({ base, mine, theirs }).responses[0]?.how).toBe('Mine')
})

test('what one of them stopped does not come back by the other', () => {
  const mine = { ...base, responses: [near] }
  const theirs = { ...base, responses: [story] }
  expect(titles(planTogether({ base, mine, theirs }))).toEqual([])
})

test('the safety plan is put together part by part', () => {
  const mine = { ...base, safety: { ...base.safety, harder: ['Questions'] } }
  const theirs = { ...base, safety: { ...base.safety, triggers: ['Doors'], bring: someone } }
  expect(planTogether({ base, mine, theirs }).safety).toMatchObject({
    harder: ['Questions'],
    triggers: ['Doors'],
    bring: someone,
  })
})

test('a need that one of them took out stays while the other answers it', () => {
  const mine = { ...base, responses: [...base.responses, plainResponse('Drums', [sleep.id])] }
  const theirs = { ...base, needs: [], responses: [] }
  expect(planTogether({ base, mine, theirs }).needs).toEqual([sleep])
})

test('one who changed nothing gets what the other wrote', () => {
  const theirs = { ...base, needs: [{ ...sleep, title: 'Quiet nights' }], responses: [near] }
  const both = planTogether({ base, mine: structuredClone(base), theirs })
  expect(both).toMatchObject({ needs: theirs.needs, responses: theirs.responses })
})
