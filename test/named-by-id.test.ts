import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellFacts } from '#hard-moments/contract/facts.ts'
import { noteMeasure } from '#hard-moments/contract/measures.ts'
import { AppointmentId, addAppointment } from '#health/contract/appointments.ts'
import * as givings from '#health/contract/givings.ts'
import * as health from '#health/contract/health.ts'
import { writeMedicine } from '#health/contract/medicines.ts'
import { tellStock } from '#health/contract/stock.ts'
import { PromiseId } from '#key-work/contract/promises.ts'
import { closeSession, SessionId } from '#key-work/contract/sessions.ts'
import { admitChild } from '#people/contract/children.ts'
import { addTie, TieId } from '#people/contract/workers.ts'
import { ChildId } from '#platform/ids.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { tellAdultThere } from '#repair/contract/adult-talks.ts'
import { tellMySide } from '#repair/contract/talks.ts'
import { confirmWorked } from '#shift/contract/here.ts'
import { planShifts, readRota } from '#shift/contract/rota.ts'
import { signVisitorIn, VisitId } from '#shift/contract/visitors.ts'
import { ShiftId, WorkId } from '#shift/ids.ts'
import { type HardMoments, hardMomentsIn } from './a-hard-moment.ts'
import { aHome, type TestHome } from './a-home.ts'
import { aGiving, aMedicine } from './a-medicine.ts'

let home: TestHome
let hard: HardMoments
/** A child of Rowan House, of whom nobody in Willow House knows. Sam leads Rowan House; Asha works in both. */
let kai: ChildId
beforeAll(async () => {
  home = await aHome()
  hard = hardMomentsIn(home)
  kai = ChildId.parse(randomUUID())
  await home.done('grace', admitChild, {
    ...{ id: kai, knownAs: 'Kai', fullName: 'Kai Reed', bornOn: '2014-01-01', pronouns: 'they/them' },
    ...{ placingAuthority: 'Southshire', homeId: home.elsewhere, movedInOn: '2026-01-12', contacts: [] },
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
  })
  const parts = { responsibility: '', authority: '', accountability: '', fromOn: '2026-01-01' }
  const there = { ...parts, homeId: home.elsewhere }
  const tie = () => TieId.parse(randomUUID())
  await home.done('grace', addTie, {
    ...there,
    ...{ id: tie(), personId: home.people.sam, relation: 'home-manager' },
  })
  await home.done('grace', addTie, {
    ...there,
    ...{ id: tie(), personId: home.people.asha, relation: 'agency-worker', toOn: '2026-12-31' },
  })
})
afterAll(() => home.close())

const tom = () => ({ id: randomUUID(), childId: home.tom })
const atNine = '2026-05-04T19:59:00.000Z'

describe('who is named beside a child', () => {
  test('has to be around them: nobody learns the name of a stranger by an id', async () => {
    const momentId = await hard.moment()
    const stranger = home.people.sam
    const facts = { kinds: [], adults: [], children: [], ledTo: [], signs: [], tried: [], helped: [] }
    const none = { place: '', others: '', triedOther: '', words: '' }
    const refused = [
      await home.as('nils', tellFacts, { ...tom(), momentId, ...facts, ...none, adults: [stranger] }),
      await home.as('nils', tellFacts, { ...tom(), momentId, ...facts, ...none, children: [kai] }),
      await home.as('nils', tellAdultThere, { ...tom(), momentId, personId: stranger }),
      await home.as('tom', tellMySide, {
        ...{ ...tom(), momentId, happenedAt: atNine, personId: stranger },
        side: { happened: '', wasLike: '', helped: '', wouldHelp: '', differently: '' },
      }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422])
    const used = { kind: 'hold' as const, usedAt: atNine, users: [stranger], routineIn: '' }
    const held = noteMeasure.input.parse({ ...tom(), ...used })
    expect((await home.as('nils', noteMeasure, held)).status).toBe(422)
  })

  test('gets no duty about a child to whom they do not stand', async () => {
    const appointment = {
      ...{ ...tom(), id: AppointmentId.parse(randomUUID()), withWhom: 'Dr Bello', atPlace: '', whatFor: '' },
      ...{ on: '2026-05-05', at: '15:30', goesWith: home.people.sam },
    }
    expect((await home.as('nils', addAppointment, appointment)).status).toBe(422)
    const promise = { id: PromiseId.parse(randomUUID()), words: 'A walk.', byName: 'Sam' }
    const closing = {
      ...{ ...tom(), sessionId: SessionId.parse(randomUUID()), happenedAt: atNine, endedAt: atNine },
      ...{ how: 'together' as const, words: '', responseIds: [], needIds: [], nextWords: '' },
      promises: [{ ...promise, byId: home.people.sam }],
    }
    expect((await home.as('amina', closeSession, closing)).status).toBe(422)
    expect((await home.done('sam', readDuties, { homeId: home.elsewhere })).duties).toEqual([])
  })

  test('who was tied to them once can still be named', async () => {
    await home.database.admin.query(`update tie set to_on = '2026-05-01' where person_id = $1`, [
      home.people.noor,
    ])
    const momentId = await hard.moment()
    await hard.facts(momentId, { adults: [home.people.noor, home.people.ruth], children: [home.ellis] })
    await home.database.admin.query('update tie set to_on = null where person_id = $1', [home.people.noor])
  })
})

