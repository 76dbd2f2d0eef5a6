import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readChronology, readNote } from '#records/contract.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aGiving, aMedicine, anInhaler, givingOf, healthOf } from '../../test/a-medicine.ts'
import * as givings from './contract/givings.ts'
import * as health from './contract/health.ts'
import * as medicines from './contract/medicines.ts'
import { tellStock } from './contract/stock.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

/** It is eight in the evening in London when each test begins, on a day of its own. */
const at = (words: string) => {
  home.clock.now = new Date(words)
}
beforeEach(() => at('2026-05-04T19:00:00.000Z'))

const tonight = '2026-05-04T19:30:00.000Z'

async function duties(kind: string, who: Name = 'nils') {
  const { duties: open } = await home.done(who, readDuties, { homeId: home.homeId })
  return open.filter((one) => one.kind === kind)
}

async function ordered(make: ReturnType<typeof aMedicine>) {
  await home.done('grace', medicines.writeMedicine, make)
  return make
}

async function stopped({ medicineId }: ReturnType<typeof aMedicine>) {
  const id = medicines.VersionId.parse(randomUUID())
  await home.done('grace', medicines.stopMedicine, {
    id,
    childId: home.tom,
    medicineId,
    because: 'The course is over.',
  })
}

const doseOf = async (medicineId: string, dueAt: string) =>
  (await healthOf(home)).doses.find((one) => one.medicineId === medicineId && one.dueAt === dueAt)

describe('a regular medicine', () => {
  test('is due tonight, answered once, and stands in the chronology with who gave it', async () => {
    const one = await ordered(aMedicine(home))
    expect(await doseOf(one.medicineId, tonight)).toMatchObject({ isAnswered: false })
    at('2026-05-04T19:36:00.000Z')
    const giving = aGiving(one, { dueAt: tonight })
    const first = await home.done('nils', givings.giveMedicine, giving)
    expect(await home.done('nils', givings.giveMedicine, giving)).toEqual(first)
    expect(await doseOf(one.medicineId, tonight)).toMatchObject({ isAnswered: true })
    const { entries } = await home.done('amina', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.filter(({ about }) => about === giving.id)).toMatchObject([
      { kind: 'health.giving', headline: 'Melatonin 3 mg, One tablet.', toldByName: 'Nils' },
    ])
    await stopped(one)
  })

  test('nobody gave is late, is somebody’s duty, and stays so through days of outage', async () => {
    const one = await ordered(aMedicine(home))
    const [duty] = await duties('health.give')
    expect(duty).toMatchObject({ childId: home.tom, dueAt: '2026-05-04T20:30:00.000Z' })
    at('2026-05-07T09:00:00.000Z')
    expect(await duties('health.give')).toEqual([duty])
    const open = (await healthOf(home)).doses.filter((dose) => !dose.isAnswered && dose.dueAt < '2026-05-07')
    expect(open.map(({ dueAt }) => dueAt.slice(0, 10))).toEqual(['2026-05-04', '2026-05-05', '2026-05-06'])
    await home.done('nils', givings.giveMedicine, aGiving(one, { dueAt: tonight, answer: 'away', amount: 0 }))
    const [next] = await duties('health.give')
    expect(next?.dueAt).toBe('2026-05-05T20:30:00.000Z')
    await stopped(one)
    for (const dueAt of open.slice(1).map((dose) => dose.dueAt)) {
      expect(await duties('health.give')).toHaveLength(1)
      await home.done('nils', givings.giveMedicine, aGiving(one, { dueAt, answer: 'away', amount: 0 }))
    }
    expect(await duties('health.give')).toEqual([])
  })

  test('that the child did not want is an answer; one that is held back needs a reason', async () => {
    const one = await ordered(aMedicine(home))
    const held = { dueAt: tonight, answer: 'withheld', amount: 0 } as const
    const refused = await home.as('nils', givings.giveMedicine, aGiving(one, held))
    expect(refused).toMatchObject({ status: 422, body: { fields: { because: [expect.any(String)] } } })
    await home.done('nils', givings.giveMedicine, aGiving(one, { ...held, answer: 'not-wanted' }))
    expect(await doseOf(one.medicineId, tonight)).toMatchObject({ isAnswered: true })
    await stopped(one)
  })

  test('changed from tomorrow is a new version; what was ordered before is still there', async () => {
    const one = await ordered(aMedicine(home))
    const changed = { ...aMedicine(home), medicineId: one.medicineId, basedOn: 1 }
    await home.done('amina', medicines.writeMedicine, {
      ...changed,
      times: ['21:00'],
      startsOn: '2026-05-05',
      because: 'Dr Bello: half an hour later.',
    })
    const shown = (await healthOf(home)).medicines.find(({ id }) => id === one.medicineId)
    expect(shown?.versions.map(({ times, because }) => [times, because])).toEqual([
      [['20:30'], 'Ordered by Dr Bello.'],
      [['21:00'], 'Dr Bello: half an hour later.'],
    ])
    expect(await doseOf(one.medicineId, tonight)).toBeDefined()
    const late = await home.as('grace', medicines.writeMedicine, { ...changed, id: aMedicine(home).id })
    expect(late.status).toBe(409)
    await stopped(one)
  })

  test('given twice by two devices, both rows are kept and shown, until a person says what it was', async () => {
    const one = await ordered(aMedicine(home))
    at('2026-05-04T20:00:00.000Z')
    const first = aGiving(one, { dueAt: tonight })
    const again = aGiving(one, { dueAt: tonight, happenedAt: '2026-05-04T19:50:00.000Z' })
    await home.done('nils', givings.giveMedicine, first)
    await home.done('amina', givings.giveMedicine, again)
    expect((await healthOf(home)).doubles).toMatchObject([
      { first: { id: first.id }, again: { id: again.id } },
    ])
    expect((await givingOf(home, again.id))?.warned).toEqual(['given-already'])
    const moment = await home.done('grace', givings.tellMatter, {
      ...aMatter(one.medicineId, 'double-dose', 'He had two tablets. We rang 111.'),
      givingId: again.id,
    })
    expect(moment.hash).toBeTruthy()
    expect((await healthOf(home)).doubles).toEqual([])
    await stopped(one)
  })

  test('that nobody gave is told as missed, and becomes a hard moment in the same breath', async () => {
    const one = await ordered(aMedicine(home))
    at('2026-05-05T08:00:00.000Z')
    const matter = aMatter(one.medicineId, 'missed', 'We were at the hospital and forgot it.')
    await home.done('nils', givings.tellMatter, { ...matter, missed: { versionId: one.id, dueAt: tonight } })
    expect(await doseOf(one.medicineId, tonight)).toMatchObject({ isAnswered: true })
    const kept = await home.done('amina', readNote, { childId: home.tom, noteId: matter.hardMomentId })
    expect(kept).toMatchObject({ kind: 'hard-moment', words: matter.words })
    await stopped(one)
  })
})

