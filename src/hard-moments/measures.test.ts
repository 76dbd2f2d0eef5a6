import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readChronology } from '#records/contract.ts'
import { type HardMoments, HOUR, hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as measures from './contract/measures.ts'
import { listMoments } from './contract/reading.ts'

let home: TestHome
let hard: HardMoments
const homes: TestHome[] = []
beforeEach(async () => {
  home = await aHome(homes[0]?.database, `Willow ${randomUUID().slice(0, 8)}`)
  homes.push(home)
  hard = hardMomentsIn(home)
})
afterAll(() => homes[0]?.close())

const open = async () => (await hard.duties()).filter(({ doneAt }) => !doneAt)
const hoursFrom = (from: Date, to: Date | null) => ((to?.getTime() ?? 0) - from.getTime()) / HOUR

describe('the three acts of the record of a hold', () => {
  test('are open from its use on: 24 hours, 48 hours and five days, each to whom it falls', async () => {
    const usedAt = home.clock.now
    const id = await hard.held()
    const duties = await open()
    expect(duties.map(({ kind, dueAt }) => [kind, hoursFrom(usedAt, dueAt)])).toEqual([
      ['hard-moments.record-measure', 24],
      ['hard-moments.sign-measure', 48],
      ['hard-moments.confirm-child', 120],
    ])
    expect(duties.every(({ about }) => about === id)).toBe(true)
    expect(duties[1]?.fallsTo).toEqual(['home-manager'])
  })

  test('run from the use, however late the tablet finds a signal', async () => {
    const usedAt = home.clock.now
    hard.later(30)
    await hard.held({ usedAt: usedAt.toISOString() })
    const [record] = await open()
    expect(hoursFrom(usedAt, record?.dueAt ?? null)).toBe(24)
  })

  test('run from the time of telling when the tablet’s clock is ahead, and what it said is kept', async () => {
    const said = new Date(home.clock.now.getTime() + 9 * HOUR)
    const id = await hard.held({ usedAt: said.toISOString() })
    expect(hoursFrom(home.clock.now, (await open())[0]?.dueAt ?? null)).toBe(24)
    const { rows } = await home.database.admin.query(
      'select device_said_at as said from measure where id = $1',
      [id],
    )
    expect(rows).toEqual([{ said }])
  })

  test('are done one after the other, each with who and when', async () => {
    const id = await hard.held()
    hard.later(2)
    const accountId = await hard.account(id)
    hard.later(20)
    await home.done('grace', measures.signMeasure, hard.signing(id, accountId))
    hard.later(20)
    await home.done('grace', measures.signMeasure, hard.signing(id, accountId, 'spoke-to-child'))
    expect(await open()).toEqual([])
    const read = await hard.read(id)
    expect(read.acts.every(({ doneAt }) => doneAt)).toBe(true)
    expect(read.accounts).toMatchObject([{ toldByName: 'Nils', isLate: false }])
    expect(read.signatures).toMatchObject([
      { act: 'spoke-to-user', signedByName: 'Grace', isLate: false, isAsSigned: true, isOfNewest: true },
      { act: 'spoke-to-child', signedByName: 'Grace', isLate: false },
    ])
  })

  test('that come late are kept as late, and are never blocked', async () => {
    const id = await hard.held()
    const usedAt = home.clock.now.toISOString()
    hard.later(25)
    const accountId = await hard.account(id, { usedAt })
    hard.later(24)
    const signed = await home.done('grace', measures.signMeasure, hard.signing(id, accountId))
    expect(signed.isLate).toBe(true)
    const read = await hard.read(id)
    expect(read.accounts[0]?.isLate).toBe(true)
    expect(read.signatures[0]?.isLate).toBe(true)
  })

  test('are not demanded where the child’s EHC plan provides for it as routine; the use is still kept', async () => {
    const id = await hard.held({ routineIn: 'EHC plan, section F, transfers' })
    await hard.account(id)
    expect(await open()).toEqual([])
    expect((await hard.read(id)).acts).toEqual([])
  })

  test('stand in the chronology, each as it was done', async () => {
    const id = await hard.held()
    const accountId = await hard.account(id)
    await home.done('grace', measures.signMeasure, hard.signing(id, accountId))
    const { entries } = await home.done('amina', readChronology, { childId: home.tom, kind: 'everything' })
    expect(
      entries
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('hard-moments'))
        .sort(),
    ).toEqual(['hard-moments.account', 'hard-moments.measure', 'hard-moments.signed'])
  })
})

