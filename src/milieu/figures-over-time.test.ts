import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupFigure, leastAdults, leastYoung } from '#measurement/group-figure.ts'
import { asActor } from '#platform/server/database.ts'
import { aHouse, type TestHouse } from '../../test/a-house.ts'
import { timesOf } from './round-times.ts'

const DAY = 86_400_000
const first = new Date('2026-05-04T08:00:00Z')
const QUESTIONS = ['1', '2']
/** A second round begins as soon as it may. */
const begins = [first, new Date(first.getTime() + 28 * DAY)]

let house: TestHouse
const people: { id: string; voice: 'young' | 'adult' }[] = []
beforeAll(async () => {
  house = await aHouse({ young: 4, adults: 5 })
  for (const id of [house.home.tom, house.home.ellis, ...house.young]) people.push({ id, voice: 'young' })
  for (const id of [house.home.people.amina, house.home.people.nils, ...house.adults])
    people.push({ id, voice: 'adult' })
})
afterAll(() => house.home.close())

/** Somebody answers, some hours into the story; it arrives some hours later. */
interface Said {
  who: number
  round: number
  question: number
  value: number | null
  hour: number
  late: number
}

const said = fc.record<Said>({
  who: fc.nat(12),
  round: fc.nat(1),
  question: fc.nat(1),
  value: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }),
  hour: fc.nat(18 * 24),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(20 * 24)),
})
/** The hours after the first round opened at which the manager looks. */
const looks = fc.array(fc.nat(60 * 24), { minLength: 2, maxLength: 6 })

const timeOf = ({ round, hour }: Said) => (begins[round]?.getTime() ?? 0) + hour * 3_600_000
const arrives = (one: Said) => timeOf(one) + one.late * 3_600_000

async function live(story: readonly Said[]): Promise<string[]> {
  const { admin } = house.home.database
  const { organisationId, homeId, people: cast } = house.home
  await admin.query('truncate milieu_words, milieu_answer, milieu_asked, milieu_round')
  const rounds = begins.map(() => randomUUID())
  for (const [nth, id] of rounds.entries()) {
    const openedAt = begins[nth] ?? first
    const { closesAt, countedAt } = timesOf(openedAt)
    const times = [openedAt, closesAt, countedAt]
    await admin.query(
      `insert into milieu_round (organisation_id, id, home_id, kind, number, opened_at, closes_at, counted_at, opened_by)
       values ($1, $2, $3, 'milieu-pulse', $4, $5, $6, $7, $8)`,
      [organisationId, id, homeId, nth + 1, ...times, cast.grace],
    )
    await admin.query(
      `insert into milieu_asked (organisation_id, round_id, person_id, voice, home_id, kind, opened_at, closes_at, counted_at)
       select $1, $2, (p ->> 'id')::uuid, p ->> 'voice', $3, 'milieu-pulse', $4, $5, $6 from jsonb_array_elements($7) p`,
      [organisationId, id, homeId, ...times, JSON.stringify(people)],
    )
  }
  await admin.query(
    `insert into milieu_answer (organisation_id, round_id, person_id, question, value, happened_at, told_by, told_at)
     select $1, (s ->> 'round')::uuid, (s ->> 'who')::uuid, s ->> 'question', (s ->> 'value')::int,
       (s ->> 'at')::timestamptz, (s ->> 'who')::uuid, (s ->> 'told')::timestamptz from jsonb_array_elements($2) s`,
    [organisationId, JSON.stringify(story.map((one) => rowOf(one, rounds)))],
  )
  return rounds
}

function rowOf(one: Said, rounds: readonly string[]) {
  return {
    who: people[one.who]?.id,
    round: rounds[one.round],
    question: QUESTIONS[one.question],
    value: one.value,
    at: new Date(timeOf(one)),
    told: new Date(arrives(one)),
  }
}

interface Shown {
  roundId: string
  voice: 'young' | 'adult'
  asked: number
  answered: number | null
  question: string | null
  said: number | null
  middle: number | null
  low: number | null
  high: number | null
}

async function look(rounds: readonly string[], at: Date, as = house.home.people.grace): Promise<Shown[]> {
  const { organisationId, homeId, database } = house.home
  return asActor(database.pool, { organisationId, actorId: as }, async (tx) => {
    await sql`select set_config('attune.homes', ${`{${homeId}}`}, true)`.execute(tx)
    const { rows } = await sql<Shown>`
      select * from milieu_figures(${`{${rounds.join(',')}}`}::uuid[], ${at})`.execute(tx)
    return rows
  })
}