function aMatter(
  medicineId: medicines.MedicineId,
  kind: (typeof givings.matterKinds)[number],
  words: string,
) {
  const happenedAt = home.clock.now.toISOString()
  return {
    ...{ childId: home.tom, medicineId, kind, words, happenedAt },
    id: randomUUID(),
    hardMomentId: randomUUID(),
  }
}

describe('a medicine that two confirm', () => {
  test('waits for the second person, who is never the one who gave it', async () => {
    const one = await ordered(aMedicine(home, { name: 'Methylphenidate', controlled: true }))
    at('2026-05-04T19:40:00.000Z')
    const giving = aGiving(one, { dueAt: tonight })
    await home.done('nils', givings.giveMedicine, giving)
    expect(await givingOf(home, giving.id)).toMatchObject({ byTwo: true })
    expect((await givingOf(home, giving.id))?.secondName).toBeUndefined()
    const seen = () => ({ id: randomUUID(), childId: home.tom, about: giving.id })
    expect((await home.as('nils', givings.confirm, seen())).status).toBe(403)
    expect(await duties('health.second-person')).toHaveLength(1)
    await home.done('asha', givings.confirm, seen())
    expect(await givingOf(home, giving.id)).toMatchObject({ secondName: 'Asha' })
    expect(await duties('health.second-person')).toEqual([])
    await stopped(one)
  })

  test('the database itself refuses a second signature of the first person', async () => {
    const one = await ordered(aMedicine(home, { byTwo: true }))
    const giving = aGiving(one, { dueAt: tonight })
    await home.done('nils', givings.giveMedicine, giving)
    const signed = home.database.admin.query(
      `insert into second_person (organisation_id, id, child_id, giving_id, first_person, told_by, told_at)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, now())`,
      [home.organisationId, home.tom, giving.id, home.people.nils, home.people.nils],
    )
    await expect(signed).rejects.toThrow()
    await home.done('amina', givings.confirm, { id: randomUUID(), childId: home.tom, about: giving.id })
    await stopped(one)
  })
})

