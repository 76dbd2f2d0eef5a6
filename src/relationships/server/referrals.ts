import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { arrivalsIn } from './arrivals-in.ts'
import { residentIds } from './residents.ts'
import './tables.ts'

/**
 * Keeps what is known of a child who may come. It tells no fact: the child has no chronology here, and those who live
 * in the home read nothing of it in theirs.
 */
export async function tellReferral(
  ctx: Ctx,
  { referralId, ...telling }: InputOf<typeof contract.tellReferral>,
): Promise<OutputOf<typeof contract.tellReferral>> {
  const { homeId } = telling
  const home = await ctx.home(homeId, permissions.writeReferral)
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, homeId, toldBy, toldAt: ctx.now }
  await home.db
    .insertInto('referral')
    .values({ ...told, id: referralId })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  await requireReferral(home, referralId)
  await home.db
    .insertInto('referralTelling')
    .values({ ...telling, ...told, referralId, bornOn: telling.bornOn ?? null })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  const decided = await home.db
    .selectFrom('referralDecision')
    .select('id')
    .where('referralId', '=', referralId)
    .executeTakeFirst()
  if (!decided) {
    const falls = { homeId, fallsTo: ['home-manager'] as const }
    await openDuty(home, ctx, { kind: 'relationships.referral', about: referralId, ...falls })
  }
  return {}
}

/** Answers one question about the child who may come and one who lives here. */
export async function tellBeside(
  ctx: Ctx,
  answer: InputOf<typeof contract.tellBeside>,
): Promise<OutputOf<typeof contract.tellBeside>> {
  const home = await ctx.home(answer.homeId, permissions.thinkAboutReferral)
  await requireReferral(home, answer.referralId)
  const here = await residentIds(home, ctx.now)
  if (!here.includes(answer.childId)) throw new NotValid({ childId: ['Choose someone who lives here.'] })
  const { organisationId, id: toldBy } = ctx.actor
  await home.db
    .insertInto('referralBeside')
    .values({ ...answer, organisationId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** Decides, with the reasons. The newest decision counts; the earlier ones stay. */
export async function decideReferral(
  ctx: Ctx,
  decided: InputOf<typeof contract.decideReferral>,
): Promise<OutputOf<typeof contract.decideReferral>> {
  const home = await ctx.home(decided.homeId, permissions.decideReferral)
  await requireReferral(home, decided.referralId)
  const { organisationId, id: toldBy } = ctx.actor
  await home.db
    .insertInto('referralDecision')
    .values({ ...decided, organisationId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  const duty = { kind: 'relationships.referral', about: decided.referralId } as const
  await closeDuty(home, ctx, duty, decided.decision)
  return {}
}

/** A referral to another home does not exist here. */
export async function requireReferral({ db, homeId }: HomeGrant, referralId: string): Promise<void> {
  const referral = await db
    .selectFrom('referral')
    .select('id')
    .where('id', '=', referralId)
    .where('homeId', '=', homeId)
    .executeTakeFirst()
  if (!referral) throw new NotFound('This referral')
}

type Listed = OutputOf<typeof contract.readReferrals>['referrals'][number]
type Row = Omit<Listed, 'toldAt' | 'decision' | 'arrival'> & {
  toldAt: Date
  decision: contract.Decision | null
}

export async function readReferrals(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readReferrals>,
): Promise<OutputOf<typeof contract.readReferrals>> {
  const home = await ctx.home(homeId, permissions.readReferrals)
  const { rows } = await sql<Row>`
    select r.id, r.told_at, t.first_name, t.age, t.source, d.decision
    from referral r
    join lateral (
      select t.first_name, t.age, t.source from referral_telling t
      where t.organisation_id = r.organisation_id and t.referral_id = r.id
      order by t.told_at desc, t.id limit 1
    ) t on true
    left join lateral (
      select d.decision from referral_decision d
      where d.organisation_id = r.organisation_id and d.referral_id = r.id
      order by d.told_at desc, d.id limit 1
    ) d on true
    where r.organisation_id = attune_organisation() and r.home_id = ${homeId}
    order by d.decision is not null, r.told_at desc, r.id`.execute(home.db)
  const arrivals = await arrivalsIn(home)
  return {
    referrals: rows.map((row) => ({
      ...withoutNulls(row),
      toldAt: row.toldAt.toISOString(),
      arrival: arrivals.get(row.id),
    })),
  }
}
