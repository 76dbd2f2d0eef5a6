import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asActor } from '#platform/server/database.ts'
import { Shape } from '#platform/shape.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as team from './contract.ts'

let home: TestHome
const workers: string[] = []

beforeAll(async () => {
  home = await aHome()
  // The fortnight before Monday 18 May 2026 is over.
  home.clock.now = new Date('2026-05-19T09:00:00Z')
  for (let nth = 0; nth < 9; nth += 1) workers.push(await aWorker(`Worker ${nth}`))
})
afterAll(() => home.close())
beforeEach(() => home.database.admin.query('truncate arrival_check, arrival_sharing'))

async function aWorker(name: string): Promise<string> {
  const id = randomUUID()
  const { organisationId, homeId } = home
  const { admin } = home.database
  await admin.query('insert into person (organisation_id, id, name, known_as) values ($1, $2, $3, $3)', [
    organisationId,
    id,
    name,
  ])
  await admin.query(
    `insert into tie (organisation_id, id, person_id, relation, home_id, from_on, made_by)
     values ($1, gen_random_uuid(), $2, 'home-team', $3, '2026-01-01', $2)`,
    [organisationId, id, homeId],
  )
  return id
}

interface Arrival {
  who: number
  shape: Shape
  /** Days into the fortnight, from Monday 4 May. */
  day: number
  at: 'day' | 'night'
  /** Told so many days after it happened. */
  late?: number
}

const DAY = 86_400_000
const monday = Date.parse('2026-05-04T00:00:00Z')

async function keep(arrivals: readonly Arrival[], sharing: readonly number[] = []) {
  const { organisationId, homeId } = home
  const { admin } = home.database
  for (const who of sharing) {
    await admin.query(
      `insert into arrival_sharing (organisation_id, id, person_id, home_id, shares, told_at)
       values ($1, gen_random_uuid(), $2, $3, true, '2026-01-02')`,
      [organisationId, workers[who], homeId],
    )
  }
  for (const { who, shape, day, at, late = 0 } of arrivals) {
    const happenedAt = monday + day * DAY + (at === 'day' ? 8 : 21) * 3_600_000
    await admin.query(
      `insert into arrival_check (organisation_id, id, person_id, home_id, moment, shape, happened_at, told_at)
       values ($1, gen_random_uuid(), $2, $3, 'arriving', $4, $5, $6)`,
      [
        organisationId,
        workers[who] ?? '',
        homeId,
        shape,
        new Date(happenedAt),
        new Date(happenedAt + late * DAY),
      ],
    )
  }
}

async function trends(at = home.clock.now) {
  const asking = { organisationId: home.organisationId, actorId: home.people.grace }
  const { rows } = await asActor(home.database.pool, asking, (tx) =>
    sql<{ part: string; trend: string }>`select part, trend from team_trend(${home.homeId}, ${at})`.execute(
      tx,
    ),
  )
  return rows
}

const each = (count: number, shape: Shape, at: Arrival['at'] = 'night') =>
  Array.from({ length: count }, (_, who): Arrival => ({ who, shape, day: 3, at }))

describe('how the team runs', () => {
  test('is said from five people up', async () => {
    await keep(each(4, 'flat'))
    expect(await trends()).toEqual([])
    await keep([{ who: 4, shape: 'calm', day: 5, at: 'night' }])
    expect(await trends()).toEqual([{ part: 'whole', trend: 'low' }])
  })

  test('tells nights from days only where each has five people of its own', async () => {
    await keep([...each(9, 'flat'), ...each(4, 'calm', 'day')])
    expect((await trends()).map(({ part }) => part)).toEqual(['whole'])
    await keep([{ who: 8, shape: 'sun', day: 4, at: 'day' }])
    expect(await trends()).toEqual([
      { part: 'days', trend: 'steady' },
      { part: 'nights', trend: 'low' },
    ])
  })

  test('does not count the manager among the five', async () => {
    await keep(each(4, 'flat'))
    const { organisationId, homeId, people } = home
    await home.database.admin.query(
      `insert into arrival_check (organisation_id, id, person_id, home_id, moment, shape, happened_at, told_at)
       values ($1, gen_random_uuid(), $2, $3, 'arriving', 'flat', '2026-05-06T08:00Z', '2026-05-06T08:00Z')`,
      [organisationId, people.grace, homeId],
    )
    expect(await trends()).toEqual([])
  })

  test('stays as it was said: no day of the fortnight after changes it, and nothing told late', async () => {
    await keep(each(6, 'flat'))
    const first = await trends()
    await keep(
      Array.from({ length: 9 }, (_, who): Arrival => ({ who, shape: 'sun', day: 13, at: 'night', late: 2 })),
    )
    await keep(Array.from({ length: 9 }, (_, who): Arrival => ({ who, shape: 'sun', day: 15, at: 'night' })))
    for (const day of ['2026-05-18', '2026-05-24', '2026-05-31']) {
      expect(await trends(new Date(`${day}T20:00:00Z`)), day).toEqual(first)
    }
  })

  test('is told to those who lead the team, in readTeam, and to no one below', async () => {
    await keep(each(6, 'flat'))
    const { homeId } = home
    expect((await home.done('beth', team.readTeam, { homeId })).trends).toEqual([
      { part: 'whole', trend: 'low' },
    ])
    expect((await home.as('nils', team.readTeam, { homeId })).status).toBe(403)
    expect((await home.as('ruth', team.readTeam, { homeId })).status).toBe(403)
  })
})

const shape = fc.constantFrom(...Shape.options)
const arrival = (most: number) =>
  fc.record({
    who: fc.nat(most - 1),
    shape,
    day: fc.nat(13),
    at: fc.constantFrom('day' as const, 'night' as const),
  })

describe('never fewer than five people', () => {
  test('four say nothing, however often and in whichever part they answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arrival(4), { maxLength: 24 }), async (arrivals) => {
        await home.database.admin.query('truncate arrival_check, arrival_sharing')
        await keep(arrivals)
        expect(await trends()).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  test('what up to four keep to themselves cannot be worked out from what the others share', async () => {
    const others = fc.array(arrival(9), { minLength: 9, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(others, fc.nat(4), shape, shape, async (arrivals, hidden, one, other) => {
        const sharing = workers.map((_, who) => who).filter((who) => who >= hidden)
        const said = []
        for (const their of [one, other]) {
          await home.database.admin.query('truncate arrival_check, arrival_sharing')
          await keep(
            arrivals.map((each) => (each.who < hidden ? { ...each, shape: their } : each)),
            sharing,
          )
          said.push(await trends())
        }
        expect(said[0]).toEqual(said[1])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
