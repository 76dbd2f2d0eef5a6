import { sql } from 'kysely'
import type { Tx, Write } from './database.ts'
import './tables.ts'

/** What happened in a child's life: one line of the chronology. */
export interface Fact {
  headline: string
  /** More words that the search should find. */
  detail?: string
  /** All the words, where the others leave out what is about somebody else: for the adults of the record alone. */
  withheld?: string
  happenedAt: Date
  /** The id of what is told about: a note, a plan version, a meeting. */
  about: string
  /** False where the writer kept it from the child, with a reason. */
  readableByChild?: boolean
}

/** `slice.noun`. */
export type FactKind = `${string}.${string}`

/** Tells a fact of a kind in the same transaction. */
export type Tell = (kind: FactKind, fact: Fact) => Promise<void>

/** Tells a fact of one kind about each of some children, in one statement. */
export type TellEach = (
  kind: FactKind,
  facts: readonly (Pick<Fact, 'headline' | 'happenedAt' | 'about'> & { childId: string })[],
) => Promise<void>

interface Telling {
  tx: Tx
  write: Write
  actor: { id: string; organisationId: string }
  childId: string
  now: Date
}

export function tellOf({ tx, write, actor, childId, now }: Telling): Tell {
  return async (kind, { detail = '', withheld = '', readableByChild = true, ...fact }) => {
    write(
      tx.insertInto('fact').values({
        ...fact,
        detail,
        withheld,
        readableByChild,
        organisationId: actor.organisationId,
        childId,
        kind,
        toldBy: actor.id,
        toldAt: now,
      }),
    )
  }
}

export function tellEachOf({ tx, actor, now }: Omit<Telling, 'childId' | 'write'>): TellEach {
  return async (kind, facts) => {
    await sql`
      insert into fact (organisation_id, child_id, kind, headline, happened_at, told_by, told_at, about)
      select ${actor.organisationId}::uuid, f."childId", ${kind}, f.headline, f."happenedAt", ${actor.id}::uuid,
        ${now}::timestamptz, f.about
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
        as f("childId" uuid, headline text, "happenedAt" timestamptz, about uuid)`.execute(tx)
  }
}
