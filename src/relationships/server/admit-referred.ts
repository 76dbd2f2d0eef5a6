import { admitChild } from '#people/server/admissions.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { Conflict } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import { requireReferral } from './referrals.ts'
import './tables.ts'

/**
 * A child who is welcome moves in, and the referral says who came of it. The two are written together or not at all,
 * and nobody comes twice by one referral.
 */
export async function admitReferred(
  ctx: Ctx,
  { referralId, ...arriving }: InputOf<typeof contract.admitReferred>,
): Promise<OutputOf<typeof contract.admitReferred>> {
  const home = await ctx.home(arriving.homeId, permissions.admitReferred)
  await requireReferral(home, referralId)
  const came = await whoCame(home, referralId)
  if (came === arriving.id) return { childId: arriving.id }
  if (came) throw new Conflict('They have moved in already. Open their page from the referral.')
  await requireWelcome(home, referralId)
  const { childId } = await admitChild(ctx, arriving)
  const { organisationId, id: toldBy } = ctx.actor
  await home.db
    .insertInto('referralArrival')
    .values({
      ...{ organisationId, id: crypto.randomUUID(), homeId: home.homeId, referralId, childId },
      ...{ movedInOn: arriving.movedInOn, toldBy, toldAt: ctx.now },
    })
    .execute()
  return { childId }
}

async function whoCame({ db }: HomeGrant, referralId: string): Promise<ChildId | undefined> {
  const came = await db
    .selectFrom('referralArrival')
    .select('childId')
    .where('referralId', '=', referralId)
    .executeTakeFirst()
  return came && ChildId.parse(came.childId)
}

async function requireWelcome({ db }: HomeGrant, referralId: string): Promise<void> {
  const newest = await db
    .selectFrom('referralDecision')
    .select('decision')
    .where('referralId', '=', referralId)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (newest?.decision !== 'welcome') {
    throw new Conflict('It is not decided that they are welcome. Decide first, then they can move in.')
  }
}
