import { addAgencyDays, addAgencyWorker } from '#people/server/agency.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/agency.ts'
import { planRota } from '../permissions.ts'
import { dayAfter } from '../wall-time.ts'
import './tables.ts'

type New = InputOf<typeof contract.bringAgencyWorkerIn>
type Back = InputOf<typeof contract.bringAgencyWorkerBack>
type LastDay = OutputOf<typeof contract.bringAgencyWorkerIn>

/** Brings somebody in from an agency. */
export async function bringAgencyWorkerIn(ctx: Ctx, asked: New): Promise<LastDay> {
  const home = await ctx.home(asked.homeId, planRota)
  const { personId: id, name, knownAs, signIn } = asked
  await addAgencyWorker(home, ctx, { id, name, knownAs, signIn })
  return giveDays(home, ctx, asked)
}

/** Gives more days to somebody who was here for an agency before. */
export async function bringAgencyWorkerBack(ctx: Ctx, asked: Back): Promise<LastDay> {
  const home = await ctx.home(asked.homeId, planRota)
  const before = await home.db
    .selectFrom('tie')
    .select('id')
    .where('homeId', '=', asked.homeId)
    .where('personId', '=', asked.personId)
    .where('relation', '=', 'agency-worker')
    .executeTakeFirst()
  if (!before) throw new NotFound('This agency worker')
  return giveDays(home, ctx, asked)
}

/** The longest time for which somebody comes from an agency without being asked about again. */
const MOST_DAYS = 62

async function giveDays(home: HomeGrant, ctx: Ctx, asked: Back): Promise<LastDay> {
  const { tieId, personId, agency, fromOn, lastOn, intoMorning, homeId } = asked
  const toOn = intoMorning ? dayAfter(lastOn) : lastOn
  if (toOn > dayAfter(fromOn, MOST_DAYS)) {
    throw new NotValid({ lastOn: ['This is more than two months. Give the days that are agreed.'] })
  }
  await addAgencyDays(home, ctx, { tieId, personId, fromOn, toOn })
  await home.db
    .insertInto('agencyStay')
    .values({
      ...{ organisationId: ctx.actor.organisationId, id: tieId, homeId, workerId: personId },
      ...{ agency, toldBy: ctx.actor.id, toldAt: ctx.now },
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return { lastDay: toOn }
}
