import type { Tx } from './database.ts'
import './tables.ts'

/** What happened in a child's life: one line of the chronology. */
export interface Fact {
  headline: string
  /** More words that the search should find. */
  detail?: string
  happenedAt: Date
  /** The id of what is told about: a note, a plan version, a meeting. */
  about: string
  /** False where the writer kept it from the child, with a reason. */
  readableByChild?: boolean
}

/** Tells a fact of a kind (`slice.noun`) in the same transaction. */
export type Tell = (kind: `${string}.${string}`, fact: Fact) => Promise<void>

interface Telling {
  tx: Tx
  actor: { id: string; organisationId: string }
  childId: string
  now: Date
}

export function tellOf({ tx, actor, childId, now }: Telling): Tell {
  return async (kind, { detail = '', readableByChild = true, ...fact }) => {
    await tx
      .insertInto('fact')
      .values({
        ...fact,
        detail,
        readableByChild,
        organisationId: actor.organisationId,
        childId,
        kind,
        toldBy: actor.id,
        toldAt: now,
      })
      .execute()
  }
}
