import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { readChild } from './contract/children.ts'
import {
  BreakGlassId,
  listEmergencies,
  openInEmergency,
  readLooks,
  reviewEmergency,
} from './contract/looks.ts'

const BECAUSE = 'Tom rang from the station and asked for his medicine list.'
const opening = BreakGlassId.parse(randomUUID())

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const later = (minutes: number) => {
  home.clock.now = new Date(home.clock.now.getTime() + minutes * 60_000)
}

test('someone of another home opens a record with a reason, for an hour', async () => {
  expect(await home.as('sam', readChild, { childId: home.tom })).toMatchObject({ status: 404 })
  const tooShort = await home.as('sam', openInEmergency, {
    id: opening,
    childId: home.tom,
    because: 'Need it',
  })
  expect(tooShort.body.fields?.because).toEqual(['Say in a sentence why you need to see this now.'])
  const { closesAt } = await home.done('sam', openInEmergency, {
    id: opening,
    childId: home.tom,
    because: BECAUSE,
  })
  const { child, openUntil } = await home.done('sam', readChild, { childId: home.tom })
  expect(child.knownAs).toBe('Tom')
  expect(openUntil).toBe(closesAt)
})

test('it opens that one child’s record and no other', async () => {
  expect(await home.as('sam', readChild, { childId: home.ellis })).toMatchObject({ status: 404 })
})

test('Tom and his manager see who opened it, when and why', async () => {
  for (const who of ['tom', 'grace'] as const) {
    const { emergencies, looks } = await home.done(who, readLooks, { childId: home.tom })
    expect(emergencies).toMatchObject([{ knownAs: 'Sam', because: BECAUSE }])
    expect(looks.filter((one) => one.knownAs === 'Sam').map((one) => one.outcome)).toContain('refused')
  }
})

test('after the hour it is closed', async () => {
  later(59)
  expect(await home.as('sam', readChild, { childId: home.tom })).toMatchObject({ status: 200 })
  later(1)
  expect(await home.as('sam', readChild, { childId: home.tom })).toMatchObject({ status: 404 })
})

test('the manager of the home reviews it once, in words that Tom can read', async () => {
  const { emergencies } = await home.done('grace', listEmergencies, {})
  expect(emergencies).toMatchObject([{ id: opening, childId: home.tom, because: BECAUSE }])
  const words = { childId: home.tom, emergencyId: opening, review: 'Right to look. Thank you, Sam.' }
  await home.done('grace', reviewEmergency, words)
  expect(await home.as('grace', reviewEmergency, words)).toMatchObject({ status: 404 })
  expect((await home.done('grace', listEmergencies, {})).emergencies).toEqual([])
  const { emergencies: seen } = await home.done('tom', readLooks, { childId: home.tom })
  expect(seen[0]?.review).toBe('Right to look. Thank you, Sam.')
})

test('nobody reviews their own', async () => {
  const id = BreakGlassId.parse(randomUUID())
  await home.done('grace', openInEmergency, { id, childId: home.tom, because: BECAUSE })
  const review = { childId: home.tom, emergencyId: id, review: 'All as it should be.' }
  expect(await home.as('grace', reviewEmergency, review)).toMatchObject({ status: 404 })
})

test('family, a social worker and another young person cannot open a record this way', async () => {
  for (const who of ['mum', 'dawn', 'ellis'] as const) {
    const asked = { id: BreakGlassId.parse(randomUUID()), childId: home.tom, because: BECAUSE }
    expect(await home.as(who, openInEmergency, asked)).toMatchObject({ status: 403 })
  }
})
