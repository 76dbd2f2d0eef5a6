import { type RawBuilder, sql } from 'kysely'

/** One of some ids, for `where(…, '=', anyOf(ids))`. */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${`{${ids.join(',')}}`}::uuid[])`
}
