import type { AfterTimes } from '#model/after-moments.ts'
import { afterTimesInForce } from '#model/server/model-in-force.ts'
import { getChild } from '#people/server/children.ts'
import type { Relation } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { openDuty } from '#platform/server/duties.ts'
import { type AfterKind, timeFor } from '../after-times.ts'
import './tables.ts'

/**
 * To whom each thing falls that has to follow a hard moment: who sees to it that it is done. The shift itself sees on
 * its own screen whom to ask and to whom nobody has gone back.
 */
const falls: Readonly<Record<AfterKind, readonly Relation[]>> = {
  'repair.offer-talk': ['key-worker', 'home-manager'],
  'repair.talk-child': ['key-worker', 'home-manager'],
  'repair.talk-adult': ['home-manager'],
  'repair.go-back': ['key-worker', 'home-manager'],
  'repair.between': ['key-worker', 'home-manager'],
  'repair.safety-review': ['key-worker', 'home-manager', 'clinician'],
  'repair.learned': ['key-worker', 'home-manager'],
  'repair.lesson': ['key-worker', 'home-manager', 'clinician'],
}

const always = [
  'repair.offer-talk',
  'repair.talk-child',
  'repair.go-back',
  'repair.safety-review',
  'repair.learned',
] as const

interface MomentTold {
  id: string
  happenedAt: Date
}

/**
 * Opens what has to follow a hard moment, in the transaction that tells it: however late it arrives, and whatever
 * kind it is of. The one who tells it was there, so a talk is opened for them.
 */
export async function openAfterwards(child: ChildGrant, ctx: Ctx, moment: MomentTold): Promise<void> {
  const homeId = await homeOf(child, ctx)
  const times = await afterTimesInForce(child.db)
  for (const kind of always)
    await openAfter(child, ctx, { kind, about: moment.id, homeId, from: moment.happenedAt, times })
  await openTalkWithAdult(child, ctx, { moment, personId: ctx.actor.id, homeId })
}

/** The home in which the child lives today, if they live in one. */
export async function homeOf(child: ChildGrant, { now }: Ctx): Promise<string | undefined> {
  return (await getChild(child, now)).home?.id
}

interface Opening {
  kind: AfterKind
  about: string
  homeId: string | undefined
  /** From when its time is counted. */
  from: Date
  /** The times of the model in force, where they have been read. */
  times?: AfterTimes
}

export async function openAfter(
  child: ChildGrant,
  ctx: Ctx,
  { kind, about, homeId, from, times }: Opening,
): Promise<void> {
  const { childId } = child
  const time = timeFor(kind, from, times ?? (await afterTimesInForce(child.db)))
  await openDuty(child, ctx, { kind, about, homeId, childId, fallsTo: falls[kind], ...time })
}

interface ThereWas {
  moment: MomentTold
  personId: string
  homeId: string | undefined
}

/** Names an adult who was there in a hard moment, once, and opens the talk that they are offered. */
export async function openTalkWithAdult(
  child: ChildGrant,
  ctx: Ctx,
  { moment, personId, homeId }: ThereWas,
): Promise<void> {
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('adultThere')
    .values({
      organisationId,
      childId: child.childId,
      momentId: moment.id,
      personId,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'momentId', 'personId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await openAfter(child, ctx, {
    kind: 'repair.talk-adult',
    about: added.id,
    homeId,
    from: moment.happenedAt,
  })
}
