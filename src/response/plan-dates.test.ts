import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, aResponse, aVersion, type Planning, planningFor } from '../../test/a-plan.ts'
import { publishPlan, sayAboutPlan } from './contract/plan.ts'
import { markPlanRead } from './contract/shift-cards.ts'
import type { Plan, Response } from './plan.ts'
import { withoutResponse } from './plan-edits.ts'
import { holdsOn, standingOn } from './plan-effect.ts'

let home: TestHome
let plan: Plan
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  plan = aPlan(home)
  planning = planningFor(home)
  await planning.publish(plan)
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

const needIds = () => plan.needs.map(({ id }) => id)
const shortsOf = async () => (await planning.cardOf('nils'))?.responses.map(({ short }) => short)
const onDay = (day: string) => {
  home.clock.now = new Date(`${day}T18:00:00.000Z`)
}

describe('from when to when a response holds', () => {
  test('by the day: the first and the last are in it', () => {
    const summer = { startsOn: '2026-06-01', endsOn: '2026-08-31' }
    expect(
      ['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map((day) => holdsOn(summer, day)),
    ).toEqual([false, true, true, false])
    expect(standingOn(summer, '2026-05-31')).toBe('coming')
    expect(standingOn(summer, '2026-09-01')).toBe('over')
    expect(holdsOn({}, '2026-05-31')).toBe(true)
  })

  test('what begins later is agreed now and comes on the card of the shift on its day', async () => {
    const swim = aResponse(home, needIds(), { title: 'Swimming', short: 'Swimming', startsOn: '2026-05-06' })
    plan = { ...plan, responses: [...plan.responses, swim] }
    await planning.publish(plan)
    expect(await shortsOf()).not.toContain('Swimming')
    const told = await planning.cardOf('nils')
    const added = told?.changes.find(({ title }) => title === 'Swimming')
    expect(added).toMatchObject({ change: 'added', after: expect.stringContaining('from 6 May 2026') })
    onDay('2026-05-06')
    expect(await shortsOf()).toContain('Swimming')
  })

  test('the day is the home’s own: late in the evening in London it is not yet tomorrow', async () => {
    const walk = aResponse(home, needIds(), { title: 'A walk', short: 'A walk', startsOn: '2026-05-07' })
    plan = { ...plan, responses: [...plan.responses, walk] }
    await planning.publish(plan)
    home.clock.now = new Date('2026-05-06T22:30:00.000Z')
    expect(await shortsOf()).not.toContain('A walk')
    home.clock.now = new Date('2026-05-06T23:30:00.000Z')
    expect(await shortsOf()).toContain('A walk')
  })

  test('what has had its last day is off the card and stays in the plan until a person decides', async () => {
    const short: Partial<Response> = { title: 'Night light', short: 'Night light', endsOn: '2026-05-08' }
    plan = { ...plan, responses: [...plan.responses, aResponse(home, needIds(), short)] }
    await planning.publish(plan)
    expect(await shortsOf()).toContain('Night light')
    onDay('2026-05-09')
    expect(await shortsOf()).not.toContain('Night light')
    const { plan: held } = await planning.inForce()
    expect(held.responses.map(({ title }) => title)).toContain('Night light')
  })

  test('a last day before the first is told at its field', async () => {
    const wrong = aResponse(home, needIds(), { startsOn: '2026-06-02', endsOn: '2026-06-01' })
    const version = aVersion(home, { ...plan, responses: [wrong] }, planning.number)
    const { status, body } = await home.as('amina', publishPlan, version)
    expect(status).toBe(422)
    expect(body.fields?.['plan.responses.0.endsOn']).toEqual(['The last day is before the first.'])
  })

  test('each says since which version it holds, and what stopped says when and why', async () => {
    const [first] = plan.responses
    if (!first) throw new Error('The plan has a response.')
    onDay('2026-05-11')
    await planning.publish(withoutResponse(plan, first.id, 'He settles without it now.'))
    const { plan: held, since } = await planning.inForce()
    expect(held.stopped).toContainEqual({
      id: first.id,
      title: first.title,
      because: 'He settles without it now.',
      on: '2026-05-11',
    })
    expect(since.map(({ responseId }) => responseId)).toEqual(held.responses.map(({ id }) => id))
    const drums = held.responses.find(({ short }) => short === 'Drumming')
    expect(since.find(({ responseId }) => responseId === drums?.id)?.number).toBe(1)
    onDay('2026-05-12')
    await planning.publish({ ...held, responses: [...held.responses, first] })
    const back = await planning.inForce()
    expect(back.since.find(({ responseId }) => responseId === first.id)).toMatchObject({
      number: planning.number,
    })
  })
})

describe('every adult hears of a change', () => {
  test('who has still to read it is named, and who says so is not asked again', async () => {
    const before = await planning.inForce()
    expect(before.unread.map(({ knownAs }) => knownAs)).toEqual(
      expect.arrayContaining(['Amina', 'Nils', 'Noor', 'Grace', 'Dawn']),
    )
    for (const who of ['nils', 'asha'] as const) {
      expect((await planning.cardOf(who))?.changes).not.toEqual([])
      const read = { id: crypto.randomUUID(), childId: home.tom, versionId: before.id }
      await home.done(who, markPlanRead, read)
      expect((await planning.cardOf(who))?.changes).toEqual([])
    }
    const after = await planning.inForce()
    expect(after.unread.map(({ knownAs }) => knownAs)).not.toContain('Nils')
    expect(after.readings.map(({ knownAs }) => knownAs)).toEqual(expect.arrayContaining(['Nils', 'Asha']))
  })

  test('the child is never asked for a receipt', async () => {
    expect((await planning.inForce()).unread.map(({ knownAs }) => knownAs)).not.toContain('Tom')
  })
})

test('words of disagreement outlive the version that they were said about', async () => {
  const { id: versionId, plan: held } = await planning.inForce()
  const about = { childId: home.tom, versionId, verdict: 'should-change' as const }
  await home.done('tom', sayAboutPlan, { ...about, id: crypto.randomUUID(), words: 'not the hot chocolate' })
  await home.done('dawn', sayAboutPlan, { ...about, id: crypto.randomUUID(), words: 'School is missing.' })
  expect((await planning.inForce()).saidBefore).toEqual([])
  const said = planning.number
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
  await planning.publish(held)
  const { saidBefore } = await planning.inForce('nils')
  expect(saidBefore).toHaveLength(2)
  expect(saidBefore).toContainEqual(
    expect.objectContaining({ knownAs: 'Tom', words: 'not the hot chocolate', number: said, isChild: true }),
  )
})
