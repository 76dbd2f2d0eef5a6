import { type RawBuilder, sql } from 'kysely'

/**
 * Some values as rows, for `from ${each(ids, 'uuid')} c (id)`. How many there are is hidden from the planner: where it
 * sees it, it plans anew for every question, which costs more than to read a few rows.
 */
export function each(values: readonly string[], type: 'uuid' | 'text'): RawBuilder<string> {
  return sql<string>`unnest((select ${[...values]}::${sql.raw(type)}[]))`
}

/** An instant that the planner does not see, for the same reason: it takes that a few rows are on one side of it. */
export function hidden(at: Date): RawBuilder<Date> {
  return sql<Date>`(select ${at}::timestamptz)`
}
