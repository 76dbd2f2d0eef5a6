import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import type { InputOf } from '#platform/contract.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import { RiskAssessmentId, readRisks, signRisks } from '#response/contract/risks.ts'
import { ResponseId } from '#response/plan.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { aRisk } from '../../test/a-risk.ts'
import { readAfter } from './contract/after.ts'
import { readUnreviewed } from './contract/safety.ts'

let home: TestHome
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  const model = { id: ModelVersionId.parse(randomUUID()), templateId: 'four-elements' }
  await home.done('grace', adoptTemplate, model)
  await planning.publish(aPlan(home))
})
afterAll(() => home.close())

type Signing = InputOf<typeof signRisks>

const read = (who: Name = 'amina', number?: number) =>
  home.done(who, readRisks, { childId: home.tom, ...(number !== undefined && { number }) })

async function aLook(more: Partial<Signing> = {}): Promise<Signing> {
  const { versions } = await read()
  return {
    id: RiskAssessmentId.parse(randomUUID()),
    childId: home.tom,
    basedOn: versions.length,
    planNumber: planning.number,
    risks: [aRisk({ triggers: ['Doors that bang'], helps: ['Sit near'] })],
    because: 'What sets it off has changed since he sleeps better.',
    withChild: 'together',
    safetyPlan: 'stays',
    moments: [],
    ...more,
  }
}

async function aHardMoment(): Promise<string> {
  const id = HardMomentId.parse(randomUUID())
  const happenedAt = '2026-05-04T19:30:00.000Z'
  const words = 'Tom ran out into the garden and shouted.'
  await home.done('nils', recordHardMoment, { id, childId: home.tom, happenedAt, words, helped: [] })
  return id
}

const waiting = async () => {
  const { moments } = await home.done('nils', readUnreviewed, { childId: home.tom })
  return moments.map(({ id }) => id)
}

describe('what could harm a child', () => {
  test('is signed in versions: the newest stands, an earlier one stays as it was', async () => {
    const first = await aLook()
    await home.done('amina', signRisks, first)
    expect(await home.done('amina', signRisks, first)).toEqual({ number: 1 })
    await home.done('noor', signRisks, await aLook({ risks: [aRisk({ says: 'Hides food and is sick.' })] }))
    expect((await read('dawn')).assessment).toMatchObject({ number: 2, signedBy: 'Noor' })
    expect((await read('nils', 1)).assessment).toMatchObject({
      signedBy: 'Amina',
      risks: [{ triggers: ['Doors that bang'], helps: ['Sit near'] }],
    })
    expect((await home.as('amina', signRisks, { ...(await aLook()), basedOn: 0 })).status).toBe(409)
  })

  test('points at what stands in the plan, and holds no line of its own about what sets it off or helps', async () => {
    const wrong = [
      aRisk({ triggers: ['Something nobody wrote in the plan'] }),
      aRisk({ helps: ['On the stairs, few words.'] }),
      aRisk({ responseIds: [ResponseId.parse(randomUUID())] }),
    ]
    for (const risk of wrong) {
      expect(await home.as('amina', signRisks, await aLook({ risks: [risk] }))).toMatchObject({ status: 422 })
    }
    const { plan } = await planning.inForce()
    const ids = plan.responses.map(({ id }) => id)
    await home.done('amina', signRisks, await aLook({ risks: [aRisk({ responseIds: ids })] }))
  })

  test('is not signed against a plan that has changed meanwhile', async () => {
    const look = await aLook()
    const { plan } = await planning.inForce()
    await planning.publish({ ...plan, boundaries: [] })
    expect((await home.as('amina', signRisks, look)).status).toBe(409)
  })

  test('always says what stays possible', async () => {
    const risks = [aRisk({ stillCan: ' ' })]
    expect(await home.as('amina', signRisks, await aLook({ risks }))).toMatchObject({ status: 422 })
  })

  test('comes round by the rhythm of the model, counted from the last look', async () => {
    home.clock.now = new Date('2026-05-05T09:00:00.000Z')
    await home.done('grace', signRisks, await aLook())
    const soon = (await read()).due
    home.clock.now = new Date('2026-05-07T09:00:00.000Z')
    await home.done('grace', signRisks, await aLook())
    const later = (await read()).due
    expect(soon && later && later.dueOn > soon.dueOn).toBe(true)
  })
})

describe('after a hard moment', () => {
  test('signing with it in view closes that look, and no other that arrived meanwhile', async () => {
    const [seen, late] = [await aHardMoment(), await aHardMoment()]
    await home.done('amina', signRisks, await aLook({ moments: [seen] }))
    expect(await waiting()).toEqual([late])
    const { reviews } = await home.done('amina', readAfter, { childId: home.tom, about: seen })
    expect(reviews).toMatchObject([{ decision: 'stays', moments: [seen], reviewedByName: 'Amina' }])
    await home.done('amina', signRisks, await aLook({ moments: [late] }))
    expect(await waiting()).toEqual([])
  })

  test('where the safety plan is to change, it stays open until a version of the plan changes it', async () => {
    const moment = await aHardMoment()
    await home.done('noor', signRisks, await aLook({ moments: [moment], safetyPlan: 'changes' }))
    expect(await waiting()).toEqual([moment])
    const { plan } = await planning.inForce()
    const safety = { ...plan.safety, triggers: [...plan.safety.triggers, 'Shouting on the stairs'] }
    await planning.publish({ ...plan, safety })
    expect(await waiting()).toEqual([])
    expect((await read()).plan?.safety.triggers).toContain('Shouting on the stairs')
  })

  test('a moment of another child cannot be looked at here, and then nothing is signed', async () => {
    const before = (await read()).versions.length
    const look = await aLook({ moments: [randomUUID()] })
    expect((await home.as('amina', signRisks, look)).status).toBe(404)
    expect((await read()).versions).toHaveLength(before)
  })
})
