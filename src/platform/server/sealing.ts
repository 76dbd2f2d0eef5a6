import type pg from 'pg'
import { log } from './log.ts'
import { appendLines, lastLine, type SealLine, signLine } from './seal-log.ts'
import type { Secret } from './secret.ts'

/** Where the history is sealed, and where the signed heads are kept outside the database. */
export interface Sealing {
  pool: pg.Pool
  secret: Secret
  folder: string
}

type Head = Pick<SealLine, 'n' | 'at' | 'hash'>

/**
 * Seals every history and audit row whose transaction is over, and writes the signed head to the file of seals.
 * A kill between the two leaves one seal without its line; the next call writes it. More than that is never
 * signed afterwards: whoever empties the file does not get the past signed anew. Returns the lines written.
 */
export async function sealNow({ pool, secret, folder }: Sealing): Promise<SealLine[]> {
  return alone(pool, async (client) => {
    const sealed = await client.query<{ n: number }>('select n::int from seal_history()')
    const unsigned = await headsFrom(client, (lastLine(folder)?.n ?? 0) + 1)
    const heads =
      unsigned.length <= 2 ? unsigned : await headsFrom(client, sealed.rows[0]?.n ?? Number.MAX_SAFE_INTEGER)
    const lines = heads.map((head) => signLine(secret, head))
    appendLines(folder, lines)
    return lines
  })
}

/** Says in plain words when the newest line of the file of seals does not fit the database. */
export async function headTrouble({ pool, folder }: Sealing): Promise<string | undefined> {
  return alone(pool, async (client) => {
    const last = lastLine(folder)
    const heads = await headsFrom(client, last?.n ?? 0)
    if (!last) return heads.length > 1 ? 'The file of seals is missing or empty.' : undefined
    const same = heads.find(({ n }) => n === last.n)
    if (!same) return `The newest seals are gone from the database: it no longer has seal ${last.n}.`
    if (same.hash !== last.hash) return `Seal ${last.n} is not the one that was signed.`
    return heads.length > 2 ? `Seals after ${last.n} were never signed.` : undefined
  })
}

/** Seals every `every` milliseconds until stopped; stopping seals once more. */
export function keepSealing(sealing: Sealing, every: number): { stop: () => Promise<void> } {
  let running: Promise<void> | undefined
  const seal = () => {
    running ??= sealOrSay(sealing).finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(seal, every)
  return {
    async stop() {
      clearInterval(timer)
      await running
      await seal()
    },
  }
}

async function sealOrSay(sealing: Sealing): Promise<void> {
  try {
    await sealNow(sealing)
  } catch (error) {
    log.fault('not-sealed', error)
  }
}

async function headsFrom(client: pg.ClientBase, n: number): Promise<Head[]> {
  const { rows } = await client.query<Head>('select n::int, at, hash from seals_from($1)', [n])
  return rows
}

/** Of several servers on one database, one seals and signs at a time. */
async function alone<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('attune.seal-log', 0))`)
    const result = await work(client)
    await client.query(`select pg_advisory_unlock(hashtextextended('attune.seal-log', 0))`)
    broken = false
    return result
  } finally {
    client.release(broken)
  }
}
