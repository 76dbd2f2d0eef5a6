import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acts, dueAt } from '#hard-moments/clocks.ts'
import type { AfterTimes } from '#model/after-moments.ts'
import { adoptTemplate, ModelVersionId, publishModel, readModel } from '#model/contract/model.ts'
import { type HardMoments, hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { readAfter } from './contract/after.ts'

let home: TestHome
let hard: HardMoments
beforeAll(async () => {
  home = await aHome()
  hard = hardMomentsIn(home)
  await home.done('grace', adoptTemplate, { id: anId(), templateId: 'four-elements' })
})
afterAll(() => home.close())

const anId = () => ModelVersionId.parse(randomUUID())
const HOUR = 3_600_000

async function changed(afterMoments: Record<string, number> | undefined) {
  const { inForce } = await home.done('grace', readModel, {})
  if (!inForce) throw new Error('a model was taken up before')
  const document = { ...inForce.document, afterMoments: afterMoments as AfterTimes }
  return { id: anId(), basedOn: inForce.number, document, because: 'Nights are short here.' }
}

/** In how many hours from the hard moment something is hoped for, and by whose rule. */
async function hoped(momentId: string, kind: string) {
  const { moment, open } = await home.done('amina', readAfter, { childId: home.tom, about: momentId })
  const duty = open.find((one) => one.kind === kind)
  const hours = (Date.parse(duty?.dueAt ?? '') - Date.parse(moment.happenedAt)) / HOUR
  return { hours, rule: duty?.rule }
}

describe('the times after a hard moment', () => {
  test('are Attune’s own until the home sets them', async () => {
    const momentId = await hard.moment()
    const own = { hours: 72, rule: 'own.safety-plan-in-three-days' }
    expect(await hoped(momentId, 'repair.safety-review')).toEqual(own)
  })

  test('are those that the manager or the administrator set, for hard moments told from then on', async () => {
    const before = await hard.moment()
    await home.done('ada', publishModel, await changed({ 'safety-review': 24, 'go-back': 6 }))
    const after = await hard.moment()
    const set = { hours: 24, rule: 'model.after-safety-review' }
    expect(await hoped(after, 'repair.safety-review')).toEqual(set)
    expect((await hoped(after, 'repair.go-back')).hours).toBe(6)
    expect((await hoped(after, 'repair.learned')).hours).toBe(7 * 24)
    expect((await hoped(before, 'repair.safety-review')).hours).toBe(72)
    const { versions } = await home.done('nils', readModel, {})
    expect(versions[0]?.changes).toEqual([
      { deed: 'added', thing: 'time', name: 'go-back', hours: 6 },
      { deed: 'added', thing: 'time', name: 'safety-review', hours: 24 },
    ])
  })

  test('reach what is opened later than the hard moment, too', async () => {
    await home.done('grace', publishModel, await changed({ between: 36 }))
    const momentId = await hard.moment()
    await hard.facts(momentId, { children: [home.ellis] })
    const between = { hours: 36, rule: 'model.after-between' }
    expect(await hoped(momentId, 'repair.between')).toEqual(between)
  })

  test('stay inside their bounds: what lies outside is refused with the bounds at its field', async () => {
    for (const [what, hours, says] of [
      ['offer-talk', 1, 'From 2 to 72 hours.'],
      ['offer-talk', 73, 'From 2 to 72 hours.'],
      ['lesson', 29 * 24, 'From 3 to 28 days.'],
    ] as const) {
      const answer = await home.as('grace', publishModel, await changed({ [what]: hours }))
      const fields = { [`document.afterMoments.${what}`]: [says] }
      expect(answer).toMatchObject({ status: 422, body: { fields } })
    }
  })

  test('do not touch what the law sets for the record of a hold', async () => {
    await home.done('grace', publishModel, await changed({ 'talk-child': 24, 'offer-talk': 2 }))
    const usedAt = home.clock.now
    await hard.held({ usedAt: usedAt.toISOString() })
    const duties = await hard.duties()
    for (const { kind, rule } of acts) {
      const due = duties.filter((one) => one.kind === kind).map((one) => one.dueAt)
      expect(due, kind).toEqual([dueAt(rule, usedAt)])
    }
  })

  test('are Attune’s own again when nobody sets them any more', async () => {
    await home.done('grace', publishModel, await changed(undefined))
    expect((await hoped(await hard.moment(), 'repair.go-back')).hours).toBe(24)
  })
})
