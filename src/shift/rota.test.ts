import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import * as here from './contract/here.ts'
import * as rota from './contract/rota.ts'
import { ShiftId, WorkId } from './ids.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const aShift = (who: Name, onDay: string, changed: Partial<ReturnType<typeof night>> = {}) => ({
  ...night(),
  ...{ id: randomUUID(), shiftId: ShiftId.parse(randomUUID()), workerId: home.people[who], onDay },
  ...changed,
})
const night = () => ({ kind: 'waking-night' as const, starts: '21:45', ends: '07:15', basedOn: 0 })

const plan = (...shifts: ReturnType<typeof aShift>[]) =>
  home.done('grace', rota.planShifts, { homeId: home.homeId, shifts })
const week = (fromOn: string) => home.done('grace', rota.readRota, { homeId: home.homeId, fromOn })
const on = async () => (await home.done('nils', here.readWhoIsOn, { homeId: home.homeId })).on
const at = (time: string) => {
  home.clock.now = new Date(time)
}
const says = (who: Name, said: 'came' | 'went', time: string, workId: string, shiftId?: ShiftId) =>
  home.as(who, here.sayHere, {
    ...{ id: randomUUID(), homeId: home.homeId, said, at: time, workId: WorkId.parse(workId) },
    ...(shiftId && { shiftId }),
  })

describe('the rota', () => {
  test('keeps what is planned and what is worked apart', async () => {
    const shift = aShift('nils', '2026-05-05')
    await plan(shift)
    const work = randomUUID()
    at('2026-05-06T06:40:00Z')
    await says('nils', 'came', '2026-05-05T20:38:00.000Z', work, shift.shiftId)
    await says('nils', 'went', '2026-05-06T06:36:00.000Z', work)
    const { planned, worked } = await week('2026-05-04')
    expect(planned).toMatchObject([
      { startsAt: '2026-05-05T20:45:00.000Z', endsAt: '2026-05-06T06:15:00.000Z' },
    ])
    expect(worked).toMatchObject([
      { shiftId: shift.shiftId, cameAt: '2026-05-05T20:38:00.000Z', wentAt: '2026-05-06T06:36:00.000Z' },
    ])
  })

  test('is an hour longer in the night in which the clocks go back', async () => {
    await plan(aShift('nils', '2026-10-24'))
    const { planned } = await week('2026-10-19')
    expect(planned).toMatchObject([
      { startsAt: '2026-10-24T20:45:00.000Z', endsAt: '2026-10-25T07:15:00.000Z' },
    ])
  })

  test('keeps every plan of a shift when it is changed or taken out', async () => {
    const shift = aShift('amina', '2026-05-12', { kind: 'waking-night' })
    await plan(shift)
    await plan({ ...shift, id: randomUUID(), workerId: home.people.nils, basedOn: 1 })
    expect((await week('2026-05-11')).planned).toMatchObject([{ workerId: home.people.nils, number: 2 }])
    const { homeId } = home
    await home.done('grace', rota.takeOutShift, {
      id: randomUUID(),
      homeId,
      shiftId: shift.shiftId,
      basedOn: 2,
    })
    expect((await week('2026-05-11')).planned).toEqual([])
    const { plans } = await home.done('grace', rota.readShift, { homeId, shiftId: shift.shiftId })
    expect(plans).toMatchObject([
      { number: 1, knownAs: 'Amina', takenOut: false, plannedByName: 'Grace' },
      { number: 2, knownAs: 'Nils', takenOut: false },
      { number: 3, knownAs: 'Nils', takenOut: true },
    ])
  })

  test('changed by two people at once, loses neither plan and tells the second one', async () => {
    const shift = aShift('amina', '2026-05-19')
    await plan(shift)
    await plan({ ...shift, id: randomUUID(), ends: '08:00', basedOn: 1 })
    const late = { ...shift, id: randomUUID(), ends: '09:00', basedOn: 1 }
    const { homeId } = home
    const { status, body } = await home.as('grace', rota.planShifts, { homeId, shifts: [late] })
    expect(status).toBe(409)
    expect(body.title).toContain('Both plans are kept')
    expect((await week('2026-05-18')).planned).toMatchObject([{ ends: '08:00', number: 2 }])
  })

  test('sent twice, is planned once', async () => {
    const shift = aShift('nils', '2026-05-26')
    await plan(shift)
    await plan(shift)
    expect((await week('2026-05-25')).planned).toHaveLength(1)
  })

  test('has only people whose days here reach over the whole shift', async () => {
    const { homeId } = home
    const shifts = [aShift('asha', '2026-12-31')]
    const { status, body } = await home.as('grace', rota.planShifts, { homeId, shifts })
    expect(status).toBe(422)
    expect(body.fields?.['shifts.0.workerId']?.[0]).toContain(
      'Asha’s days here do not reach over the whole shift',
    )
    const sam = await home.as('grace', rota.planShifts, { homeId, shifts: [aShift('sam', '2026-05-26')] })
    expect(sam.status).toBe(422)
  })

  test('of a week can be taken over for the next one; what is planned there stays', async () => {
    await plan(aShift('nils', '2026-06-01'), aShift('amina', '2026-06-02'), aShift('asha', '2026-06-03'))
    await plan(aShift('amina', '2026-06-09', { starts: '20:00' }))
    const { homeId } = home
    expect(await home.done('grace', rota.copyWeek, { homeId, toOn: '2026-06-08' })).toEqual({
      copied: 2,
      leftOut: 0,
    })
    const { planned } = await week('2026-06-08')
    expect(planned.map(({ onDay, starts }) => `${onDay} ${starts}`)).toEqual([
      '2026-06-08 21:45',
      '2026-06-09 20:00',
      '2026-06-10 21:45',
    ])
    expect(await home.done('grace', rota.copyWeek, { homeId, toOn: '2026-06-08' })).toEqual({
      copied: 0,
      leftOut: 0,
    })
  })
})

