import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Quality } from '../around.ts'
import type * as contract from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { addLink } from './contact-links.ts'
import { requireAround } from './require-around.ts'
import './tables.ts'

/** Tells how it is with somebody, for the first time or anew. Sent twice, it was told once. */
export async function tellAround(
  ctx: Ctx,
  { childId, contactId, ...telling }: InputOf<typeof contract.tellAround>,
): Promise<OutputOf<typeof contract.tellAround>> {
  const child = await ctx.child(childId, permissions.tellAround)
  await requireDayThatCame(child, ctx, 'sinceOn', telling.sinceOn)
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, childId, toldBy, toldAt: ctx.now }
  await child.db
    .insertInto('personAround')
    .values({ ...told, id: telling.aroundId })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  await requireAround(child, telling.aroundId)
  // Who tells of themself speaks for themself.
  const byChild = telling.byChild || child.relations.includes('child')
  const saidBy = byChild ? '' : telling.saidBy || (await nameOf(child, toldBy))
  const added = await child.db
    .insertInto('aroundTelling')
    .values({ ...telling, ...told, keyRelationship: telling.keyRelationship ?? null, byChild, saidBy })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  if (contactId) await addLink(child, ctx, { id: telling.id, aroundId: telling.aroundId, contactId })
  const who = byChild ? (await getChild(child, ctx.now)).knownAs : saidBy
  await child.tell('relationships.telling', {
    headline: `${telling.name}: ${inWords[telling.quality]}, ${who} says.`,
    detail: [telling.how, telling.words].filter(Boolean).join('\n'),
    happenedAt: ctx.now,
    about: telling.aroundId,
  })
  return {}
}

const inWords: Record<Quality, string> = {
  close: 'close',
  good: 'good',
  'up-and-down': 'up and down',
  distant: 'far away just now',
  broken: 'broken off',
  'not-safe': 'it does not feel safe',
}

/** Says that somebody is no longer around. What was told about them stays. */
export async function endAround(
  ctx: Ctx,
  { childId, ...end }: InputOf<typeof contract.endAround>,
): Promise<OutputOf<typeof contract.endAround>> {
  const child = await ctx.child(childId, permissions.tellAround)
  const name = await requireAround(child, end.aroundId)
  await requireDayThatCame(child, ctx, 'onDay', end.onDay)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('aroundEnd')
    .values({ ...end, organisationId, childId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('relationships.end', {
    headline: `${name} is no longer around.`,
    detail: end.because,
    happenedAt: ctx.now,
    about: end.aroundId,
  })
  return {}
}

async function requireDayThatCame(child: ChildGrant, { now }: Ctx, field: string, day: string) {
  const { home } = await getChild(child, now)
  if (day > todayIn(home?.timeZone ?? 'UTC', now)) {
    throw new NotValid({ [field]: ['This day has not come yet.'] })
  }
}

async function nameOf({ db }: ChildGrant, personId: string): Promise<string> {
  const person = await db
    .selectFrom('person')
    .select('knownAs')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return person.knownAs
}
