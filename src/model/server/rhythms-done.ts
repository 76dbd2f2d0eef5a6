import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/due.ts'
import * as permissions from '../permissions.ts'
import { toldByHand } from '../rhythm-facts.ts'
import { type LivedRhythm, rhythmsInForce } from './model-in-force.ts'
import './tables.ts'

/** Something that comes round took place for a child: a line of their chronology. */
export async function tellDone(
  ctx: Ctx,
  done: InputOf<typeof contract.tellDone>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(done.childId, permissions.tellDone)
  return tellOnce(ctx, told, done.id, async () => {
    const { what } = await rhythmOf(child.db, done.rhythmId, 'child')
    const { home } = await getChild(child, ctx.now)
    mustHaveCome(done.doneOn, home?.timeZone ?? 'UTC', ctx.now)
    await child.tell(toldByHand(what), {
      headline: done.words,
      happenedAt: new Date(`${done.doneOn}T12:00:00Z`),
      about: done.id,
    })
  })
}

/** Something that comes round took place in a home. */
export async function tellHomeDone(
  ctx: Ctx,
  done: InputOf<typeof contract.tellHomeDone>,
  told: Told,
): Promise<Receipt> {
  const { db, homeId } = await ctx.home(done.homeId, permissions.tellDone)
  return tellOnce(ctx, told, done.id, async () => {
    const { what } = await rhythmOf(db, done.rhythmId, 'home')
    const { timeZone } = await db
      .selectFrom('home')
      .select('timeZone')
      .where('id', '=', homeId)
      .executeTakeFirstOrThrow()
    mustHaveCome(done.doneOn, timeZone, ctx.now)
    const { organisationId, id: toldBy } = ctx.actor
    const { id, doneOn, words } = done
    await db
      .insertInto('homeRhythmDone')
      .values({ organisationId, id, homeId, what, doneOn, words, toldBy, toldAt: ctx.now })
      .execute()
  })
}

/** Something that comes round in a home took place, as another part of the field saw it. `id` is that of what took place. */
export async function tookPlaceInHome(
  { db, homeId }: HomeGrant,
  { actor, now }: Ctx,
  { id, what, words }: { id: string; what: string; words: string },
): Promise<void> {
  const { timeZone } = await db
    .selectFrom('home')
    .select('timeZone')
    .where('id', '=', homeId)
    .executeTakeFirstOrThrow()
  const { organisationId, id: toldBy } = actor
  const doneOn = todayIn(timeZone, now)
  await db
    .insertInto('homeRhythmDone')
    .values({ organisationId, id, homeId, what, doneOn, words, toldBy, toldAt: now })
    .execute()
}

async function rhythmOf(db: Tx, rhythmId: string, of: LivedRhythm['of']): Promise<LivedRhythm> {
  const rhythm = (await rhythmsInForce(db)).find((one) => one.id === rhythmId && one.of === of)
  if (!rhythm) throw new NotFound('This rhythm of the model')
  return rhythm
}

function mustHaveCome(day: string, timeZone: string, now: Date) {
  if (day > todayIn(timeZone, now)) throw new NotValid({ doneOn: ['This day has not come yet.'] })
}