describe('a person on the rota', () => {
  test('asks nobody to be in two places at once, whichever home or night it is', async () => {
    await plan(aShift('amina', '2026-09-01'))
    const early = aShift('amina', '2026-09-02', { starts: '07:00', ends: '15:00' })
    const refused = await home.as('grace', rota.planShifts, { homeId: home.homeId, shifts: [early] })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({
      fields: {
        'shifts.0.workerId': [
          'Amina already has a shift on Tuesday 1 September, from 21:45 to 07:15. Choose another time, or somebody else.',
        ],
      },
    })
    expect((await week('2026-08-31')).planned).toHaveLength(1)
    await plan({ ...early, id: randomUUID(), starts: '07:15' })
    expect((await week('2026-08-31')).planned).toHaveLength(2)
  })

  test('refuses two shifts of one person at once in the same plan, and lets a shift be moved in its own time', async () => {
    const late = aShift('nils', '2026-09-15', { starts: '14:30', ends: '22:30' })
    const night = aShift('nils', '2026-09-15')
    const both = await home.as('grace', rota.planShifts, { homeId: home.homeId, shifts: [late, night] })
    expect(both.status).toBe(422)
    expect((await week('2026-09-14')).planned).toEqual([])
    await plan(late)
    await plan({ ...late, id: randomUUID(), ends: '23:00', basedOn: 1 })
    expect((await week('2026-09-14')).planned).toMatchObject([{ ends: '23:00' }])
  })

  test('planned by two managers at the same moment, gives one person one of two shifts that overlap', async () => {
    const sent = ['21:45', '22:00'].map((starts) =>
      home.as('grace', rota.planShifts, {
        homeId: home.homeId,
        shifts: [aShift('nils', '2026-09-22', { starts })],
      }),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 422])
    expect((await week('2026-09-21')).planned).toHaveLength(1)
  })
})

