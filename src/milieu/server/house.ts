import { sql } from 'kysely'
import { dueSince } from '#model/due-since.ts'
import { type LivedRhythm, rhythmsInForce } from '#model/server/model-in-force.ts'
import { todayIn } from '#people/home-day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import * as contract from '../contract.ts'
import { dueByUs } from '../own-rhythm.ts'
import * as permissions from '../permissions.ts'
import { questionsOf } from '../questions.ts'
import { nextFrom } from '../round-times.ts'
import { groupsOf } from './figures.ts'
import './tables.ts'

/** Some years of them; what came before is history. */
const MOST_ROUNDS = 24

/** How it feels to live and to work in a home. What is shown of whom is the answer of the database's own function. */
export async function readHouse(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readHouse>,
): Promise<OutputOf<typeof contract.readHouse>> {
  const home = await ctx.home(homeId, permissions.readHouse)
  const [rounds, place, rhythms] = await Promise.all([roundsOf(home), placeOf(home), rhythmsInForce(home.db)])
  const ids = rounds.map(({ id }) => id)
  const [groups, words] = await Promise.all([groupsOf(home, ctx, ids), sharedWords(home, ctx, ids)])
  return {
    rounds: rounds.map(({ id, kind, openedAt, closesAt, countedAt }) => ({
      ...{ roundId: contract.RoundId.parse(id), kind },
      openedAt: openedAt.toISOString(),
      closesAt: closesAt.toISOString(),
      countedAt: countedAt.toISOString(),
      groups: groups.get(id) ?? [],
      words: words.flatMap(({ roundId, ...shared }) => (roundId === id ? [shared] : [])),
    })),
    kinds: contract.Kind.options.map((kind) => {
      const last = rounds.find((one) => one.kind === kind)?.openedAt
      const rests = last && nextFrom(last) > ctx.now
      return {
        ...{ kind, ...questionsOf(kind) },
        ...nextDue({ ...place, last, rhythm: rhythmFor(kind, rhythms), now: ctx.now, kind }),
        ...(rests && { notBefore: nextFrom(last).toISOString() }),
      }
    }),
  }
}

function roundsOf({ db, homeId }: HomeGrant) {
  return db
    .selectFrom('milieuRound')
    .select(['id', 'kind', 'openedAt', 'closesAt', 'countedAt'])
    .where('homeId', '=', homeId)
    .orderBy('openedAt', 'desc')
    .orderBy('id')
    .limit(MOST_ROUNDS)
    .execute()
}

function placeOf({ db, homeId }: HomeGrant) {
  return db
    .selectFrom('home')
    .select(['timeZone', 'openedOn'])
    .where('id', '=', homeId)
    .executeTakeFirstOrThrow()
}

/** A model that takes the house's pulse says how often. About the team's own steadiness no model says it yet. */
function rhythmFor(kind: contract.Kind, rhythms: readonly LivedRhythm[]): LivedRhythm | undefined {
  return rhythms.find(({ what, of }) => kind === 'milieu-pulse' && what === 'house-pulse' && of === 'home')
}

interface Due {
  kind: contract.Kind
  timeZone: string
  openedOn: string
  last: Date | undefined
  rhythm: LivedRhythm | undefined
  now: Date
}

function nextDue({ kind, timeZone, openedOn, last, rhythm, now }: Due) {
  const lastDoneOn = last ? todayIn(timeZone, last) : null
  const today = todayIn(timeZone, now)
  const due =
    rhythm && dueSince(rhythm, { arrivedOn: openedOn, lastDoneOn, today }, todayIn(timeZone, rhythm.since))
  return due
    ? { dueOn: due.dueOn, isByModel: true }
    : { dueOn: dueByUs(kind, lastDoneOn, today), isByModel: false }
}

async function sharedWords({ db }: HomeGrant, { now }: Ctx, rounds: readonly string[]) {
  const { rows } = await sql<{ roundId: string; voice: contract.Voice; words: string }>`
    select round_id, voice, words from milieu_shared_words(${`{${rounds.join(',')}}`}::uuid[], ${now})`.execute(
    db,
  )
  return rows
}
