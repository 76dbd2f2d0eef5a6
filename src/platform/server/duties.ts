import { sql } from 'kysely'
import type { Relation } from '../permissions.ts'
import type { Ctx } from './context.ts'
import type { Tx } from './database.ts'
import './tables.ts'

/** Something that somebody has to do: `kind` is `slice.what`, `about` the id of what made it a duty. */
export interface DutyName {
  kind: `${string}.${string}`
  about: string
}

interface NewDuty extends DutyName {
  homeId?: string | undefined
  childId?: string | undefined
  /** The one whose it is; else whoever stands in one of the ways of `fallsTo`. */
  personId?: string | undefined
  fallsTo: readonly Relation[]
  /** The rule of law or of the model that sets the time, by its id. */
  rule?: string
  /** By when, an instant: elapsed time from what happened. Without it, it stays open until it is done. */
  dueAt?: Date
}

/** What a duty needs of a grant: the transaction, which the grant opened for the child, the home or the person. */
interface Granted {
  readonly db: Tx
}

/** Opens a duty in the same transaction as what makes it one. Opened before, it stays as it was. */
export async function openDuty(
  { db }: Granted,
  { actor, now }: Pick<Ctx, 'actor' | 'now'>,
  duty: NewDuty,
): Promise<void> {
  const { homeId, childId, personId, rule, dueAt, fallsTo, ...name } = duty
  await db
    .insertInto('duty')
    .values({
      ...name,
      organisationId: actor.organisationId,
      homeId: homeId ?? null,
      childId: childId ?? null,
      personId: personId ?? null,
      fallsTo: [...fallsTo],
      rule: rule ?? null,
      openedAt: now,
      dueAt: dueAt ?? null,
    })
    .onConflict((same) => same.columns(['organisationId', 'kind', 'about']).doNothing())
    .execute()
}

/** Closes a duty by who did it. False when there is none open under this name that the grant reaches. */
export async function closeDuty(
  { db }: Granted,
  { actor, now }: Ctx,
  { kind, about }: DutyName,
  outcome?: string,
): Promise<boolean> {
  const closed = await db
    .updateTable('duty')
    .set({ doneAt: now, doneBy: actor.id, outcome: outcome ?? null })
    .where('organisationId', '=', actor.organisationId)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** A duty as it stands. */
export interface DutyTold {
  id: string
  kind: string
  about: string
  childId: string | null
  homeId: string | null
  personId: string | null
  fallsTo: Relation[]
  rule: string | null
  openedAt: Date
  dueAt: Date | null
  doneAt: Date | null
  doneBy: string | null
  outcome: string | null
}

/** All duties about some things that the grant reaches, done or not, in the order in which they opened. */
export async function dutiesAbout({ db }: Granted, abouts: readonly string[]): Promise<DutyTold[]> {
  if (abouts.length === 0) return []
  const { rows } = await sql<DutyTold>`
    select id, kind, about, child_id, home_id, person_id, falls_to, rule, opened_at, due_at, done_at, done_by, outcome
    from duty where organisation_id = attune_organisation() and about = any(${`{${abouts.join(',')}}`}::uuid[])
    order by opened_at, due_at, id`.execute(db)
  return rows
}
