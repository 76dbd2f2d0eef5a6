import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { Receipt } from '../contract.ts'
import { PersonId } from '../ids.ts'
import { Conflict, NotFound, Refusal } from '../refusal.ts'
import type { Actor, Standing } from './context.ts'
import { asActor, once, type Tx } from './database.ts'
import { openDuty } from './duties.ts'
import './tables.ts'

/** Something that was written by someone whose access has ended since, opened only to see where it belongs. */
export interface LeftBehind {
  operation: string
  sealed: string
  words: string
  /** To whom or where its operation leads. */
  place: Place
  hash: string
  writer: Pick<Actor, 'organisationId' | 'id' | 'deviceId'>
  writtenAt: Date
  /** How they stood to everyone when it was written. */
  then: readonly Standing[]
  isPrivate: boolean
}

/** What a command may say of where it belongs and when it was. */
const Place = z.object({
  childId: z.uuid().optional().catch(undefined),
  homeId: z.uuid().optional().catch(undefined),
  happenedAt: z.iso.datetime().optional().catch(undefined),
  saidAt: z.iso.datetime().optional().catch(undefined),
})
type Place = z.infer<typeof Place>

/** To whom or where some words lead. */
export function placeOf(words: string): Place {
  return Place.catch({}).parse(JSON.parse(words))
}

/** When words were written, as far as that can be known: never later than now. */
export function timeWritten(words: string, said: string | undefined, now: Date): Date {
  const { happenedAt, saidAt } = placeOf(words)
  const at = new Date(said ?? happenedAt ?? saidAt ?? now)
  return at < now ? at : now
}

/** How somebody stood to everyone at a time. */
export function standingAt(
  pool: pg.Pool,
  who: Pick<Actor, 'organisationId' | 'id'>,
  at: Date,
): Promise<Standing[]> {
  return once(pool, (db) => standingIn(db, who, at))
}

/** The same inside a transaction. */
export async function standingIn(
  db: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  at: Date,
): Promise<Standing[]> {
  const { rows } = await sql<{
    relation: Standing['relation']
    childId: string | null
    homeId: string | null
  }>`
    select relation, child_id, home_id from standing(${organisationId}, ${id}, ${at})`.execute(db)
  return rows.map(({ relation, childId, homeId }) => ({
    relation,
    childId: childId ?? undefined,
    homeId: homeId ?? undefined,
  }))
}

/** Whether someone stood to a child or a home when they wrote about it, and does not any more. */
export function tieHasEnded(words: string, then: readonly Standing[], now: readonly Standing[]): boolean {
  const { childId, homeId } = placeOf(words)
  const here = (one: Standing) => (childId ? one.childId === childId : !one.childId && one.homeId === homeId)
  const today = new Set(now.filter(here).map(({ relation }) => relation))
  return then.filter(here).some(({ relation }) => !today.has(relation))
}

/**
 * Keeps it apart from every record, once, and lets the manager of the home know. What had arrived as a record
 * before is answered as that. The answer is as safe as that of any command.
 */
export async function keepApart(pool: pg.Pool, left: LeftBehind, now: Date): Promise<Receipt> {
  const { organisationId, id: actorId } = left.writer
  return asActor(pool, { organisationId, actorId }, async (tx) => {
    const { id } = Receipt.pick({ id: true }).parse(JSON.parse(left.words))
    const recorded = await countAgain(tx, left, id)
    if (recorded) return recorded
    await requireStood(tx, left)
    await requireRoom(tx, left)
    const place = await placeIn(tx, left)
    await sql`select set_config('attune.homes', ${`{${place.homeId}}`}, true),
      set_config('attune.permission', 'left-behind', true)`.execute(tx)
    const others = await openOf(tx, left, place.homeId)
    const kept = await insert(tx, left, { id, ...place, now })
    if (kept.repeats > MOST_REPEATS) throw tooMuch()
    if (kept.hash !== left.hash || kept.operation !== left.operation) {
      throw new Conflict('Something else was told under this number. Both texts are safe; ask the manager.')
    }
    if (kept.repeats === 0 && others.length === 0) {
      const actor = { ...left.writer, id: PersonId.parse(actorId), sessionId: '' }
      const duty = { kind: 'people.quarantine', about: kept.id, homeId: place.homeId } as const
      await openDuty({ db: tx }, { actor, now }, { ...duty, fallsTo: ['home-manager'] })
    }
    return { id, toldAt: kept.arrivedAt.toISOString(), hash: kept.hash }
  })
}

