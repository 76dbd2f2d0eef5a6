import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/children.ts'
import { todayIn } from '../home-day.ts'
import * as permissions from '../permissions.ts'
import { admitEach } from './admit-each.ts'
import { endPartsOfHome } from './care-team.ts'
import { getChild } from './children.ts'
import './tables.ts'

/** A child moves in. Sent twice, the child has moved in once. */
export async function admitChild(
  ctx: Ctx,
  arrival: InputOf<typeof contract.admitChild>,
): Promise<OutputOf<typeof contract.admitChild>> {
  const home = await ctx.home(arrival.homeId, permissions.arrangeStay)
  await requireDays(home, ctx, arrival)
  await requireKeyWorker(home, arrival)
  await admitEach(home, ctx, [arrival])
  return { childId: arrival.id }
}

async function requireDays(home: HomeGrant, { now }: Ctx, { bornOn, movedInOn }: contract.NewChild) {
  const place = await home.db
    .selectFrom('home')
    .select('timeZone')
    .where('id', '=', home.homeId)
    .executeTakeFirst()
  if (!place) throw new NotFound('This home')
  if (bornOn > todayIn(place.timeZone, now)) throw new NotValid({ bornOn: ['This day has not come yet.'] })
  if (movedInOn < bornOn) throw new NotValid({ movedInOn: ['This is before they were born.'] })
}

/** A key worker is someone of the home: a tie to the child opens the record to nobody else. */
async function requireKeyWorker({ db, homeId }: HomeGrant, { keyWorkerId, movedInOn }: contract.NewChild) {
  if (!keyWorkerId) return
  const works = await db
    .selectFrom('tie')
    .select('id')
    .where('homeId', '=', homeId)
    .where('personId', '=', keyWorkerId)
    .where(sql<boolean>`(to_on is null or to_on >= ${movedInOn})`)
    .executeTakeFirst()
  if (!works) throw new NotValid({ keyWorkerId: ['Choose someone who works in this home.'] })
}

export async function moveOn(
  ctx: Ctx,
  { childId, onDay }: InputOf<typeof contract.moveOn>,
): Promise<OutputOf<typeof contract.moveOn>> {
  const child = await ctx.child(childId, permissions.arrangeStay)
  const ended = await child.db
    .updateTable('stay')
    .set({ toOn: onDay })
    .where('childId', '=', childId)
    .where('toOn', 'is', null)
    .where('fromOn', '<=', onDay)
    .returning('id')
    .execute()
  if (ended.length === 0) throw new NotValid({ onDay: ['This is before the day they moved in.'] })
  await endPartsOfHome(child, onDay)
  const name = (await getChild(child, ctx.now)).knownAs
  await child.tell('people.moved-on', {
    headline: `${name} moves on from here.`,
    happenedAt: new Date(`${onDay}T12:00:00Z`),
    about: childId,
  })
  return {}
}
