import { type RawBuilder, sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import './tables.ts'

/** How the one who asks stands to the child. */
type Standing = Pick<ChildGrant, 'relations'>

/** The child reads everything but what is kept from them for a reason, whoever else they are. */
export function readableOnly(child: Standing): boolean {
  return child.relations.includes('child')
}

const INSIDE = ['key-worker', 'home-team', 'home-manager', 'clinician', 'responsible-individual', 'emergency']

/** Whether the one who asks reads the parts about somebody else: the adults of the record, and nobody outside. */
export function readsWhole(child: Standing): boolean {
  return !readableOnly(child) && child.relations.some((relation) => INSIDE.includes(relation))
}

/** Of a fact `f`: whether the child may read it, because it was never kept or was released since. */
export const readableByChild: RawBuilder<boolean> = sql<boolean>`(f.readable_by_child or exists (
  select 1 from kept_review r
  where r.organisation_id = f.organisation_id and r.child_id = f.child_id and r.note_id = f.about
    and r.outcome = 'released'))`

/** Whether anything that the child may read tells about this. */
export async function childMayRead({ db, childId }: ChildGrant, about: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (
      select 1 from fact f where f.child_id = ${childId} and f.about = ${about} and ${readableByChild}) as may`.execute(
    db,
  )
  return rows[0]?.may === true
}
