import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { plainNeed, plainResponse } from '../../test/a-plain-plan.ts'
import { emptyPlan, type Plan, type Response } from './plan.ts'
import { litIn } from './plan-focus.ts'

const sam = PersonId.parse(randomUUID())
const jo = PersonId.parse(randomUUID())
const sleep = plainNeed('Sleep')
const drums = plainNeed('Drums')

const response = (title: string, more: Partial<Response>) =>
  plainResponse(title, [sleep.id], { decides: jo, answers: jo, ...more })
const near = response('Near', { tryFirst: true, does: 'Sam' })
const drumming = response('Drumming', { needIds: [drums.id], kind: 'enrichment' })
const story = response('Story', { decides: sam })
const plan: Plan = { ...emptyPlan, needs: [sleep, drums], responses: [near, drumming, story] }
const me = { personId: sam, knownAs: 'Sam' }

const titles = (focus: Parameters<typeof litIn>[1]) => {
  const lit = litIn(plan, focus, me)
  const of = (all: readonly { id: string; title: string }[], ids: Set<string>) =>
    all.filter(({ id }) => ids.has(id)).map(({ title }) => title)
  return [of(plan.needs, lit.needs), of(plan.responses, lit.responses)]
}

test.each([
  ['everything lights all', { on: 'everything' }, ['Sleep', 'Drums'], ['Near', 'Drumming', 'Story']],
  ['one need lights what answers it', { on: 'need', id: sleep.id }, ['Sleep'], ['Near', 'Story']],
  ['my part is what I do, decide about or answer for', { on: 'mine' }, ['Sleep'], ['Near', 'Story']],
  ['what to try first', { on: 'first' }, ['Sleep'], ['Near']],
  ['one kind of response', { on: 'kind', kind: 'enrichment' }, ['Drums'], ['Drumming']],
] as const)('%s', (_, focus, needs, responses) => {
  expect(titles(focus)).toEqual([needs, responses])
})

test('a need that nothing answers stays visible when it is looked at', () => {
  const lonely = plainNeed('Lonely')
  expect([...litIn({ ...plan, needs: [lonely] }, { on: 'need', id: lonely.id }, me).needs]).toEqual([
    lonely.id,
  ])
})
