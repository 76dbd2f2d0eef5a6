import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'

/** A hint as it travels: organisation, person, children, homes. */
const Heard = z.object({
  o: z.string(),
  p: z.string(),
  c: z.array(z.string()),
  h: z.array(z.string()),
})
export type Heard = z.infer<typeof Heard>

interface Hears {
  onHint: (heard: Heard) => void
  /** The connection was gone and is there again: something may have been missed. */
  onAgain: () => void
}

const SHORTEST = 250
const LONGEST = 5_000

/** One connection that listens for hints, made anew whenever it is lost, until it is stopped. */
export function listen(pool: pg.Pool, { onHint, onAgain }: Hears): { stop: () => Promise<void> } {
  let stopped = false
  let client: pg.Client | undefined
  void keepListening()

  async function keepListening() {
    let wait = SHORTEST
    for (let times = 0; !stopped; times += 1) {
      const begun = await begin().catch(() => undefined)
      if (begun) {
        if (times > 0) onAgain()
        wait = SHORTEST
        await begun.gone
      }
      if (!stopped) await sleep(wait, undefined, { ref: false })
      wait = Math.min(wait * 2, LONGEST)
    }
  }

  /** Resolves once it listens, with what resolves when the connection has gone. */
  async function begin(): Promise<{ gone: Promise<void> }> {
    const made = new pg.Client({ ...pool.options, password: pool.options.password, keepAlive: true })
    const gone = new Promise<void>((resolve) => {
      made.once('end', resolve)
      made.on('error', () => resolve())
    })
    client = made
    made.on('notification', ({ payload }) => hear(payload))
    await made.connect()
    await made.query('listen attune')
    return { gone }
  }

  function hear(payload: string | undefined) {
    const heard = Heard.safeParse(readJson(payload))
    if (heard.success) onHint(heard.data)
  }

  return {
    async stop() {
      stopped = true
      await client?.end().catch(() => undefined)
    },
  }
}

/** Whoever is signed in to the database can send anything here: what is no hint is nothing. */
function readJson(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? 'null')
  } catch {
    return undefined
  }
}
