import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acts, clocksOf, hoursOf } from '#hard-moments/clocks.ts'
import { stageAt } from '#platform/duty-clock.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { instantOf, onTheWall } from '#shift/wall-time.ts'
import { aHome, type TestHome } from './a-home.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Each run lives some days around one of the hours at which clocks change, in one half of the world or the other. */
const CHANGES = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-04-04T16:00Z']
const ZONES = ['Europe/London', 'America/New_York', 'Australia/Sydney', 'Pacific/Chatham']
const [RUNS, MOMENTS, SCANS] = [5, 1_000, 48]

/** A use of a measure, and what may go wrong on its way to the server; all times in minutes. */
const use = fc.record({
  at: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
  zone: fc.constantFrom(...ZONES),
  /** The time was typed by the wall clock of the home, and not taken from the device. */
  isTyped: fc.boolean(),
  /** How long the tablet found no signal. */
  away: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 * 1440 })),
  /** How far the tablet's clock is off. */
  off: fc.oneof(fc.constant(0), fc.integer({ min: -2880, max: 2880 })),
  /** After how long each act is done; far beyond its time, or never. */
  doneAfter: fc.array(fc.integer({ min: 1, max: 12 * 1440 }), { minLength: 3, maxLength: 3 }),
})

/** When some server looks: outages are the gaps between, and two servers look at nearly the same time. */
const scans = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 * 60 })),
    second: fc.integer({ max: 59, min: 0 }),
  }),
  { minLength: SCANS, maxLength: SCANS },
)

interface Clock {
  kind: string
  about: string
  openedAt: Date
  dueAt: Date
  doneAt: Date
  /** When it really was, and whether the device and whoever typed told it right. */
  usedAt: Date
  isTrue: boolean
}

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

test('5,000 hard moments with outages and changes of time: no clock is missed, none rings early', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CHANGES),
      fc.array(use, { minLength: MOMENTS, maxLength: MOMENTS }),
      scans,
      async (change, uses, looks) => {
        const from = new Date(change)
        const clocks = uses.flatMap((one) => clocksFor(from, one))
        for (const one of clocks) staysWithTheLaw(one)
        const times = scanTimes(from, looks)
        await live(clocks, times)
        const rung = await whatRang()
        expect(rung).toEqual(whatShouldRing(clocks, times))
        await home.database.admin.query(
          `update duty set done_at = now(), done_by = $1 where done_at is null`,
          [home.people.grace],
        )
        await home.database.admin.query(`truncate alert cascade`)
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 240_000)

type Use = typeof use extends fc.Arbitrary<infer One> ? One : never
type Look = typeof scans extends fc.Arbitrary<(infer One)[]> ? One : never

/** The three clocks of one use, as the server opens them when it hears of it. */
function clocksFor(change: Date, { at, zone, isTyped, away, off, doneAfter }: Use): Clock[] {
  const usedAt = new Date(change.getTime() + at * MINUTE)
  const onDevice = new Date(usedAt.getTime() + off * MINUTE)
  const { day, time } = onTheWall(onDevice, zone)
  const said = isTyped ? instantOf(day, time, zone) : onDevice
  const arrives = new Date(usedAt.getTime() + away * MINUTE)
  const { happenedAt } = timeOf(said.toISOString(), arrives)
  const about = crypto.randomUUID()
  return clocksOf(happenedAt).map(({ kind, dueAt }, act) => ({
    ...{ kind, about, dueAt, usedAt, openedAt: arrives, isTrue: off === 0 },
    doneAt: new Date(arrives.getTime() + (doneAfter[act] ?? 0) * MINUTE),
  }))
}

/** Told right, a clock never gives more than the law does; typed in the hour that comes twice, it takes one. */
function staysWithTheLaw({ kind, usedAt, dueAt, isTrue }: Clock) {
  if (!isTrue) return
  const rule = acts.find((one) => one.kind === kind)?.rule ?? ''
  const given = (dueAt.getTime() - usedAt.getTime()) / HOUR
  expect(given).toBeLessThanOrEqual(hoursOf(rule))
  expect(given).toBeGreaterThanOrEqual(hoursOf(rule) - 1)
}

function scanTimes(change: Date, looks: readonly Look[]): Date[] {
  let at = change.getTime() - 3 * DAY
  return looks.map(({ gap, second }) => {
    at += gap * MINUTE
    return new Date(at + second * 1000)
  })
}

/** Lives through the scans in their order: what has arrived is there, what is done is done, and the scanner's own SQL looks. */
async function live(clocks: readonly Clock[], times: readonly Date[]) {
  const { admin } = home.database
  const waiting = new Set(clocks)
  for (const now of times) {
    const arrived = [...waiting].filter(({ openedAt }) => openedAt <= now)
    for (const one of arrived) waiting.delete(one)
    await admin.query(
      `insert into duty (organisation_id, home_id, kind, about, falls_to, opened_at, due_at, outcome)
       select $1, $2, kind, about, '{home-manager}', "openedAt", "dueAt", "doneAt"::text
       from jsonb_to_recordset($3::jsonb) as d(kind text, about uuid, "openedAt" timestamptz, "dueAt" timestamptz,
         "doneAt" timestamptz)`,
      [home.organisationId, home.homeId, JSON.stringify(arrived)],
    )
    await admin.query(
      `update duty set done_at = outcome::timestamptz, done_by = $2 where done_at is null and outcome::timestamptz <= $1`,
      [now, home.people.grace],
    )
    for (let rows: number | null = 500; rows; ) {
      const made = await admin.query(
        `insert into alert (organisation_id, person_id, duty_id, stage, at)
         select organisation_id, $2, duty_id, stage, $1 from duties_ringing($1, '{}') on conflict do nothing`,
        [now, home.people.grace],
      )
      rows = made.rowCount
    }
  }
}

type Rung = Record<string, string>

/** When each clock rang for the first time: soon, and late. */
async function whatRang(): Promise<Rung> {
  const { rows } = await home.database.admin.query<{ clock: string; at: Date }>(
    `select d.about || ' ' || d.kind || ' ' || a.stage as clock, a.at from alert a
     join duty d on d.organisation_id = a.organisation_id and d.id = a.duty_id
     where a.stage in ('soon', 'late')`,
  )
  return Object.fromEntries(rows.map(({ clock, at }) => [clock, at.toISOString()]))
}

/** At the first look at which the rule of the stages says so, as long as it is not done; at no other. */
function whatShouldRing(clocks: readonly Clock[], times: readonly Date[]): Rung {
  const rung: Rung = {}
  for (const { kind, about, openedAt, dueAt, doneAt } of clocks) {
    let isDone = false
    let isHere = false
    for (const now of times) {
      isHere ||= openedAt <= now
      isDone ||= isHere && doneAt <= now
      if (!isHere || isDone) continue
      const stage = stageAt(openedAt, dueAt, now)
      if (stage !== 'open') rung[`${about} ${kind} ${stage}`] ??= now.toISOString()
    }
  }
  return rung
}
