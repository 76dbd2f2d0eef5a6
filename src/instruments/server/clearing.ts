import { sql } from 'kysely'
import type pg from 'pg'
import { once } from '#platform/server/database.ts'
import { log } from '#platform/server/log.ts'
import { type ComingRound, onAndOn } from '#platform/server/on-and-on.ts'

/** Clears what was begun and never handed in once its time is over, every `every` milliseconds until it is stopped. */
export function keepClearing(pool: pg.Pool, every: number): ComingRound {
  return onAndOn(pool, 'clearing', every, async () => {
    const cleared = await clearUnfinished(pool, new Date())
    if (cleared > 0) log.info('unfinished-cleared', { cleared })
  })
}

/** Returns how much was cleared: answers, answers by a link, and files. The time is in the function: decision 37. */
export async function clearUnfinished(pool: pg.Pool, now: Date): Promise<number> {
  const { rows } = await once(pool, (db) =>
    sql<{ cleared: number }>`select clear_unfinished(${now}) as cleared`.execute(db),
  )
  return rows[0]?.cleared ?? 0
}
