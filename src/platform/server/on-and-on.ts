import type pg from 'pg'
import { log } from './log.ts'

/** Work that comes round by the clock; stopping waits for what is under way. */
export interface ComingRound {
  stop: () => Promise<void>
}

/**
 * Does something every `every` milliseconds until it is stopped. Of several servers on one database one does it at
 * a time; a fault is logged under `name`, and the next round tries again.
 */
export function onAndOn(pool: pg.Pool, name: string, every: number, work: () => Promise<void>): ComingRound {
  let running: Promise<void> | undefined
  const go = () => {
    running ??= alone(pool, name, work)
      .catch((error: unknown) => log.fault('not-done', error, { what: name }))
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(go, every)
  go()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** Skips the round when another server is at it. */
async function alone(pool: pg.Pool, name: string, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken = true
  try {
    const key = `hashtextextended('attune.${name.replaceAll(/[^a-z-]/g, '')}', 0)`
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${key}) as mine`)
    if (rows[0]?.mine) {
      await work()
      await client.query(`select pg_advisory_unlock(${key})`)
    }
    broken = false
  } finally {
    client.release(broken)
  }
}
