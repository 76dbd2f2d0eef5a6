import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHouse, type TestHouse } from '../../test/a-house.ts'
import * as milieu from './contract.ts'

const DAY = 86_400_000
const evening = new Date('2026-05-04T20:00:00Z')

let house: TestHouse
beforeAll(async () => {
  house = await aHouse({ young: 2, adults: 0 })
})
afterAll(() => house.home.close())

test('whoever was asked hears what came out, once the round is counted; who came later and the family do not', async () => {
  const { done, homeId, people, tom, ellis, clock } = house.home
  const roundId = milieu.RoundId.parse(randomUUID())
  await done('grace', milieu.openRound, { id: roundId, homeId, kind: 'milieu-pulse' })
  for (const [nth, person] of [tom, ellis, ...house.young].entries()) {
    const answers = [{ question: '1', value: [1, 2, 2, 5][nth] ?? 3 }]
    const happenedAt = clock.now.toISOString()
    await house.doneBy(person, milieu.answer, { id: randomUUID(), roundId, answers, happenedAt })
  }
  expect(await done('tom', milieu.readCameOut, {})).toEqual({})
  clock.now = new Date(evening.getTime() + 17 * DAY)
  const { round } = await done('tom', milieu.readCameOut, {})
  expect(round?.groups).toEqual([
    {
      voice: 'young',
      asked: 4,
      least: 4,
      answered: 4,
      heard: false,
      figures: [{ question: '1', said: 4, low: 1, high: 2 }],
    },
    { voice: 'adult', asked: 3, least: 5, heard: false, figures: [] },
  ])
  expect((await done('nils', milieu.readCameOut, {})).round?.groups).toEqual(round?.groups)
  for (const who of ['grace', 'mum', 'dawn', 'sam', 'asha'] as const) {
    expect(await done(who, milieu.readCameOut, {}), people[who]).toEqual({})
  }
})
