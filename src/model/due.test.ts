import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { admitChild } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { readDue, tellDone, tellHomeDone } from './contract/due.ts'
import { adoptTemplate, ModelVersionId } from './contract/model.ts'

let home: TestHome
const evening = new Date('2026-05-25T20:00:00Z')
const robin = ChildId.parse(randomUUID())

/** The home took up its model on 4 May; Robin moved in on 15 May, ten days before the evening of the tests. */
beforeAll(async () => {
  home = await aHome()
  const adopted = { id: ModelVersionId.parse(randomUUID()), templateId: 'four-elements' }
  await home.done('grace', adoptTemplate, adopted)
  home.clock.now = evening
  await home.done('grace', admitChild, {
    id: robin,
    knownAs: 'Robin',
    fullName: 'Robin Vale',
    bornOn: '2014-06-01',
    pronouns: 'they/them',
    placingAuthority: 'Northshire',
    homeId: home.homeId,
    movedInOn: '2026-05-15',
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
    contacts: [],
  })
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = evening
})

async function dueOf(childId: ChildId | undefined, rhythmId: string, who: Name = 'grace') {
  const { due } = await home.done(who, readDue, {})
  return due.find((one) => one.childId === childId && one.rhythmId === rhythmId)
}

async function completeAssessment(childId: ChildId, happenedAt: string) {
  await home.database.admin.query(
    `insert into fact (organisation_id, child_id, kind, headline, happened_at, told_by, told_at, about)
     values ($1, $2, 'assessment.completed', 'The first map is complete.', $3, $4, $3, gen_random_uuid())`,
    [home.organisationId, childId, happenedAt, home.people.noor],
  )
}

describe('what is due for a child', () => {
  test('ten days after moving in, the opening assessment is due by its rhythm, with the model’s sentence', async () => {
    expect(await dueOf(robin, 'opening-assessment')).toEqual({
      rhythmId: 'opening-assessment',
      what: 'opening-assessment',
      element: 'assess',
      because: 'The first assessment is complete within six weeks of arriving.',
      who: 'Clinician with the key worker',
      firstWithin: { count: 6, unit: 'week' },
      childId: robin,
      homeId: home.homeId,
      dueOn: '2026-06-26',
      state: 'not-yet',
      days: 32,
    })
  })

  test('the plan for the first five days is overdue by then, and the longest overdue comes first', async () => {
    const { due } = await home.done('amina', readDue, { homeId: home.homeId })
    expect(due.find((one) => one.childId === robin)).toMatchObject({
      what: 'arrival-plan',
      state: 'overdue',
      days: -5,
    })
    const days = due.map((one) => one.days)
    expect(days).toEqual([...days].sort((one, other) => one - other))
  })

  test('once the assessment is complete it is not asked for again, and the map comes round in half a year', async () => {
    await completeAssessment(robin, '2026-05-23T15:00:00Z')
    expect(await dueOf(robin, 'opening-assessment')).toBeUndefined()
    expect(await dueOf(robin, 'map-again')).toMatchObject({ dueOn: '2026-11-23', lastDoneOn: '2026-05-23' })
  })

  test('a child who lived here before the model is not late for the time before', async () => {
    expect(await dueOf(home.tom, 'opening-assessment')).toMatchObject({
      dueOn: '2026-06-15',
      state: 'not-yet',
    })
    expect(await dueOf(home.tom, 'first-plan')).toBeUndefined()
  })

  test('what was done is told by hand where nothing else shows it, and counts once', async () => {
    const done = {
      id: randomUUID(),
      childId: home.tom,
      rhythmId: 'weekly-key-work',
      doneOn: '2026-05-24',
      words: 'Tom and Amina talked about school.',
    }
    await home.done('amina', tellDone, done)
    await home.done('amina', tellDone, done)
    expect(await dueOf(home.tom, 'weekly-key-work')).toMatchObject({
      lastDoneOn: '2026-05-24',
      dueOn: '2026-05-31',
    })
    const { rows } = await home.database.admin.query('select headline from fact where about = $1', [done.id])
    expect(rows).toEqual([{ headline: 'Tom and Amina talked about school.' }])
  })

  test('a day that has not come is sent back', async () => {
    const early = {
      id: randomUUID(),
      childId: home.tom,
      rhythmId: 'weekly-key-work',
      doneOn: '2026-05-26',
      words: 'Soon.',
    }
    expect(await home.as('amina', tellDone, early)).toMatchObject({
      status: 422,
      body: { fields: { doneOn: expect.any(Array) } },
    })
  })

  test('is counted in the home’s own day: past midnight there, though not yet in Greenwich', async () => {
    home.clock.now = new Date('2026-05-31T22:30:00Z')
    expect(await dueOf(home.tom, 'weekly-key-work')).toMatchObject({ state: 'due', days: 0 })
    home.clock.now = new Date('2026-05-31T23:30:00Z')
    expect(await dueOf(home.tom, 'weekly-key-work')).toMatchObject({ state: 'overdue', days: -1 })
  })

  test('is not shown to those who work in another home, nor to family', async () => {
    const others = async (who: Name) => (await home.done(who, readDue, {})).due.filter((one) => one.childId)
    expect(await others('sam')).toEqual([])
    expect(await others('mum')).toEqual([])
    expect(await others('dawn')).toEqual([])
  })
})

describe('what is due for the home', () => {
  test('counts from the day on which the home took up the model', async () => {
    expect(await dueOf(undefined, 'team-thinks')).toMatchObject({
      homeId: home.homeId,
      dueOn: '2026-06-04',
      state: 'not-yet',
    })
  })

  test('counts from the last time, once somebody has told it', async () => {
    await home.done('grace', tellHomeDone, {
      id: randomUUID(),
      homeId: home.homeId,
      rhythmId: 'team-thinks',
      doneOn: '2026-05-24',
      words: 'We thought about nights.',
    })
    expect(await dueOf(undefined, 'team-thinks')).toMatchObject({
      dueOn: '2026-06-24',
      lastDoneOn: '2026-05-24',
    })
  })

  test('is each home’s own', async () => {
    const { due } = await home.done('sam', readDue, {})
    expect(due.length).toBeGreaterThan(0)
    expect(due.every((one) => one.homeId === home.elsewhere)).toBe(true)
    const stranger = {
      id: randomUUID(),
      homeId: home.homeId,
      rhythmId: 'team-thinks',
      doneOn: '2026-05-04',
      words: 'We met.',
    }
    expect(await home.as('sam', tellHomeDone, stranger)).toMatchObject({ status: 404 })
  })
})
