import { sql } from 'kysely'
import type { OutputOf } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

type Mine = OutputOf<typeof contract.readMine>

const SIX_WEEKS = 42 * 86_400_000

/** Everything that belongs to the one who asks, and who sees what of it. */
export async function readMine(ctx: Ctx): Promise<Mine> {
  const { db } = await ctx.self()
  const [homes, checks, words, support, whatHelps] = await Promise.all([
    homesOf(ctx, db),
    checksOf(ctx, db),
    wordsOf(ctx, db),
    supportFor(ctx, db),
    whatHelpsOf(ctx, db),
  ])
  return { homes, checks, words, support, ...(whatHelps && { whatHelps }) }
}

/** The homes in which I check in, who leads the team there today, and since when I share. */
async function homesOf(ctx: Ctx, db: Tx): Promise<Mine['homes']> {
  const here = ctx.standing.filter((one) => !one.childId && one.homeId)
  const ids = here.flatMap(({ relation, homeId }) =>
    homeId && allows(permissions.checkIn, [relation]) ? [homeId] : [],
  )
  if (ids.length === 0) return []
  const { rows } = await sql<{
    homeId: HomeId
    name: string
    managers: string[]
    supervisors: string[]
    sharedSince: Date | null
  }>`
    select h.id as home_id, h.name, lead.managers, lead.supervisors,
      case when choice.shares then choice.told_at end as shared_since
    from home h
    cross join lateral (
      select coalesce(array_agg(p.known_as order by p.known_as) filter (where t.relation = 'home-manager'), '{}') as managers,
        coalesce(array_agg(p.known_as order by p.known_as) filter (where t.relation = 'clinical-supervisor'), '{}') as supervisors
      from tie t join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
      where t.organisation_id = h.organisation_id and t.home_id = h.id and t.person_id <> ${ctx.actor.id}
        and t.from_on <= (${ctx.now}::timestamptz at time zone h.time_zone)::date
        and (t.to_on is null or t.to_on >= (${ctx.now}::timestamptz at time zone h.time_zone)::date)
    ) lead
    left join lateral (
      select s.shares, s.told_at from arrival_sharing s
      where s.organisation_id = h.organisation_id and s.home_id = h.id and s.person_id = ${ctx.actor.id}
      order by s.told_at desc, s.shares limit 1
    ) choice on true
    where h.id = any(${`{${ids.join(',')}}`}::uuid[]) order by h.name`.execute(db)
  return rows.map(({ sharedSince, ...home }) => ({
    ...home,
    ...(sharedSince && { sharedSince: sharedSince.toISOString() }),
  }))
}

async function checksOf({ actor, now }: Ctx, db: Tx): Promise<Mine['checks']> {
  const rows = await db
    .selectFrom('arrivalCheck')
    .select(['id', 'homeId', 'moment', 'shape', 'words', 'happenedAt'])
    .where('personId', '=', actor.id)
    .where('happenedAt', '>', new Date(now.getTime() - SIX_WEEKS))
    .orderBy('happenedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    homeId: HomeId.parse(row.homeId),
    happenedAt: row.happenedAt.toISOString(),
  }))
}

/** Words I asked for: each is a duty of someone until it was had, so the duty says whether it waits. */
async function wordsOf({ actor, standing }: Ctx, db: Tx): Promise<Mine['words']> {
  const homes = [...new Set(standing.flatMap(({ homeId }) => homeId ?? []))]
  const { rows } = await sql<Omit<Mine['words'][number], 'askedAt'> & { askedAt: Date }>`
    select w.id, w.home_id, w.whom, w.asked_at from word_asked w
    where w.person_id = ${actor.id} and w.home_id = any(${`{${homes.join(',')}}`}::uuid[])
      and waits_for_word(w.id)
    order by w.asked_at`.execute(db)
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}

async function supportFor({ actor, now }: Ctx, db: Tx): Promise<Mine['support']> {
  const { rows } = await sql<
    Pick<Mine['support'][number], 'id' | 'homeId' | 'kind' | 'offeredByName'> & {
      offeredAt: Date
      taken: boolean | null
    }
  >`
    select s.id, s.home_id, s.kind, p.known_as as offered_by_name, s.offered_at, a.taken
    from support_offered s
    join person p on p.organisation_id = s.organisation_id and p.id = s.offered_by
    left join support_answer a on a.organisation_id = s.organisation_id and a.support_id = s.id
    where s.person_id = ${actor.id} and s.offered_at > ${new Date(now.getTime() - SIX_WEEKS)}
    order by s.offered_at desc, s.id`.execute(db)
  return rows.map((row) => ({ ...withoutNulls(row), offeredAt: row.offeredAt.toISOString() }))
}

async function whatHelpsOf({ actor }: Ctx, db: Tx): Promise<Mine['whatHelps'] | undefined> {
  const row = await db
    .selectFrom('whatHelpsMe')
    .select(['signs', 'helps', 'people', 'toldAt'])
    .where('personId', '=', actor.id)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, toldAt: row.toldAt.toISOString() }
}
