import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BreakGlassId, openInEmergency } from '#people/contract/looks.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { PlanVersionId } from './contract/changes.ts'
import { readPlan, sayAboutPlan } from './contract/plan.ts'
import { markPlanRead, readShiftCards } from './contract/shift-cards.ts'
import type { Plan } from './plan.ts'

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

describe('agreeing to the plan', () => {
  test('the child is asked first, then those whose yes it needs', async () => {
    const { agreements } = await planning.inForce()
    expect(agreements.map(({ knownAs, verdict }) => [knownAs, verdict])).toEqual([
      ['Tom', 'waiting'],
      ['Amina', 'waiting'],
      ['Noor', 'waiting'],
      ['Grace', 'waiting'],
      ['Dawn', 'waiting'],
    ])
  })

  test('the child agrees, or says what should change, and both stay in the record', async () => {
    const { id: versionId } = await planning.inForce()
    const said = { childId: home.tom, versionId }
    await home.done('tom', sayAboutPlan, {
      ...said,
      id: randomUUID(),
      verdict: 'should-change',
      words: 'Drums at seven, not six.',
    })
    expect((await planning.inForce('grace')).agreements[0]).toMatchObject({
      knownAs: 'Tom',
      isChild: true,
      verdict: 'should-change',
      words: 'Drums at seven, not six.',
    })
    home.clock.now = new Date(home.clock.now.getTime() + 60_000)
    await home.done('tom', sayAboutPlan, { ...said, id: randomUUID(), verdict: 'agrees', words: '' })
    expect((await planning.inForce('grace')).agreements[0]).toMatchObject({ verdict: 'agrees' })
    const facts = await planning.factsOf('response.plan-agreement')
    expect(facts).toMatchObject([
      { detail: 'Drums at seven, not six.' },
      { headline: expect.stringMatching(/^Tom agrees/) },
    ])
  })

  test('a wish for a change has words', async () => {
    const { id: versionId } = await planning.inForce()
    const empty = {
      id: randomUUID(),
      childId: home.tom,
      versionId,
      verdict: 'should-change',
      words: ' ',
    } as const
    expect(await home.as('dawn', sayAboutPlan, empty)).toMatchObject({
      status: 422,
      body: { fields: { words: [/./] } },
    })
  })

  test('nobody agrees to a version that is no longer in force, and a new one asks everyone again', async () => {
    const { id: versionId } = await planning.inForce()
    await planning.publish(plan)
    const late = { id: randomUUID(), childId: home.tom, versionId, verdict: 'agrees', words: '' } as const
    expect(await home.as('dawn', sayAboutPlan, late)).toMatchObject({ status: 409 })
    const { agreements } = await planning.inForce()
    expect(agreements.every(({ verdict }) => verdict === 'waiting')).toBe(true)
  })
})

describe('the plan on the shift', () => {
  test('a card holds what to try first, the safety plan and who to bring', async () => {
    expect(await planning.cardOf('nils')).toMatchObject({
      version: planning.number,
      tryFirst: [{ short: 'Five things' }],
      needs: [{ title: 'Feeling safe at bedtime', finding: 'Sleeping and waking: 35 of 100 when calm' }],
      safety: { harder: ['Questions'] },
      bring: 'Amina',
    })
  })

  test('it says what changed since one read the plan, until one says that it is read', async () => {
    const { id: versionId } = await planning.inForce()
    const read = { id: randomUUID(), childId: home.tom, versionId }
    const receipt = await home.done('nils', markPlanRead, read)
    expect(await home.done('nils', markPlanRead, read)).toEqual(receipt)
    expect((await planning.cardOf('nils'))?.changes).toEqual([])
    const [first] = plan.responses
    if (!first) throw new Error('The plan has responses.')
    const changed = {
      ...plan,
      responses: [{ ...first, how: 'Bath, cocoa, story.' }, ...plan.responses.slice(1)],
    }
    const next = await planning.publish(changed)
    expect((await planning.cardOf('nils'))?.changes).toMatchObject([
      {
        what: 'response',
        change: 'changed',
        title: first.title,
        before: first.how,
        after: 'Bath, cocoa, story.',
      },
    ])
    await home.done('nils', markPlanRead, { id: randomUUID(), childId: home.tom, versionId: next.id })
    expect((await planning.cardOf('nils'))?.changes).toEqual([])
    expect((await planning.inForce()).readings.map(({ knownAs }) => knownAs)).toEqual(['Nils'])
  })

  test('the safety plan stays agreed while only other parts of the plan change', async () => {
    const { id: versionId } = await planning.inForce()
    const at = home.clock.now.toISOString()
    await home.done('tom', sayAboutPlan, {
      id: randomUUID(),
      childId: home.tom,
      versionId,
      verdict: 'agrees',
      words: '',
    })
    await planning.publish({ ...plan, boundaries: [] })
    expect((await planning.cardOf('nils'))?.safetyAgreedAt).toBe(at)
    await planning.publish({ ...plan, safety: { ...plan.safety, harder: ['Being followed'] } })
    expect((await planning.cardOf('nils'))?.safetyAgreedAt).toBeUndefined()
  })

  test('someone of another home gets no card of this one', async () => {
    const { cards } = await home.done('sam', readShiftCards, { homeId: home.homeId })
    expect(cards).toEqual([])
  })

  test('who opened the record in an emergency reads the plan, and is nowhere asked to say so', async () => {
    const because = 'Tom is at the door of Rowan House.'
    const id = BreakGlassId.parse(randomUUID())
    await home.done('sam', openInEmergency, { id, childId: home.tom, because })
    expect(await planning.cardOf('sam')).toBeUndefined()
    const { version, may } = await home.done('sam', readPlan, { childId: home.tom })
    expect(may.markRead).toBe(false)
    const read = { id: randomUUID(), childId: home.tom, versionId: PlanVersionId.parse(version?.id) }
    expect((await home.as('sam', markPlanRead, read)).status).toBe(403)
    expect((await home.done('amina', readPlan, { childId: home.tom })).may.markRead).toBe(true)
  })
})
