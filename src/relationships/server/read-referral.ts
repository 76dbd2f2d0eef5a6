import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { arrivalsIn } from './arrivals-in.ts'
import { requireReferral } from './referrals.ts'
import { residentsOf } from './residents.ts'
import './tables.ts'

type Shown = OutputOf<typeof contract.readReferral>
type Dated<One> = Omit<One, 'toldAt'> & { toldAt: Date }

/** A child who may come, beside each one who lives in the home. */
export async function readReferral(
  ctx: Ctx,
  { homeId, referralId }: InputOf<typeof contract.readReferral>,
): Promise<Shown> {
  const home = await ctx.home(homeId, permissions.readReferrals)
  await requireReferral(home, referralId)
  const tellings = await tellingsOf(home, referralId)
  const decisions = await decisionsOf(home, referralId)
  const answers = await answersOf(home, referralId)
  const arrival = (await arrivalsIn(home)).get(referralId)
  // Who came is thought of beside the others, not beside themself.
  const residents = (await residentsOf(home, ctx)).filter(({ childId }) => childId !== arrival?.childId)
  const here = new Set(residents.map(({ childId }) => childId))
  return {
    tellings,
    decisions,
    arrival,
    residents: residents.map((one) => ({
      ...one,
      answers: answers.flatMap(({ childId, knownAs: _, ...answer }) =>
        childId === one.childId ? [answer] : [],
      ),
    })),
    answersBefore: answers.flatMap(({ childId, ...answer }) => (here.has(childId) ? [] : [answer])),
  }
}

async function tellingsOf({ db }: HomeGrant, referralId: string): Promise<Shown['tellings']> {
  const { rows } = await sql<Dated<Omit<Shown['tellings'][number], 'bornOn'>> & { bornOn: string | null }>`
    select t.id, t.first_name, t.age, t.born_on, t.source, t.own_words, t.needs, t.triggers, t.strengths, t.hurts_others,
      t.told_at, w.known_as as told_by_name
    from referral_telling t
    join person w on w.organisation_id = t.organisation_id and w.id = t.told_by
    where t.organisation_id = attune_organisation() and t.referral_id = ${referralId}
    order by t.told_at desc, t.id`.execute(db)
  return rows.map((row) => dated(withoutNulls(row)))
}

async function decisionsOf({ db }: HomeGrant, referralId: string): Promise<Shown['decisions']> {
  const { rows } = await sql<Dated<Shown['decisions'][number]>>`
    select d.decision, d.because, d.told_at, w.known_as as told_by_name
    from referral_decision d
    join person w on w.organisation_id = d.organisation_id and w.id = d.told_by
    where d.organisation_id = attune_organisation() and d.referral_id = ${referralId}
    order by d.told_at desc, d.id`.execute(db)
  return rows.map(dated)
}

type Answered = Shown['answersBefore'][number] & { childId: ChildId }

async function answersOf({ db }: HomeGrant, referralId: string): Promise<Answered[]> {
  const { rows } = await sql<Dated<Answered>>`
    select b.child_id, c.known_as, b.question, b.words, b.told_at, w.known_as as told_by_name
    from referral_beside b
    join person w on w.organisation_id = b.organisation_id and w.id = b.told_by
    join person c on c.organisation_id = b.organisation_id and c.id = b.child_id
    where b.organisation_id = attune_organisation() and b.referral_id = ${referralId}
    order by b.told_at desc, b.id`.execute(db)
  return rows.map(dated)
}

function dated<Row extends { toldAt: Date }>(row: Row): Omit<Row, 'toldAt'> & { toldAt: string } {
  return { ...row, toldAt: row.toldAt.toISOString() }
}