/** It is a record already, and only the answer was lost: the repeat is counted, as always. */
async function countAgain(tx: Tx, { operation, hash }: LeftBehind, id: string): Promise<Receipt | undefined> {
  const row = await tx
    .updateTable('command')
    .set({ repeats: sql<number>`repeats + 1` })
    .where('id', '=', id)
    .where('name', '=', operation)
    .where('hash', '=', hash)
    .returning(['toldAt', 'hash'])
    .executeTakeFirst()
  return row && { id, toldAt: row.toldAt.toISOString(), hash: row.hash }
}

/** Nothing is kept about a child or a home with whom its writer never had to do: it could never be taken in. */
async function requireStood(tx: Tx, { place: { childId, homeId }, writer, then }: LeftBehind): Promise<void> {
  const { rows } = await sql<{ withChild: boolean; inHome: boolean }>`
    select coalesce(bool_or(t.child_id = ${childId ?? null}::uuid or t.home_id is null and t.child_id is null
        or t.home_id in (select s.home_id from stay s
          where s.organisation_id = attune_organisation() and s.child_id = ${childId ?? null}::uuid)), false) as with_child,
      coalesce(bool_or(t.home_id = ${homeId ?? null}::uuid or t.home_id is null and t.child_id is null), false) as in_home
    from tie t where t.organisation_id = attune_organisation() and t.person_id = ${writer.id}::uuid`.execute(
    tx,
  )
  const ever = rows[0]
  const withChild = !childId || ever?.withChild || then.some((one) => one.childId === childId)
  const inHome = !homeId || ever?.inHome || then.some((one) => one.homeId === homeId)
  if (!withChild || !inHome) throw new NotFound('This')
}

/** So much waits of one person at most, and so often one thing is brought again: a device keeps what is not taken. */
const MOST_WAITING = 500
const MOST_CHARACTERS = 150_000_000
const MOST_REPEATS = 50

async function requireRoom(tx: Tx, { writer }: LeftBehind): Promise<void> {
  const { rows } = await sql<{ count: number; characters: number }>`
    select count(*)::int as count, coalesce(sum(length(sealed)), 0)::bigint as characters from quarantined
    where organisation_id = attune_organisation() and person_id = ${writer.id}::uuid and decided_at is null`.execute(
    tx,
  )
  const [waiting] = rows
  if (waiting && (waiting.count >= MOST_WAITING || waiting.characters > MOST_CHARACTERS)) throw tooMuch()
}

function tooMuch(): Refusal {
  return new Refusal('too-many', 'Enough waits here for now. The manager looks at it first; nothing is lost.')
}

/** Whose manager it falls to: where it says, where the child lives or lived last, or where its writer worked last. */
async function placeIn(tx: Tx, { place, writer }: LeftBehind) {
  const { childId = null, homeId = null } = place
  const { rows } = await sql<{ homeId: string; childId: string | null }>`
    select coalesce(
      (select h.id from home h where h.organisation_id = attune_organisation() and h.id = ${homeId}::uuid),
      lived.home_id,
      (select t.home_id from tie t where t.organisation_id = attune_organisation()
        and t.person_id = ${writer.id}::uuid and t.home_id is not null
        order by t.to_on desc nulls first, t.from_on desc limit 1),
      (select h.id from home h where h.organisation_id = attune_organisation() order by h.opened_on, h.id limit 1)
    ) as home_id, lived.child_id
    from (select 1) as one left join lateral (
      select s.home_id, s.child_id from stay s
      where s.organisation_id = attune_organisation() and s.child_id = ${childId}::uuid
      order by s.to_on desc nulls first, s.from_on desc limit 1) as lived on true`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('There is no home that this could fall to.')
  return found
}

async function openOf(tx: Tx, { writer }: LeftBehind, homeId: string) {
  return tx
    .selectFrom('quarantined')
    .select('id')
    .where('personId', '=', writer.id)
    .where('homeId', '=', homeId)
    .where('decidedAt', 'is', null)
    .execute()
}

interface Placed {
  id: string
  homeId: string
  childId: string | null
  now: Date
}

function insert(tx: Tx, left: LeftBehind, { id, homeId, childId, now }: Placed) {
  const { operation, sealed, hash, writer, writtenAt, isPrivate } = left
  return tx
    .insertInto('quarantined')
    .values({
      organisationId: writer.organisationId,
      homeId,
      childId,
      personId: writer.id,
      deviceId: writer.deviceId ?? null,
      commandId: id,
      operation,
      sealed,
      hash,
      isPrivate,
      writtenAt,
      arrivedAt: now,
    })
    .onConflict((same) =>
      same
        .columns(['organisationId', 'personId', 'commandId'])
        .doUpdateSet({ repeats: sql<number>`quarantined.repeats + 1` }),
    )
    .returning(['id', 'hash', 'operation', 'arrivedAt', 'repeats'])
    .executeTakeFirstOrThrow()
}
