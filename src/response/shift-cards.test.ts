import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { sayAboutPlan } from './contract/plan.ts'
import { markPlanRead } from './contract/shift-cards.ts'
import type { Plan } from './plan.ts'

let home: TestHome
let planning: Planning
let plan: Plan
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  plan = aPlan(home)
})
afterAll(() => home.close())
beforeEach(() => later())

function later(): void {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
}

const how = (words: string): Plan => ({
  ...plan,
  responses: plan.responses.map((one, at) => (at === 0 ? { ...one, how: words } : one)),
})

test('of the first plan everything is new, and people stand in it by their names', async () => {
  await planning.publish(plan)
  const { changes = [] } = (await planning.cardOf('nils')) ?? {}
  expect(changes.map(({ what, change }) => `${what} ${change}`)).toEqual(
    expect.arrayContaining(['need added', 'response added', 'boundary added']),
  )
  expect(changes.find(({ what }) => what === 'response')?.after).toContain('Amina decides')
})

test('who never said that they read it sees what changed since the version before', async () => {
  await planning.publish(how('Bath and a story.'))
  await planning.publish(how('A story.'))
  expect((await planning.cardOf('nils'))?.changes).toMatchObject([
    { before: 'Bath and a story.', after: 'A story.' },
  ])
})

test('who read an earlier one sees what changed since then, over the versions between', async () => {
  const read = await planning.inForce()
  await home.done('nils', markPlanRead, { id: randomUUID(), childId: home.tom, versionId: read.id })
  await planning.publish(how('Drums, then a story.'))
  await planning.publish({ ...how('Drums.'), boundaries: [] })
  expect((await planning.cardOf('nils'))?.changes).toMatchObject([
    { what: 'response', before: 'A story.', after: 'Drums.' },
    { what: 'boundary', change: 'stopped' },
  ])
  expect((await planning.cardOf('grace'))?.changes).toMatchObject([
    { before: 'Drums, then a story.', after: 'Drums.' },
    { what: 'boundary', change: 'stopped' },
  ])
})

test('a child who takes their yes to the safety plan back has not agreed to it', async () => {
  const { id: versionId } = await planning.inForce()
  const about = { childId: home.tom, versionId }
  await home.done('tom', sayAboutPlan, { ...about, id: randomUUID(), verdict: 'agrees', words: '' })
  expect((await planning.cardOf('nils'))?.safetyAgreedAt).toBe(home.clock.now.toISOString())
  later()
  const words = 'Not the stairs.'
  await home.done('tom', sayAboutPlan, { ...about, id: randomUUID(), verdict: 'should-change', words })
  expect((await planning.cardOf('nils'))?.safetyAgreedAt).toBeUndefined()
})

test('an adult’s yes is not the child’s', async () => {
  const { id: versionId } = await planning.inForce()
  const about = { childId: home.tom, versionId }
  await home.done('dawn', sayAboutPlan, { ...about, id: randomUUID(), verdict: 'agrees', words: '' })
  expect((await planning.cardOf('nils'))?.safetyAgreedAt).toBeUndefined()
})
