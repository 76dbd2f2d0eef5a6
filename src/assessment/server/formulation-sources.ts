import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import {
  FormulationPart,
  type OfferedSource,
  type readSources as readSourcesContract,
  type Sentence,
  SentenceSource,
  type Sentences,
} from '../contract/formulation.ts'
import { functions } from '../map/functions.ts'
import { writeFormulation } from '../permissions.ts'
import './tables.ts'

const NOTES_OFFERED = 40

/** What a sentence can come from: the newest notes, all of the line of life, all that is strong, the functions of the map. */
export async function readSources(
  ctx: Ctx,
  { childId }: InputOf<typeof readSourcesContract>,
): Promise<OutputOf<typeof readSourcesContract>> {
  const child = await ctx.child(childId, writeFormulation)
  const [pieces, notes] = [await piecesOf(child), await notesOf(child)]
  const ofMap = functions.map(({ id }) => ({ source: { kind: 'function', about: id }, from: '', says: '' }))
  const offered = [...pieces, ...notes].map(({ kind, about, from, says }) => ({
    source: { kind, about },
    from,
    says,
  }))
  return { sources: [...offered, ...ofMap].map(asOffered) }
}

function asOffered({ source, ...words }: { source: unknown; from: string; says: string }): OfferedSource {
  return { source: SentenceSource.parse(source), ...words }
}

interface Piece {
  kind: string
  about: string
  /** The gentle name, the strength, or when the note was. */
  from: string
  /** How a note begins; else nothing. */
  says: string
}

async function piecesOf({ db, childId }: ChildGrant): Promise<Piece[]> {
  const { rows } = await sql<Piece>`
    select 'life-event' as kind, id as about, title as from, '' as says, told_at from life_event
      where child_id = ${childId}
    union all select 'strength', id, words, '', told_at from strength where child_id = ${childId}
    order by kind, told_at, about`.execute(db)
  return rows
}

/** The newest notes that the child may read; of the others nothing comes into what the child reads. */
async function notesOf({ db, childId }: ChildGrant): Promise<Piece[]> {
  const { rows } = await sql<Omit<Piece, 'from'> & { at: Date }>`
    select 'note' as kind, about, happened_at as at, headline as says from fact
    where child_id = ${childId} and kind in ('records.note', 'records.hard-moment') and readable_by_child
    order by happened_at desc, id limit ${NOTES_OFFERED}`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, from: at.toISOString() }))
}

/** What each thing that these sentences come from is called, by its id: of a note, when it was. */
export async function namesOfSources(
  child: ChildGrant,
  parts: Sentences,
): Promise<ReadonlyMap<string, string>> {
  const [pieces, notes] = [await piecesOf(child), await readableNotes(child, parts)]
  return new Map([...pieces.map(({ about, from }) => [about, from] as const), ...notes])
}

/** Refuses a sentence that comes from what is not there, is another child’s, or is kept from this one. */
export async function mustComeFrom(child: ChildGrant, parts: Sentences): Promise<void> {
  const pieces = new Map((await piecesOf(child)).map(({ about, kind }) => [about, kind]))
  const notes = await readableNotes(child, parts)
  const isThere = (source: Sentence['source']) => {
    if (source.kind === 'note') return notes.has(source.about)
    return !('about' in source) || source.kind === 'function' || pieces.get(source.about) === source.kind
  }
  const fields = FormulationPart.options.flatMap((part) =>
    parts[part].flatMap(({ source }, at) => (isThere(source) ? [] : [[`parts.${part}.${at}`, notThere]])),
  )
  if (fields.length > 0) throw new NotValid(Object.fromEntries(fields))
}

const notThere = ['Choose another source: this one is not there, or is kept from the young person.']

/** When the notes were that these sentences come from, by their ids; without those that are kept from the child. */
async function readableNotes({ db, childId }: ChildGrant, parts: Sentences): Promise<Map<string, string>> {
  const asked = sentencesOf(parts).flatMap(({ source }) => (source.kind === 'note' ? [source.about] : []))
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ about: string; at: Date }>`
    select about, happened_at as at from fact
    where child_id = ${childId} and kind in ('records.note', 'records.hard-moment') and readable_by_child
      and about = any(${`{${asked.join(',')}}`}::uuid[])`.execute(db)
  return new Map(rows.map(({ about, at }) => [about, at.toISOString()]))
}

/** Every sentence, part after part. */
export function sentencesOf(parts: Sentences): Sentence[] {
  return FormulationPart.options.flatMap((part) => parts[part])
}