describe('a home', () => {
  test('does not plan the shifts of another one', async () => {
    const shift = {
      ...{ id: randomUUID(), shiftId: ShiftId.parse(randomUUID()), workerId: home.people.nils },
      ...{ kind: 'late' as const, onDay: '2026-05-06', starts: '14:00', ends: '22:00', basedOn: 0 },
    }
    await home.done('grace', planShifts, { homeId: home.homeId, shifts: [shift] })
    const over = { ...shift, id: randomUUID(), workerId: home.people.sam, basedOn: 1 }
    const answer = await home.as('sam', planShifts, { homeId: home.elsewhere, shifts: [over] })
    expect(answer.status).toBe(422)
    const rota = await home.done('grace', readRota, { homeId: home.homeId, fromOn: '2026-05-04' })
    expect(rota.planned.map(({ shiftId }) => shiftId)).toEqual([shift.shiftId])
  })

  test('says only of who works there that they were there', async () => {
    const worked = {
      ...{ id: randomUUID(), workId: WorkId.parse(randomUUID()), workerId: home.people.mum },
      ...{ cameAt: '2026-05-04T08:00:00.000Z', wentAt: '2026-05-04T16:00:00.000Z' },
    }
    const answer = await home.as('grace', confirmWorked, { homeId: home.homeId, worked: [worked] })
    expect(answer.status).toBe(422)
  })

  test('writes no visit to a young person who never lived there', async () => {
    const visit = {
      ...{ id: VisitId.parse(randomUUID()), homeId: home.homeId, name: 'Dr Lind', comesFrom: '', sees: '' },
      ...{ kind: 'professional' as const, reason: 'His ears.', cameAt: atNine, childId: kai },
    }
    expect((await home.as('nils', signVisitorIn, visit)).status).toBe(422)
  })
})

describe('a medicine', () => {
  test('is given by an agency worker only in the home in which they were signed off', async () => {
    const one = aMedicine(home)
    await home.done('grace', writeMedicine, one)
    const said = { id: randomUUID(), personId: home.people.asha, may: true }
    await home.done('sam', health.sayWhoGives, { ...said, homeId: home.elsewhere })
    home.clock.now = new Date('2026-05-04T20:05:00.000Z')
    const giving = aGiving(one, { dueAt: '2026-05-04T19:30:00.000Z', happenedAt: '2026-05-04T20:04:00.000Z' })
    expect((await home.as('asha', givings.giveMedicine, giving)).status).toBe(403)
    expect((await home.done('asha', health.readRound, { homeId: home.homeId })).mayGive).toBe(false)
    expect((await home.done('asha', health.readRound, { homeId: home.elsewhere })).mayGive).toBe(true)
  })

  test('that was not right names its own giving, order and count, and closes nothing of another one', async () => {
    const [one, other] = [aMedicine(home), aMedicine(home, { name: 'Ibuprofen' })]
    const ofKai = aMedicine(home, { childId: kai })
    await home.done('grace', writeMedicine, one)
    await home.done('grace', writeMedicine, other)
    await home.done('sam', writeMedicine, ofKai)
    const move = (kind: 'in' | 'counted', amount: number, happenedAt: string) => ({
      ...{ ...tom(), medicineId: other.medicineId, kind, amount, words: '', happenedAt },
    })
    await home.done('grace', tellStock, move('in', 10, '2026-05-04T19:50:00.000Z'))
    const count = move('counted', 9, '2026-05-04T19:55:00.000Z')
    await home.done('nils', tellStock, count)
    const matter = {
      ...{ ...tom(), medicineId: one.medicineId, words: 'Nothing to see.', happenedAt: atNine },
      hardMomentId: randomUUID(),
    }
    const found = { ...matter, kind: 'stock-found' as const, stockId: count.id }
    const missed = { versionId: ofKai.id, dueAt: '2026-05-04T19:30:00.000Z' }
    const given = aGiving(ofKai)
    await home.done('sam', givings.giveMedicine, given)
    const answers = [
      await home.as('nils', givings.tellMatter, { ...found, id: randomUUID() }),
      await home.as('nils', givings.tellMatter, { ...matter, id: randomUUID(), kind: 'missed', missed }),
      await home.as('nils', givings.tellMatter, {
        ...{ ...matter, id: randomUUID(), kind: 'written-twice', givingId: given.id },
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    const own = { ...found, id: randomUUID(), medicineId: other.medicineId }
    expect((await home.as('asha', givings.tellMatter, own)).status).toBe(403)
    const { duties } = await home.done('grace', readDuties, { homeId: home.homeId })
    expect(duties.filter(({ about }) => about === count.id).map(({ kind }) => kind)).toContain(
      'health.stock-difference',
    )
  })
})
