import { ContactId } from '#people/contract/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { requireAround } from './require-around.ts'
import './tables.ts'

/** Says which contact somebody around the child is, or that they are none of them. Sent twice, it was told once. */
export async function linkContact(
  ctx: Ctx,
  { childId, ...link }: InputOf<typeof contract.linkContact>,
): Promise<OutputOf<typeof contract.linkContact>> {
  const child = await ctx.child(childId, permissions.tellAround)
  const name = await requireAround(child, link.aroundId)
  if (!(await addLink(child, ctx, link))) return {}
  await child.tell('relationships.contact', {
    headline: link.contactId ? `${name} is one of the contacts.` : `${name} is none of the contacts.`,
    happenedAt: ctx.now,
    about: link.aroundId,
  })
  return {}
}

type Link = Omit<InputOf<typeof contract.linkContact>, 'childId'>

/** Keeps the link; false where it was kept before. A contact of another child is not found. */
export async function addLink(
  child: ChildGrant,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  { id, aroundId, contactId }: Link,
): Promise<boolean> {
  const { childId, db } = child
  if (contactId) await requireContact(child, contactId)
  const told = { organisationId: actor.organisationId, toldBy: actor.id, toldAt: now }
  const added = await db
    .insertInto('aroundContact')
    .values({ ...told, id, childId, aroundId, contactId })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

async function requireContact({ db, childId }: ChildGrant, contactId: string): Promise<void> {
  const contact = await db
    .selectFrom('contact')
    .select('id')
    .where('id', '=', contactId)
    .where('childId', '=', childId)
    .executeTakeFirst()
  if (!contact) throw new NotFound('This contact')
}

/** The contact that each person around the child is, by what was told last. */
export async function contactsAround({ db, childId }: ChildGrant): Promise<Map<string, ContactId>> {
  const rows = await db
    .selectFrom('aroundContact')
    .distinctOn('aroundId')
    .select(['aroundId', 'contactId'])
    .where('childId', '=', childId)
    .orderBy('aroundId')
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .execute()
  return new Map(
    rows.flatMap(({ aroundId, contactId }) => (contactId ? [[aroundId, ContactId.parse(contactId)]] : [])),
  )
}
