import { type RawBuilder, sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import { type Mark, withoutOthers } from '../marks.ts'
import type { NotDoneFor } from '../note.ts'
import { readableOnly, readsWhole } from './readable.ts'
import './tables.ts'

/** From an instant up to, and without, another one. */
export interface Period {
  from: Date
  to: Date
}

/** One time that a response was there and helped: a delivered dose, with the note that says so. */
export interface Delivered {
  responseId: string
  noteId: string
  happenedAt: Date
}

/** What was told of a period, oldest first: each time that a response of the plan was there and helped. */
export async function dosesDuring({ db, childId }: ChildGrant, { from, to }: Period): Promise<Delivered[]> {
  const { rows } = await sql<Delivered>`
    select h.response_id, n.id as note_id, n.happened_at
    from note n
    join note_help h on h.organisation_id = n.organisation_id and h.note_id = n.id
    where n.child_id = ${childId} and n.happened_at >= ${from} and n.happened_at < ${to}
    union all
    select r.response_id, m.id, m.happened_at
    from hard_moment m cross join lateral unnest(m.helped) as r (response_id)
    where m.child_id = ${childId} and m.happened_at >= ${from} and m.happened_at < ${to}
    order by happened_at, note_id`.execute(db)
  return rows
}

/** One time that a response was planned and did not happen. */
export interface NotDelivered {
  responseId: string
  noteId: string
  because: NotDoneFor
}

/** Each time in a period that something of the plan did not happen, and why, oldest first. */
export async function notDoneDuring(
  { db, childId }: ChildGrant,
  { from, to }: Period,
): Promise<NotDelivered[]> {
  const { rows } = await sql<NotDelivered>`
    select d.response_id, d.note_id, d.because
    from note n
    join note_not_done d on d.organisation_id = n.organisation_id and d.note_id = n.id
    where n.child_id = ${childId} and n.happened_at >= ${from} and n.happened_at < ${to}
    order by n.happened_at, n.id`.execute(db)
  return rows
}

/** How often each response helped in a period, by its id, the most helpful first. */
export async function countHelped(child: ChildGrant, period: Period): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { responseId } of await dosesDuring(child, period)) {
    counts.set(responseId, (counts.get(responseId) ?? 0) + 1)
  }
  return new Map([...counts].sort(([, one], [, other]) => other - one))
}

/** A note that says in words what else helped. */
export interface HelpedInWords {
  words: string
  noteId: string
}

/** What helped and is not in the plan, in the words of the notes of a period, oldest first. */
export async function helpedInWordsDuring(
  { db, childId }: ChildGrant,
  { from, to }: Period,
): Promise<HelpedInWords[]> {
  const { rows } = await sql<HelpedInWords>`
    select n.helped_other as words, n.id as note_id from note n
    where n.child_id = ${childId} and n.happened_at >= ${from} and n.happened_at < ${to} and n.helped_other <> ''
    order by n.happened_at, n.id`.execute(db)
  return rows
}

export interface HardMomentTold {
  id: string
  happenedAt: Date
  words: string
  helped: string[]
  toldByName: string
}

/** The hard moments of a period, oldest first. */
export async function hardMomentsDuring(
  { db, childId }: ChildGrant,
  { from, to }: Period,
): Promise<HardMomentTold[]> {
  const { rows } = await sql<HardMomentTold>`
    select m.id, m.happened_at, m.words, m.helped, p.known_as as told_by_name
    from hard_moment m
    join person p on p.organisation_id = m.organisation_id and p.id = m.told_by
    where m.child_id = ${childId} and m.happened_at >= ${from} and m.happened_at < ${to}
    order by m.happened_at, m.id`.execute(db)
  return rows
}

export type MomentTime = Pick<HardMomentTold, 'id' | 'happenedAt'>

/** When the hard moments of a period were, the oldest first. */
export async function momentTimesDuring(
  { db, childId }: ChildGrant,
  { from, to }: Period,
): Promise<MomentTime[]> {
  const { rows } = await sql<MomentTime>`
    select m.id, m.happened_at from hard_moment m
    where m.child_id = ${childId} and m.happened_at >= ${from} and m.happened_at < ${to}
    order by m.happened_at, m.id`.execute(db)
  return rows
}

interface NoteTold {
  id: string
  happenedAt: Date
  words: string
  start: Shape | null
  end: Shape | null
  isKept: boolean
  toldByName: string
}

/**
 * The newest notes of a period, at most `limit`. The child's own view leaves out what is kept from them; only
 * the adults of the record read the parts about somebody else.
 */
export async function notesDuring(
  child: ChildGrant,
  { from, to }: Period,
  limit: number,
): Promise<NoteTold[]> {
  const { rows } = await sql<NoteTold & { marks: Mark[] }>`
    select n.id, n.happened_at, n.words, n.marks, n.start_shape as start, n.end_shape as "end",
      n.kept_for is not null as is_kept, p.known_as as told_by_name
    from note n
    join person p on p.organisation_id = n.organisation_id and p.id = n.told_by
    where n.child_id = ${child.childId} and n.happened_at >= ${from} and n.happened_at < ${to} ${readableBy(child)}
    order by n.happened_at desc, n.id desc limit ${limit}`.execute(child.db)
  const whole = readsWhole(child)
  return rows.map(({ marks, ...note }) =>
    whole ? note : { ...note, words: withoutOthers(note.words, marks) },
  )
}

/** Which notes those are: their ids, the newest first, at most `limit`. */
export async function noteIdsDuring(
  child: ChildGrant,
  { from, to }: Period,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from note n
    where n.child_id = ${child.childId} and n.happened_at >= ${from} and n.happened_at < ${to} ${readableBy(child)}
    order by n.happened_at desc, n.id desc limit ${limit}`.execute(child.db)
  return rows.map(({ id }) => id)
}

function readableBy(child: ChildGrant): RawBuilder<unknown> {
  return readableOnly(child)
    ? sql`and (n.kept_for is null or exists (
    select 1 from kept_review r where r.organisation_id = n.organisation_id and r.note_id = n.id and r.outcome = 'released'))`
    : sql``
}
