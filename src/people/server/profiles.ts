import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/children.ts'
import { writeChild } from '../permissions.ts'
import './tables.ts'

/** Who they are, told anew; the earlier telling stays. Sent twice, it was told once. */
export async function tellProfile(
  ctx: Ctx,
  { id, childId, profile }: InputOf<typeof contract.tellProfile>,
): Promise<OutputOf<typeof contract.tellProfile>> {
  const child = await ctx.child(childId, writeChild)
  const { organisationId, id: toldBy } = ctx.actor
  const told = await child.db
    .insertInto('childProfile')
    .values({ id, organisationId, childId, ...profile, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (told) {
    const headline = 'Who they are was told anew.'
    await child.tell('people.profile', { headline, happenedAt: ctx.now, about: id })
  }
  return {}
}

export async function addContact(
  ctx: Ctx,
  { childId, contact }: InputOf<typeof contract.addContact>,
): Promise<OutputOf<typeof contract.addContact>> {
  const child = await ctx.child(childId, writeChild)
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('contact')
    .values({ organisationId, childId, ...contact, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}
