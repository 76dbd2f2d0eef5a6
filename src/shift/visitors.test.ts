import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as visitors from './contract/visitors.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const aVisit = (cameAt: string, changed = {}) => ({
  ...{
    id: visitors.VisitId.parse(randomUUID()),
    homeId: home.homeId,
    name: 'Dr Lind',
    kind: 'professional' as const,
  },
  ...{ comesFrom: 'Health centre', childId: home.tom, sees: '', reason: 'A review of his ears.', cameAt },
  ...changed,
})
const on = async (onDay: string) =>
  (await home.done('ruth', visitors.readVisitors, { homeId: home.homeId, onDay })).visits

describe('the visitors’ book', () => {
  test('says who came, whom they saw, why, who signed them in, and when they left', async () => {
    const visit = aVisit('2026-05-04T15:00:00.000Z')
    await home.done('asha', visitors.signVisitorIn, visit)
    expect(await on('2026-05-04')).toMatchObject([{ name: 'Dr Lind', childId: home.tom, signedInBy: 'Asha' }])
    await home.done('nils', visitors.signVisitorOut, {
      ...{ id: randomUUID(), homeId: home.homeId, visitId: visit.id, leftAt: '2026-05-04T16:10:00.000Z' },
    })
    expect(await on('2026-05-04')).toMatchObject([{ leftAt: '2026-05-04T16:10:00.000Z' }])
  })

  test('goes by the days of the home, and today still has who came before and has not left', async () => {
    await home.done('nils', visitors.signVisitorIn, aVisit('2026-05-03T22:59:00.000Z', { name: 'Late' }))
    await home.done('nils', visitors.signVisitorIn, aVisit('2026-05-03T23:01:00.000Z', { name: 'Early' }))
    expect((await on('2026-05-03')).map(({ name }) => name)).toEqual(['Late'])
    expect((await on('2026-05-04')).map(({ name }) => name)).toEqual(['Late', 'Early', 'Dr Lind'])
  })

  test('needs a name and a reason, and takes a visitor once however often the device sends it', async () => {
    const answer = await home.as(
      'nils',
      visitors.signVisitorIn,
      aVisit('2026-05-04T15:00:00.000Z', { reason: ' ' }),
    )
    expect(answer).toMatchObject({ status: 422, body: { fields: { reason: ['Write why they came.'] } } })
    const visit = aVisit('2026-05-02T15:00:00.000Z')
    const first = await home.done('nils', visitors.signVisitorIn, visit)
    expect(await home.done('nils', visitors.signVisitorIn, visit)).toEqual(first)
    expect(await on('2026-05-02')).toHaveLength(1)
  })
})

test('an agency worker reads the book of their shift, and not back', async () => {
  const read = async (onDay: string) =>
    (await home.as('asha', visitors.readVisitors, { homeId: home.homeId, onDay })).status
  expect([await read('2026-05-04'), await read('2026-05-03'), await read('2026-04-30')]).toEqual([
    200, 200, 403,
  ])
})