describe('an as-needed medicine', () => {
  test('asks an hour later how it went, and keeps the answer', async () => {
    const one = await ordered(anInhaler(home))
    at('2026-05-04T20:00:00.000Z')
    const giving = aGiving(one, { before: 'wobble' })
    await home.done('nils', givings.giveMedicine, giving)
    const asked = await duties('health.effect')
    expect(asked).toMatchObject([{ about: giving.id, dueAt: '2026-05-04T20:35:00.000Z' }])
    await home.done('asha', givings.tellEffect, {
      ...{
        id: randomUUID(),
        childId: home.tom,
        givingId: giving.id,
        shape: 'calm',
        words: 'Breathing easily.',
      },
      happenedAt: '2026-05-04T20:00:00.000Z',
    })
    expect((await givingOf(home, giving.id))?.effect).toEqual({ shape: 'calm', words: 'Breathing easily.' })
    expect(await duties('health.effect')).toEqual([])
    await stopped(one)
  })

  test('given too soon because a person decided so, keeps the warning and the reason', async () => {
    const one = await ordered(anInhaler(home))
    at('2026-05-04T20:00:00.000Z')
    await home.done('nils', givings.giveMedicine, aGiving(one, { happenedAt: '2026-05-04T18:00:00.000Z' }))
    const again = aGiving(one, { because: '111 said to give it.', warned: ['too-soon'] })
    await home.done('nils', givings.giveMedicine, again)
    expect(await givingOf(home, again.id)).toMatchObject({
      warned: ['too-soon'],
      because: '111 said to give it.',
    })
    await stopped(one)
  })
})

describe('an agency worker', () => {
  test('gives only once the manager has signed them off, and no longer when it is taken back', async () => {
    const one = await ordered(aMedicine(home))
    const say = (may: boolean) =>
      home.done('grace', health.sayWhoGives, {
        ...{ id: randomUUID(), homeId: home.homeId, personId: home.people.asha, may },
      })
    const give = (happenedAt: string) =>
      home.as('asha', givings.giveMedicine, aGiving(one, { dueAt: tonight, happenedAt }))
    expect((await give('2026-05-04T18:59:00.000Z')).status).toBe(403)
    expect((await home.done('asha', health.readRound, { homeId: home.homeId })).mayGive).toBe(false)
    await say(true)
    at('2026-05-04T19:10:00.000Z')
    expect((await home.done('asha', health.readRound, { homeId: home.homeId })).mayGive).toBe(true)
    expect((await give('2026-05-04T19:05:00.000Z')).status).toBe(200)
    at('2026-05-04T20:00:00.000Z')
    await say(false)
    at('2026-05-04T20:10:00.000Z')
    expect((await give('2026-05-04T20:05:00.000Z')).status).toBe(403)
    // Written while they were signed off, sent after: it is kept.
    expect((await give('2026-05-04T19:50:00.000Z')).status).toBe(200)
    await stopped(one)
  })
})

describe('the stock of a medicine', () => {
  test('counts out by giving; a count that differs is open until somebody explains it', async () => {
    const one = await ordered(aMedicine(home))
    at('2026-05-04T21:00:00.000Z')
    const move = (kind: 'in' | 'counted', amount: number, happenedAt: string) => ({
      ...{
        id: randomUUID(),
        childId: home.tom,
        medicineId: one.medicineId,
        kind,
        amount,
        words: '',
        happenedAt,
      },
    })
    const stock = async () => (await healthOf(home)).medicines.find(({ id }) => id === one.medicineId)?.stock
    expect(await stock()).toBeUndefined()
    await home.done('grace', tellStock, move('in', 28, '2026-05-04T18:00:00.000Z'))
    await home.done('nils', givings.giveMedicine, aGiving(one, { dueAt: tonight }))
    expect(await stock()).toMatchObject({ onHand: 27, missing: 0 })
    const count = move('counted', 26, '2026-05-04T20:50:00.000Z')
    await home.done('nils', tellStock, count)
    expect(await stock()).toMatchObject({
      onHand: 26,
      difference: { stockId: count.id, counted: 26, expected: 27 },
      unconfirmed: { countedByName: 'Nils' },
    })
    expect(await duties('health.stock-difference')).toMatchObject([{ about: count.id }])
    await home.done('amina', givings.confirm, { id: randomUUID(), childId: home.tom, about: count.id })
    await home.done('grace', givings.tellMatter, {
      ...aMatter(one.medicineId, 'stock-found', 'One had rolled under the tray.'),
      stockId: count.id,
    })
    expect(await duties('health.stock-difference')).toEqual([])
    const after = await stock()
    expect(after?.difference).toBeUndefined()
    expect(after?.unconfirmed).toBeUndefined()
    await stopped(one)
  })
})

test('the chart of a month shows each dose with its answer', async () => {
  const one = await ordered(aMedicine(home, { startsOn: '2026-05-04' }))
  at('2026-05-06T09:00:00.000Z')
  await home.done('nils', givings.giveMedicine, aGiving(one, { dueAt: tonight }))
  const chart = await home.done('dawn', health.readChart, { childId: home.tom, month: '2026-05' })
  const doses = chart.doses.filter(({ medicineId }) => medicineId === one.medicineId)
  expect(doses).toHaveLength(28)
  expect(doses.filter(({ isAnswered }) => isAnswered).map(({ dueAt }) => dueAt)).toEqual([tonight])
  await stopped(one)
})