describe('who is on', () => {
  test('is who the rota has, until they say otherwise', async () => {
    const shift = aShift('nils', '2026-07-06')
    await plan(shift)
    at('2026-07-06T23:00:00Z')
    expect(await on()).toMatchObject([
      { knownAs: 'Nils', said: 'planned', until: '2026-07-07T06:15:00.000Z' },
    ])
    const work = randomUUID()
    await says('nils', 'came', '2026-07-06T20:40:00.000Z', work, shift.shiftId)
    expect(await on()).toMatchObject([{ knownAs: 'Nils', said: 'worked', since: '2026-07-06T20:40:00.000Z' }])
    at('2026-07-07T06:30:00Z')
    expect(await on()).toMatchObject([{ knownAs: 'Nils', said: 'worked' }])
    await says('nils', 'went', '2026-07-07T06:28:00.000Z', work)
    expect(await on()).toEqual([])
  })

  test('has who came without being planned, and not who left early', async () => {
    await plan(aShift('nils', '2026-07-08'))
    at('2026-07-08T22:00:00Z')
    await says('asha', 'came', '2026-07-08T21:00:00.000Z', randomUUID())
    // A device that does not know when somebody came still takes that they leave.
    await says('nils', 'went', '2026-07-08T21:50:00.000Z', randomUUID())
    expect(await on()).toMatchObject([{ knownAs: 'Asha', said: 'worked', isAgency: true }])
  })

  test('forgets who did not say that they left, some time after their shift', async () => {
    const shift = aShift('nils', '2026-07-10')
    await plan(shift)
    at('2026-07-10T20:50:00Z')
    await says('nils', 'came', '2026-07-10T20:45:00.000Z', randomUUID(), shift.shiftId)
    at('2026-07-11T09:00:00Z')
    expect(await on()).toEqual([])
  })

  test('has who goes from a sleep-in into an early', async () => {
    const sleeps = aShift('nils', '2026-07-20', { kind: 'waking-night', starts: '22:30', ends: '07:00' })
    const early = aShift('nils', '2026-07-21', { starts: '07:00', ends: '15:00' })
    await plan(sleeps, early)
    const [one, other] = [randomUUID(), randomUUID()]
    at('2026-07-20T21:30:00Z')
    await says('nils', 'came', '2026-07-20T21:25:00.000Z', one, sleeps.shiftId)
    at('2026-07-21T09:00:00Z')
    await says('nils', 'came', '2026-07-21T05:56:00.000Z', other, early.shiftId)
    await says('nils', 'went', '2026-07-21T06:03:00.000Z', one)
    expect(await on()).toMatchObject([{ said: 'worked', until: '2026-07-21T14:00:00.000Z' }])
  })

  test('counts what the manager says about when somebody came and went, and keeps what was said first', async () => {
    const shift = aShift('nils', '2026-07-13')
    await plan(shift)
    at('2026-07-14T09:00:00Z')
    const work = WorkId.parse(randomUUID())
    await says('nils', 'came', '2026-07-13T20:45:00.000Z', work, shift.shiftId)
    const { homeId } = home
    const worked = [
      {
        ...{ id: randomUUID(), workId: work, workerId: home.people.nils, shiftId: shift.shiftId },
        ...{ cameAt: '2026-07-13T20:45:00.000Z', wentAt: '2026-07-14T06:20:00.000Z' },
      },
    ]
    await home.done('grace', here.confirmWorked, { homeId, worked })
    expect((await week('2026-07-13')).worked).toMatchObject([
      { workId: work, wentAt: '2026-07-14T06:20:00.000Z' },
    ])
    const { rows } = await home.database.admin.query('select 1 from worked_shift where work_id = $1', [work])
    expect(rows).toHaveLength(2)
  })

  test('is told once, however often the device sends it', async () => {
    at('2026-07-15T20:00:00Z')
    const once = {
      ...{ id: randomUUID(), homeId: home.homeId, said: 'came' as const },
      ...{ at: '2026-07-15T19:55:00.000Z', workId: WorkId.parse(randomUUID()) },
    }
    const first = await home.done('nils', here.sayHere, once)
    expect(await home.done('nils', here.sayHere, once)).toEqual(first)
    expect(await on()).toHaveLength(1)
  })
})

describe('a child', () => {
  test('sees who is here now and through the night, by first name and face, and nothing else', async () => {
    await plan(
      aShift('amina', '2026-08-03', { starts: '14:00', ends: '22:00' }),
      aShift('nils', '2026-08-03'),
      aShift('asha', '2026-08-04', { starts: '07:00', ends: '15:00' }),
    )
    at('2026-08-03T18:00:00Z')
    const seen = await home.done('tom', here.readHereTonight, { childId: home.tom })
    expect(seen.now).toEqual([{ personId: home.people.amina, knownAs: 'Amina', face: expect.anything() }])
    expect(seen.tonight.map(({ knownAs }) => knownAs)).toEqual(['Nils'])
    expect((await home.as('tom', here.readWhoIsOn, { homeId: home.homeId })).status).toBe(404)
  })
})
