import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { HardMomentId } from '#records/contract.ts'
import { readChronology } from '#records/contract.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { type HardMoments, hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { readAfter } from './contract/after.ts'
import { letBetweenRest } from './contract/between.ts'
import { putRightBetween } from './contract/going-back.ts'

let home: TestHome
let hard: HardMoments
let momentId: HardMomentId
beforeAll(async () => {
  home = await aHome()
  hard = hardMomentsIn(home)
})
afterAll(() => home.close())
beforeEach(async () => {
  momentId = await hard.moment()
})

const followed = (about: string = momentId, who: Name = 'amina') =>
  home.done(who, readAfter, { childId: home.tom, about })
const openBetween = async () => (await followed()).open.filter(({ kind }) => kind === 'repair.between')
const withEllis = () => hard.facts(momentId, { children: [home.ellis] })
const put = (changed: { childAgrees?: boolean; otherAgrees?: boolean } = {}) => ({
  id: randomUUID(),
  childId: home.tom,
  momentId,
  happenedAt: home.clock.now.toISOString(),
  otherId: home.ellis,
  words: 'They shared the last biscuit.',
  childAgrees: true,
  otherAgrees: false,
  namesAgreed: false,
  ...changed,
})
const rest = (because = 'They only passed each other on the stairs.') => ({
  id: randomUUID(),
  childId: home.tom,
  momentId,
  otherId: home.ellis,
  because,
})

describe('a hard moment that another young person was part of', () => {
  test('has to be put right between the two, and that falls to the key worker and the manager', async () => {
    await withEllis()
    const [duty] = await openBetween()
    const dueAt = new Date(home.clock.now.getTime() - 1000 + 3 * 24 * 3_600_000).toISOString()
    expect(duty).toMatchObject({ dueAt, rule: 'own.between-in-three-days' })
    const fallsTo = async (who: Name) =>
      (await home.done(who, readDuties, { homeId: home.homeId })).duties.filter(
        ({ kind, about }) => kind === 'repair.between' && about === duty?.about,
      ).length
    expect([await fallsTo('amina'), await fallsTo('grace'), await fallsTo('nils')]).toEqual([1, 1, 0])
    expect((await followed(duty?.about)).moment.id).toBe(momentId)
  })

  test('asks nothing of the kind where nobody else was there', async () => {
    await hard.facts(momentId)
    expect(await openBetween()).toEqual([])
  })

  test('asks it once for each of them, however often the facts are told', async () => {
    await withEllis()
    await withEllis()
    expect(await openBetween()).toHaveLength(1)
    expect((await followed()).others).toEqual([{ otherId: home.ellis, isOpen: true }])
  })

  test.each([
    ['both', { otherAgrees: true }],
    ['the one', {}],
    ['the other', { childAgrees: false, otherAgrees: true }],
  ])('is finished when it is put right, also where only %s has it written down', async (_, agrees) => {
    await withEllis()
    await home.done('nils', putRightBetween, put(agrees))
    expect(await openBetween()).toEqual([])
    expect((await followed()).others).toEqual([{ otherId: home.ellis, isOpen: false }])
  })

  test('stays open while it was put right after another hard moment only', async () => {
    await withEllis()
    const earlier = momentId
    momentId = await hard.moment()
    await withEllis()
    await home.done('nils', putRightBetween, put())
    expect(await openBetween()).toEqual([])
    momentId = earlier
    expect(await openBetween()).toHaveLength(1)
  })
})

describe('where it cannot be put right, or there was nothing to put right', () => {
  test('the key worker says so, with why, and the reason stays', async () => {
    await withEllis()
    await home.done('amina', letBetweenRest, rest())
    expect(await openBetween()).toEqual([])
    expect((await followed()).others).toMatchObject([
      {
        otherId: home.ellis,
        isOpen: false,
        rests: { because: 'They only passed each other on the stairs.', byName: 'Amina' },
      },
    ])
  })

  test('it is not said without a reason, nor by who may not decide, nor about who was not there', async () => {
    expect((await home.as('amina', letBetweenRest, rest())).status).toBe(404)
    await withEllis()
    expect((await home.as('amina', letBetweenRest, rest('-'))).status).toBe(422)
    expect((await home.as('nils', letBetweenRest, rest())).status).toBe(403)
    expect(await openBetween()).toHaveLength(1)
  })

  test('sent twice, it is kept once', async () => {
    await withEllis()
    const once = rest()
    await home.done('grace', letBetweenRest, once)
    await home.done('grace', letBetweenRest, once)
    const { rows } = await home.database.admin.query(
      `select headline from fact where kind = 'repair.between-rests' and child_id = $1`,
      [home.tom],
    )
    expect(rows.filter(({ headline }) => headline.includes('Ellis'))).toEqual([])
    const asked = { childId: home.tom, kind: 'everything' as const }
    expect(JSON.stringify(await home.done('tom', readChronology, asked))).not.toContain('passed each other')
  })

  test('the two can still put it right later', async () => {
    await withEllis()
    await home.done('amina', letBetweenRest, rest('They would rather not for now.'))
    await home.done('nils', putRightBetween, put())
    expect((await followed()).goings).toHaveLength(1)
  })
})

test('nothing that names the other young person stands in the duty or in what the product tells of it', async () => {
  await withEllis()
  const { duties } = await home.done('amina', readDuties, { homeId: home.homeId })
  const ofTwo = duties.filter(({ kind }) => kind === 'repair.between')
  expect(JSON.stringify(ofTwo)).not.toContain(home.ellis)
  expect(JSON.stringify(await followed())).not.toContain('"Ellis"')
})
