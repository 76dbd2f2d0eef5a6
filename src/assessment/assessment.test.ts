import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import type { ChildId } from '#platform/ids.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { decideEveryPart } from '../../test/an-opening.ts'
import {
  AssessmentId,
  completeAssessment,
  openAssessment,
  type RaterRole,
  readAssessments,
} from './contract/assessments.ts'
import { readMap, readSheet, SheetId, saveSheet } from './contract/map.ts'
import { type FunctionId, functions } from './map/functions.ts'
import { askedIndicators } from './map/indicators.ts'
import type { Answer, Rating } from './map/score.ts'

let home: TestHome
const opening = AssessmentId.parse(randomUUID())
const review = AssessmentId.parse(randomUUID())
/** Tom was born on 14 March 2013: 13 years and a month on 4 May 2026. */
const TOMS_MONTHS = 157

beforeAll(async () => {
  home = await aHome()
  await home.done('noor', openAssessment, { id: opening, childId: home.tom, kind: 'opening' })
})
afterAll(() => home.close())

/** The first `share` of the lines of each function answered alike. */
function answersTo(ids: readonly FunctionId[], calm: Rating, stress: Rating, share = 1): Answer[] {
  return ids.flatMap((id) => {
    const asked = askedIndicators(id, TOMS_MONTHS)
    return asked
      .slice(0, Math.ceil(asked.length * share))
      .map((indicator) => ({ indicator: indicator.id, calm, stress }))
  })
}

const everything = functions.map(({ id }) => id)

function save(
  who: Name,
  role: RaterRole,
  answers: Answer[],
  more: Partial<{ sign: boolean; assessmentId: AssessmentId; withWhom: string }> = {},
) {
  return home.as(who, saveSheet, {
    id: SheetId.parse(randomUUID()),
    childId: home.tom,
    assessmentId: opening,
    role,
    withWhom: '',
    answers,
    sign: false,
    ...more,
  })
}

const mapFor = (who: Name) => home.done(who, readMap, { childId: home.tom })

describe('an assessment that was opened', () => {
  test('asks the child first, then the key worker and the clinician', async () => {
    const { assessments } = await home.done('amina', readAssessments, { childId: home.tom })
    expect(assessments).toMatchObject([{ kind: 'opening', state: 'open', openedBy: 'Noor' }])
    expect(assessments[0]?.asked.map(({ knownAs, role, state }) => [knownAs, role, state])).toEqual([
      ['Tom', 'young-person', 'asked'],
      ['Amina', 'key-worker', 'asked'],
      ['Noor', 'therapist', 'asked'],
    ])
  })

  test('is not opened a second time by a repeat, and another waits until it is complete', async () => {
    const again = await home.as('noor', openAssessment, {
      id: opening,
      childId: home.tom,
      kind: 'opening',
    })
    expect(again.status).toBe(200)
    const other = { id: AssessmentId.parse(randomUUID()), childId: home.tom, kind: 'review' as const }
    expect(await home.as('noor', openAssessment, other)).toMatchObject({ status: 409 })
  })

  test('cannot be completed while nobody has signed a view', async () => {
    const completing = { childId: home.tom, assessmentId: opening }
    expect(await home.as('noor', completeAssessment, completing)).toMatchObject({ status: 409 })
  })

  test('is not a night worker’s to open', async () => {
    const own = { id: AssessmentId.parse(randomUUID()), childId: home.ellis, kind: 'opening' as const }
    expect(await home.as('nils', openAssessment, own)).toMatchObject({ status: 403 })
  })
})

describe('filling in the map', () => {
  test('goes on where the rater stopped, and nobody sees scores before it is signed', async () => {
    await save('amina', 'key-worker', answersTo(['sleeps-and-wakes'], 0, 0))
    await save('amina', 'key-worker', answersTo(['uses-hands'], 1, 1))
    const sheet = await home.done('amina', readSheet, {
      childId: home.tom,
      assessmentId: opening,
      role: 'key-worker',
    })
    expect(sheet.ageInMonths).toBe(TOMS_MONTHS)
    expect(sheet.answers).toEqual([
      ...answersTo(['sleeps-and-wakes'], 0, 0),
      ...answersTo(['uses-hands'], 1, 1),
    ])
    expect(sheet.signedAt).toBeUndefined()
    expect((await mapFor('grace')).now).toBeUndefined()
  })

  test('a changed mind replaces the answer, and the first one stays in the record', async () => {
    await save('amina', 'key-worker', answersTo(['sleeps-and-wakes'], 0.5, 0))
    const { answers } = await home.done('amina', readSheet, {
      childId: home.tom,
      assessmentId: opening,
      role: 'key-worker',
    })
    expect(answers).toContainEqual({ indicator: 'sleeps-and-wakes/12-14/1', calm: 0.5, stress: 0 })
    const kept = await home.database.admin.query('select answers from map_sheet order by kept_at')
    expect(kept.rows).toHaveLength(3)
    expect(kept.rows[0].answers).toEqual(answersTo(['sleeps-and-wakes'], 0, 0))
  })

  test('a line that is not asked at the child’s age is sent back', async () => {
    const baby = [{ indicator: 'sleeps-and-wakes/0-1/1', calm: 1, stress: 1 } as const]
    expect(await save('amina', 'key-worker', baby)).toMatchObject({
      status: 422,
      body: { fields: { answers: expect.any(Array) } },
    })
  })

  test('a sheet without one answer cannot be signed', async () => {
    expect(await save('nils', 'night-staff', [], { sign: true })).toMatchObject({ status: 422 })
  })

  test('a child tells it from where they are, and an adult says for whom they wrote', async () => {
    expect(await save('tom', 'therapist', [])).toMatchObject({ status: 422 })
    const view = answersTo(['shares-joy'], 1, 1)
    expect(await save('amina', 'family', view, { sign: true })).toMatchObject({
      status: 422,
      body: { fields: { withWhom: expect.any(Array) } },
    })
  })
})

