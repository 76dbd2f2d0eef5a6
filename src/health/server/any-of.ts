import { type RawBuilder, sql } from 'kysely'

/** One of some ids, for `where(…, '=', anyOf(ids))`. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${`{${ids.join(',')}}`}::uuid[])`
}

/**
 * Some ids as rows, for `from ${each(ids)} c (id)`. How many there are is hidden from the planner: where it sees it, it
 * plans anew for every question, which costs more than to read a few rows.
 */
export function each(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`unnest((select ${`{${ids.join(',')}}`}::uuid[]))`
}
