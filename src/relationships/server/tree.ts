import { sql } from 'kysely'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/tree.ts'
import type { LinkKind } from '../family-tree.ts'
import * as permissions from '../permissions.ts'
import { requireAround } from './require-around.ts'
import './tables.ts'

/** Tells how two people of the family belong together. Sent twice, it was told once. */
export async function tellFamilyLink(
  ctx: Ctx,
  { id, childId, one, other, kind, way, apart }: InputOf<typeof contract.tellFamilyLink>,
): Promise<OutputOf<typeof contract.tellFamilyLink>> {
  const child = await ctx.child(childId, permissions.tellAround)
  const self = (await getChild(child, ctx.now)).knownAs
  const oneName = one ? await requireAround(child, one) : self
  const otherName = other ? await requireAround(child, other) : self
  const { organisationId, id: toldBy } = ctx.actor
  const link = kind === 'none' ? { kind, way: '' as const, apart: false } : { kind, way, apart }
  const added = await child.db
    .insertInto('familyLink')
    .values({
      ...link,
      ...{ id, organisationId, childId, toldBy, toldAt: ctx.now },
      ...{ oneId: one ?? null, otherId: other ?? null },
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('relationships.family-link', {
    headline: inWords[kind](oneName, otherName),
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

const inWords: Record<LinkKind, (one: string, other: string) => string> = {
  parent: (one, other) => `Family: ${one} is a parent of ${other}.`,
  sibling: (one, other) => `Family: ${one} and ${other} are brothers or sisters.`,
  partner: (one, other) => `Family: ${one} and ${other} are or were partners.`,
  none: (one, other) => `Family: ${one} and ${other} were taken apart in the tree.`,
}

type Row = Omit<contract.FamilyLinkShown, 'one' | 'other' | 'toldAt'> & {
  one: contract.FamilyLinkShown['one'] | null
  other: contract.FamilyLinkShown['other'] | null
  toldAt: Date
}

export async function readFamilyTree(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readFamilyTree>,
): Promise<OutputOf<typeof contract.readFamilyTree>> {
  const child = await ctx.child(childId, permissions.readAround)
  const { rows } = await sql<Row>`
    select l.id, l.one_id as one, l.other_id as other, l.kind, l.way, l.apart, l.told_at, w.known_as as told_by_name
    from family_link l
    join person w on w.organisation_id = l.organisation_id and w.id = l.told_by
    where l.organisation_id = attune_organisation() and l.child_id = ${childId}
    order by l.told_at desc, l.id`.execute(child.db)
  return { links: rows.map((row) => ({ ...withoutNulls(row), toldAt: row.toldAt.toISOString() })) }
}