/** What counts of a story by the rule that is promised, told apart from the database's: the newest in time, of each. */
function countedIn(story: readonly Said[], round: number, voice: string, question: number) {
  const { closesAt, countedAt } = timesOf(begins[round] ?? first)
  const mine = story
    .filter((one) => one.round === round && one.question === question && people[one.who]?.voice === voice)
    .filter((one) => timeOf(one) < closesAt.getTime() && arrives(one) < countedAt.getTime())
    .toSorted((one, other) => timeOf(one) - timeOf(other) || arrives(one) - arrives(other))
  return new Map(mine.map(({ who, value }) => [who, value]))
}

const least = { young: leastYoung, adult: leastAdults }

/** No two answers of one person to one question in the same hour: then either could be the newest. */
const stories = fc.uniqueArray(said, {
  minLength: 8,
  maxLength: 90,
  selector: (one) => `${one.who} ${one.round} ${one.question} ${one.hour}`,
})

describe('however often somebody looks, and whatever is answered in between', () => {
  test('a round shows one table or none, the same at every look', async () => {
    await fc.assert(
      fc.asyncProperty(stories, looks, async (story, hours) => {
        const rounds = await live(story)
        const times = hours
          .toSorted((a, b) => a - b)
          .map((hour) => new Date(first.getTime() + hour * 3_600_000))
        const seen = await Promise.all(times.map((at) => look(rounds, at)))
        for (const [nth, roundId] of rounds.entries()) {
          const { countedAt } = timesOf(begins[nth] ?? first)
          const tables = seen.map((rows) => JSON.stringify(rows.filter((row) => row.roundId === roundId)))
          const early = tables.filter((_, look) => (times[look] ?? first) < countedAt)
          const rest = tables.filter((_, look) => (times[look] ?? first) >= countedAt)
          expect(early.every((table) => table === '[]')).toBe(true)
          expect(new Set(rest).size).toBeLessThan(2)
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('what it shows rests on enough people, is what the rule says of their answers, and hides everyone in them', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const rounds = await live(story)
        const shown = await look(rounds, new Date(first.getTime() + 90 * DAY))
        for (const [round, roundId] of rounds.entries()) {
          for (const voice of ['young', 'adult'] as const) {
            const rows = shown.filter((row) => row.roundId === roundId && row.voice === voice)
            const byQuestion = QUESTIONS.map((_, nth) => countedIn(story, round, voice, nth))
            const who = byQuestion.flatMap((all) =>
              [...all].filter(([, value]) => value !== null).map(([one]) => one),
            )
            const answered = new Set(who).size
            expect(rows[0]?.answered ?? null).toBe(answered >= least[voice] ? answered : null)
            for (const [nth, question] of QUESTIONS.entries()) {
              const values = [...(byQuestion[nth]?.values() ?? [])].filter((value) => value !== null)
              const row = rows.find((one) => one.question === question)
              const figure = row && { said: row.said, middle: row.middle, low: row.low, high: row.high }
              expect(figure ?? null).toEqual(groupFigure(values, least[voice]))
              if (figure) for (const own of values) expect(hides(values, own, least[voice])).toBe(true)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('somebody who has not got the home open and was not asked is shown nothing', async () => {
    const everyone = people.map(
      (_, who): Said => ({ who, round: 0, question: 0, value: 4, hour: 5, late: 0 }),
    )
    const rounds = await live(everyone)
    const { organisationId, database, people: cast, tom } = house.home
    const asks = (actorId: string) =>
      asActor(database.pool, { organisationId, actorId: actorId as typeof tom }, async (tx) => {
        const at = new Date(first.getTime() + 30 * DAY)
        return (
          await sql`select * from milieu_figures(${`{${rounds.join(',')}}`}::uuid[], ${at})`.execute(tx)
        ).rows
      })
    expect(await asks(cast.sam)).toEqual([])
    expect(await asks(cast.grace)).toEqual([])
    expect((await asks(tom)).length).toBeGreaterThan(0)
  })
})

/**
 * Whether one of those who answered, who knows their own answer, is left in doubt about each other person: with other
 * answers of the others, among them another one of that person, the same figure would be shown.
 */
function hides(values: readonly number[], own: number, from: number): boolean {
  const shown = JSON.stringify(groupFigure(values, from))
  const others = values.toSpliced(values.indexOf(own), 1)
  return others.every((theirs, who) => {
    if (others.some((value) => value !== theirs)) return true
    return [1, 2, 3, 4, 5].some(
      (instead) =>
        instead !== theirs &&
        JSON.stringify(groupFigure([own, ...others.with(who, instead)], from)) === shown,
    )
  })
}
