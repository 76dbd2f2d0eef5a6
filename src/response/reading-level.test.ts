import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { chooseReading, readPlan } from './contract/plan.ts'

let home: TestHome
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  await planning.publish(aPlan(home))
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

const readingFor = async (who: Name) => (await home.done(who, readPlan, { childId: home.tom })).reading
const choose = (who: Name, level: 'pictures' | 'short' | 'full', id = randomUUID()) =>
  home.as(who, chooseReading, { id, childId: home.tom, level })

test('all of the plan is read until somebody chooses: nothing is guessed', async () => {
  expect(await readingFor('tom')).toEqual({ level: 'full' })
})

test('the young person chooses by themself, and sees it so from then on', async () => {
  await choose('tom', 'pictures')
  expect(await readingFor('tom')).toMatchObject({ level: 'pictures', chosenBy: 'Tom' })
  expect(await readingFor('amina')).toMatchObject({ level: 'pictures', chosenBy: 'Tom' })
})

test('an adult chooses with them, and the newest choice counts', async () => {
  await choose('amina', 'short')
  expect(await readingFor('tom')).toMatchObject({ level: 'short', chosenBy: 'Amina' })
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
  const id = randomUUID()
  await choose('tom', 'full', id)
  await choose('tom', 'full', id)
  expect(await readingFor('nils')).toMatchObject({ level: 'full', chosenBy: 'Tom' })
  expect(await planning.factsOf('response.reading-level')).toHaveLength(3)
})

test('who only reads the plan does not choose for them', async () => {
  for (const who of ['nils', 'dawn'] as const) expect((await choose(who, 'short')).status).toBe(403)
})
