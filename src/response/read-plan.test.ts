import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { type Agreement, readPlan, sayAboutPlan } from './contract/plan.ts'
import { markPlanRead } from './contract/shift-cards.ts'

let home: TestHome
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  await planning.publish(aPlan(home))
})
afterAll(() => home.close())
beforeEach(() => later())

function later(): void {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
}

async function say(who: Name, verdict: 'agrees' | 'should-change', words = ''): Promise<void> {
  const { id: versionId } = await planning.inForce()
  await home.done(who, sayAboutPlan, { id: randomUUID(), childId: home.tom, versionId, verdict, words })
  later()
}

async function again(): Promise<void> {
  await planning.publish((await planning.inForce()).plan)
  later()
}

const verdicts = (agreements: readonly Agreement[]) =>
  Object.fromEntries(agreements.map(({ knownAs, verdict }) => [knownAs, verdict]))

test('a wish that somebody took back by agreeing is not held against the next version', async () => {
  await say('dawn', 'should-change', 'School is missing.')
  await say('dawn', 'agrees')
  await say('noor', 'should-change', 'Fewer words at night.')
  await again()
  const { saidBefore, agreements } = await planning.inForce()
  expect(saidBefore.map(({ knownAs, words }) => [knownAs, words])).toEqual([
    ['Noor', 'Fewer words at night.'],
  ])
  expect(agreements.every(({ verdict, at }) => verdict === 'waiting' && at === undefined)).toBe(true)
})

test('an earlier version shows what was said about it, and nothing that came after it', async () => {
  const number = planning.number
  await say('noor', 'should-change', 'Later, not earlier.')
  await again()
  await say('dawn', 'agrees')
  const { version, versions } = await home.done('amina', readPlan, { childId: home.tom, number })
  expect(verdicts(version?.agreements ?? [])).toMatchObject({ Noor: 'should-change', Dawn: 'waiting' })
  expect(version?.saidBefore.map(({ words }) => words)).toEqual(['Fewer words at night.'])
  expect(version?.since.map((one) => one.number)).toEqual([1, 1])
  expect(versions.map((one) => one.number)).toEqual([3, 2, 1])
  expect(versions.every(({ madeBy }) => madeBy === 'Amina')).toBe(true)
})

test('the newest wish about earlier versions comes first', async () => {
  expect((await planning.inForce()).saidBefore.map(({ words, number }) => [number, words])).toEqual([
    [2, 'Later, not earlier.'],
    [1, 'Fewer words at night.'],
  ])
})

test('who read it more than once stands there once, with the first time', async () => {
  const { id: versionId } = await planning.inForce()
  const at = home.clock.now.toISOString()
  const read = () => home.done('nils', markPlanRead, { id: randomUUID(), childId: home.tom, versionId })
  await read()
  later()
  await read()
  expect((await planning.inForce()).readings.map(({ knownAs, at }) => [knownAs, at])).toEqual([['Nils', at]])
})

test('who is no longer around the child keeps their words and their name in the plan', async () => {
  await say('noor', 'agrees')
  await home.database.admin.query(`update tie set to_on = '2026-05-03' where person_id = $1`, [
    home.people.noor,
  ])
  const { version, people } = await home.done('amina', readPlan, { childId: home.tom })
  expect(version?.agreements.map(({ knownAs }) => knownAs)).toEqual(['Tom', 'Amina', 'Grace', 'Dawn', 'Noor'])
  expect(verdicts(version?.agreements ?? [])).toMatchObject({ Noor: 'agrees', Dawn: 'agrees' })
  expect(version?.unread.map(({ knownAs }) => knownAs)).not.toContain('Noor')
  // Those who decide, answer or come; Nils does something by his name.
  expect(people.map(({ knownAs }) => knownAs)).toEqual(['Amina', 'Noor', 'Nils'])
})