describe('the map', () => {
  beforeAll(async () => {
    await save('amina', 'key-worker', answersTo(everything, 1, 0.5), { sign: true })
    await save('nils', 'night-staff', answersTo(['sleeps-and-wakes', 'settles-alone'], 0.5, 0), {
      sign: true,
    })
    await save('tom', 'young-person', answersTo(['settles-alone'], 0, 0, 0.3), { sign: true })
  })

  test('shows each view on its own, calm and under stress, and never a mean of them', async () => {
    const { now } = await mapFor('grace')
    const sleeping = now?.views.map(({ rater, role, functions: seen }) => [
      rater,
      role,
      seen['sleeps-and-wakes'],
    ])
    expect(sleeping).toEqual([
      ['Tom', 'young-person', { calm: null, stress: null, stressDrop: null }],
      ['Amina', 'key-worker', { calm: 100, stress: 50, stressDrop: 50 }],
      ['Nils', 'night-staff', { calm: 50, stress: 0, stressDrop: 50 }],
    ])
    expect(now?.spread['sleeps-and-wakes']).toEqual({
      lowest: { calm: 50, stress: 0 },
      highest: { calm: 100, stress: 50 },
    })
  })

  test('gives no score where less than half of the lines were seen', async () => {
    const { now } = await mapFor('grace')
    const toms = now?.views.find(({ role }) => role === 'young-person')
    expect(toms?.functions['settles-alone'].calm).toBeNull()
    const nils = now?.views.find(({ role }) => role === 'night-staff')
    expect(nils?.domains.senses.calm).toBeNull()
  })

  test('offers what somebody sees below 65 as a start, from the ground up', async () => {
    expect((await mapFor('noor')).low).toEqual([
      { functionId: 'sleeps-and-wakes', lowest: 50, highest: 100 },
      { functionId: 'settles-alone', lowest: 50, highest: 100 },
    ])
  })

  test('counts a rater’s newest signed sheet only', async () => {
    await save('nils', 'night-staff', answersTo(['settles-alone'], 1, 0), { sign: true })
    const { now } = await mapFor('grace')
    expect(now?.views.filter(({ rater }) => rater === 'Nils')).toHaveLength(1)
    expect(now?.spread['settles-alone'].lowest.calm).toBe(100)
  })

  test('is the child’s to read: their own view at once, the others when it is complete, never by age', async () => {
    const before = await mapFor('tom')
    expect(before.now?.views.map(({ rater }) => rater)).toEqual(['Tom'])
    await decideEveryPart(home, home.tom, opening)
    await home.done('noor', completeAssessment, { childId: home.tom, assessmentId: opening })
    const after = await mapFor('tom')
    expect(after.now?.views.map(({ rater }) => rater)).toEqual(['Tom', 'Amina', 'Nils'])
    expect(after.now?.ageInYears).toBeUndefined()
    expect(after.low).toEqual([])
    expect((await mapFor('amina')).now?.ageInYears).toBe(13)
  })

  test('takes no more answers once the assessment is complete', async () => {
    expect(await save('amina', 'key-worker', answersTo(['repairs'], 0, 0))).toMatchObject({ status: 409 })
  })

  test('shows then and now after a second assessment', async () => {
    expect((await mapFor('grace')).came).toBeUndefined()
    home.clock.now = new Date('2026-05-20T09:00:00.000Z')
    await home.done('noor', openAssessment, { id: review, childId: home.tom, kind: 'review' })
    expect((await mapFor('grace')).now?.assessmentId).toBe(opening)
    await save('amina', 'key-worker', answersTo(everything, 1, 1), { sign: true, assessmentId: review })
    const { now, came } = await mapFor('grace')
    expect([came?.kind, came?.openedOn, now?.kind, now?.openedOn]).toEqual([
      'opening',
      '2026-05-04',
      'review',
      '2026-05-20',
    ])
    expect(came?.views.find(({ role }) => role === 'key-worker')?.domains.thinking.stress).toBe(50)
    expect(now?.views.find(({ role }) => role === 'key-worker')?.domains.thinking.stress).toBe(100)
  })
})

describe('when an assessment is due', () => {
  test('is what the model of care says: six weeks after it is asked for, then six months after the last', async () => {
    await home.done('grace', adoptTemplate, {
      id: ModelVersionId.parse(randomUUID()),
      templateId: 'four-elements',
    })
    const dueOf = async (childId: ChildId) => (await home.done('grace', readAssessments, { childId })).due
    expect(await dueOf(home.ellis)).toEqual({ dueOn: '2026-07-01', isLate: false })
    expect(await dueOf(home.tom)).toEqual({ dueOn: '2026-11-04', isLate: false })
  })
})