describe('the signature', () => {
  test('is never of the one who used the measure, not even of the manager', async () => {
    const users = [home.people.grace]
    const id = await hard.held({ users })
    const accountId = await hard.account(id, { users })
    const refused = await home.as('grace', measures.signMeasure, hard.signing(id, accountId))
    expect(refused).toMatchObject({ status: 403, body: { title: expect.stringContaining('Somebody else') } })
    const sign = (await open()).find(({ kind }) => kind === 'hard-moments.sign-measure')
    expect(sign?.fallsTo).toEqual(['responsible-individual'])
    await home.done('ruth', measures.signMeasure, hard.signing(id, accountId))
    expect((await hard.read(id)).signatures).toMatchObject([{ signedByName: 'Ruth' }])
  })

  test('is refused to whoever was first told to have used it, though a later telling leaves them out', async () => {
    const id = await hard.held({ users: [home.people.grace, home.people.nils] })
    const accountId = await hard.account(id, { users: [home.people.nils] })
    expect((await home.as('grace', measures.signMeasure, hard.signing(id, accountId))).status).toBe(403)
  })

  test('is refused to whoever any telling says has used it, though the newest leaves them out', async () => {
    const id = await hard.held()
    await hard.account(id, { users: [home.people.grace, home.people.nils] })
    const accountId = await hard.account(id, { because: 'Only Nils held him.' })
    expect((await home.as('grace', measures.signMeasure, hard.signing(id, accountId))).status).toBe(403)
    await home.done('ruth', measures.signMeasure, hard.signing(id, accountId))
  })

  test('says nothing to the child of what was spoken about with the adult', async () => {
    const id = await hard.held()
    const signing = hard.signing(id, await hard.account(id))
    await home.done('grace', measures.signMeasure, { ...signing, words: 'Nils has not slept since.' })
    const asked = { childId: home.tom, kind: 'everything' as const }
    const told = [await hard.read(id, 'tom'), await home.done('tom', readChronology, asked)]
    expect(JSON.stringify(told)).not.toContain('slept')
    const whole = JSON.stringify(await home.done('amina', readChronology, asked))
    expect(whole).toContain('slept')
    expect((await hard.read(id)).signatures).toMatchObject([{ words: 'Nils has not slept since.' }])
  })

  test('is refused by the database too, whatever the server would say', async () => {
    const id = await hard.held()
    const accountId = await hard.account(id)
    const insert = home.database.admin.query(
      `insert into measure_signature (organisation_id, id, child_id, measure_id, account_id, account_hash, act, users,
         signed_by, signed_at)
       values ($1, gen_random_uuid(), $2, $3, $4, '', 'spoke-to-user', array[$5::uuid], $5, now())`,
      [home.organisationId, home.tom, id, accountId, home.people.nils],
    )
    await expect(insert).rejects.toThrow(/check constraint/)
  })

  test('belongs to the manager: workers and clinicians cannot give it', async () => {
    const id = await hard.held()
    const accountId = await hard.account(id)
    for (const who of ['amina', 'noor', 'asha'] as const) {
      expect((await home.as(who, measures.signMeasure, hard.signing(id, accountId))).status).toBe(403)
    }
  })

  test('needs a record to sign, and a talk before', async () => {
    const id = await hard.held()
    expect((await home.as('grace', measures.signMeasure, hard.signing(id, randomUUID()))).status).toBe(409)
    const accountId = await hard.account(id)
    const silent = { ...hard.signing(id, accountId), hasSpoken: false }
    expect(await home.as('grace', measures.signMeasure, silent)).toMatchObject({
      status: 422,
      body: { fields: { hasSpoken: ['Speak first, then sign.'] } },
    })
  })

  test('freezes what was signed: a record changed behind it no longer fits', async () => {
    const id = await hard.held()
    const accountId = await hard.account(id)
    await home.done('grace', measures.signMeasure, hard.signing(id, accountId))
    await home.database.admin.query(`update measure_account set lasted_seconds = 400 where id = $1`, [
      accountId,
    ])
    expect((await hard.read(id)).signatures).toMatchObject([{ isAsSigned: false }])
  })
})

describe('a record that is set right', () => {
  test('says why, keeps the first telling, and asks for the signature anew', async () => {
    const id = await hard.held()
    const first = await hard.account(id)
    await home.done('grace', measures.signMeasure, hard.signing(id, first))
    const silent = await home.as('nils', measures.tellAccount, hard.anAccount(id, { lastedSeconds: 90 }))
    expect(silent).toMatchObject({ status: 422, body: { fields: { because: [expect.any(String)] } } })
    const second = await hard.account(id, { lastedSeconds: 90, because: 'Amina timed it.' })
    const sign = (await open()).find(({ kind }) => kind === 'hard-moments.sign-measure')
    expect(sign).toMatchObject({ about: second })
    const read = await hard.read(second)
    expect(read.accounts.map(({ lastedSeconds }) => lastedSeconds)).toEqual([40, 90])
    expect(read.signatures).toMatchObject([{ isAsSigned: true, isOfNewest: false }])
    expect(read.acts.find(({ act }) => act === 'spoke-to-user')?.doneAt).toBeUndefined()
    await home.done('grace', measures.signMeasure, hard.signing(id, second))
    expect((await open()).map(({ kind }) => kind)).toEqual(['hard-moments.confirm-child'])
  })

  test('is not signed by who read the earlier telling', async () => {
    const id = await hard.held()
    const first = await hard.account(id)
    await hard.account(id, { because: 'The place was wrong.', place: 'The drive' })
    expect((await home.as('grace', measures.signMeasure, hard.signing(id, first))).status).toBe(409)
  })

  test('after the 48 hours asks for the signature without a time that has passed before', async () => {
    const usedAt = home.clock.now.toISOString()
    const id = await hard.held()
    const first = await hard.account(id)
    await home.done('grace', measures.signMeasure, hard.signing(id, first))
    hard.later(70)
    await hard.account(id, { usedAt, because: 'The injury was left out.', injury: 'A graze on his knee.' })
    const sign = (await open()).find(({ kind }) => kind === 'hard-moments.sign-measure')
    expect(sign?.dueAt).toBeNull()
  })

  test('in its time of use moves the clocks that still run', async () => {
    const told = home.clock.now
    const id = await hard.held()
    const usedAt = new Date(told.getTime() - 3 * HOUR)
    await hard.account(id, { usedAt: usedAt.toISOString() })
    expect((await open()).map(({ kind, dueAt }) => [kind, hoursFrom(usedAt, dueAt)])).toEqual([
      ['hard-moments.sign-measure', 48],
      ['hard-moments.confirm-child', 120],
    ])
  })
})

test('a measure without a hard moment stands in the child’s list by itself', async () => {
  const alone = await hard.held({ kind: 'discipline' })
  await hard.held({ momentId: await hard.moment() })
  const { measures: listed } = await home.done('nils', listMoments, { childId: home.tom })
  expect(listed.map(({ id, kind }) => [id, kind])).toEqual([[alone, 'discipline']])
})
