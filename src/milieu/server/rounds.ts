import { sql } from 'kysely'
import { tookPlaceInHome } from '#model/server/rhythms-done.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract.ts'
import * as permissions from '../permissions.ts'
import { nextFrom, timesOf } from '../round-times.ts'
import './tables.ts'

type Opening = InputOf<typeof contract.openRound>

/** Opens a round and asks everyone who lives or works in the home today. Sent twice, it is opened once. */
export async function openRound(
  ctx: Ctx,
  { id, homeId, kind }: Opening,
): Promise<OutputOf<typeof contract.openRound>> {
  const home = await ctx.home(homeId, permissions.openRound)
  const last = await lastRound(home, kind)
  if (last?.id === id) return { closesAt: last.closesAt.toISOString() }
  if (last && ctx.now < nextFrom(last.openedAt)) throw new NotValid({ kind: [TOO_SOON] })
  const { organisationId, id: openedBy } = ctx.actor
  const times = { openedAt: ctx.now, ...timesOf(ctx.now) }
  const opened = await home.db
    .insertInto('milieuRound')
    .values({ organisationId, id, homeId, kind, number: (last?.number ?? 0) + 1, ...times, openedBy })
    .onConflict((same) => same.columns(['organisationId', 'homeId', 'kind', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  // Somebody else has opened it in the same moment.
  if (!opened) throw new NotValid({ kind: [TOO_SOON] })
  await askEach(home, { id, kind, ...times })
  if (kind === 'milieu-pulse') {
    const words = 'Everyone who lives and works here is asked how it feels.'
    await tookPlaceInHome(home, ctx, { id, what: 'house-pulse', words })
  }
  return { closesAt: times.closesAt.toISOString() }
}

const TOO_SOON = 'They were asked less than four weeks ago. Let them rest from it.'

function lastRound({ db, homeId }: HomeGrant, kind: contract.Kind) {
  return db
    .selectFrom('milieuRound')
    .select(['id', 'number', 'openedAt', 'closesAt'])
    .where('homeId', '=', homeId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface Opened {
  id: string
  kind: contract.Kind
  openedAt: Date
  closesAt: Date
  countedAt: Date
}

/**
 * Asks those who live here and those who work here today. Not whoever manages the home, who reads what comes out;
 * not who is here for a few shifts. About themselves as a team only the adults are asked.
 */
async function askEach({ db, homeId }: HomeGrant, { id, kind, ...times }: Opened): Promise<void> {
  const { openedAt, closesAt, countedAt } = times
  await sql`
    with today as (
      select h.organisation_id, h.id as home_id, (${openedAt}::timestamptz at time zone h.time_zone)::date as day
      from home h where h.organisation_id = attune_organisation() and h.id = ${homeId}
    ), works as (
      select t.person_id, bool_or(t.relation = 'home-manager') as manages from today d
      join tie t on t.organisation_id = d.organisation_id and t.home_id = d.home_id
      where t.relation in ('home-team', 'clinician', 'home-manager')
        and t.from_on <= d.day and (t.to_on is null or t.to_on >= d.day)
      group by t.person_id
    ), someone as (
      select s.child_id as person_id, 'young' as voice from today d
      join stay s on s.organisation_id = d.organisation_id and s.home_id = d.home_id
      where ${kind} = 'milieu-pulse' and s.from_on <= d.day and (s.to_on is null or s.to_on >= d.day)
      union select w.person_id, 'adult' from works w where not w.manages
    )
    insert into milieu_asked (organisation_id, round_id, person_id, voice, home_id, kind, opened_at, closes_at, counted_at)
    select attune_organisation(), ${id}, s.person_id, s.voice, ${homeId}, ${kind}, ${openedAt}, ${closesAt}, ${countedAt}
    from someone s`.execute(db)
}
