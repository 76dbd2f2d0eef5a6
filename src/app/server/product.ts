import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { keepClearing } from '#instruments/server/clearing.ts'
import type { DemoSignIns } from '#people/server/me.ts'
import { openPool } from '#platform/server/database.ts'
import { log } from '#platform/server/log.ts'
import { migrate } from '#platform/server/migrate.ts'
import { headTrouble, keepSealing, sealNow } from '#platform/server/sealing.ts'
import { type Secret, secretOf } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'
import { openMail } from '#reminders/server/mail.ts'
import { openPush } from '#reminders/server/push.ts'
import { keepReminding } from '#reminders/server/reminding.ts'
import { asApplication, startDatabase } from './reach-database.ts'
import { webApp } from './web-app.ts'

const SEAL_EVERY = 10_000
const REMIND_EVERY = 20_000
const CLEAR_EVERY = 3_600_000
const FINISH_WITHIN = 10_000

/** What stands before anyone is let in. */
export interface Ground {
  pool: pg.Pool
  secret: Secret
}

export interface ProductOptions {
  /** Moves a made-up home in before the doors open, and says who may sign in to it. */
  demo?: (ground: Ground) => Promise<DemoSignIns>
}

/** Attune, running. */
interface Product {
  /** Where people open it. */
  address: string
  /** Words for a person, when the history does not fit its seals. */
  trouble: string | undefined
  /** Resolves when the database that comes along has ended by itself: nothing can be kept any more. */
  databaseEnded: Promise<void>
  /** Lets nobody in, finishes what was asked, seals, and stops the database. May be called twice. */
  stop: () => Promise<void>
}

/** Undone in reverse order, each whatever became of the others. */
type Undo = [what: string, how: () => Promise<unknown>][]

/**
 * Starts everything: the database, its tables, the doors. Whatever fails, nothing is left running.
 * Throws what `startEmbedded`, `migrate` and listening throw.
 */
export async function startProduct(settings: Settings, options: ProductOptions = {}): Promise<Product> {
  const undo: Undo = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= undoAll(undo)
    return stopping
  }
  try {
    return { ...(await build(settings, options, undo)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function build(settings: Settings, options: ProductOptions, undo: Undo) {
  const database = await startDatabase(settings)
  undo.push(['database', database.stop])
  const secret = secretOf(settings)
  await migrate(database.admin, secret)
  const pool = openPool(asApplication(database.admin, secret))
  undo.push(['connections', () => pool.end()])
  const sealing = { pool, secret, folder: settings.folder }
  const trouble = await headTrouble(sealing)
  if (trouble) log.warn('seals-differ')
  const demo = await options.demo?.({ pool, secret })
  await sealNow(sealing)
  undo.push(['sealing', keepSealing(sealing, SEAL_EVERY).stop])
  const web = new URL('../../../dist/web/', import.meta.url)
  const { url, mail } = settings
  const app = await webApp({ pool, secret, url, demo, web, hasMail: mail !== undefined })
  undo.push(['doors', () => closeDoors(app)])
  await app.listen({ port: settings.port, host: settings.host })
  const address = addressOf(app, settings)
  const ways = { mail: mail && openMail(mail), push: openPush(secret, contactOf(settings)), address }
  undo.push(['reminding', keepReminding(pool, ways, secret, REMIND_EVERY).stop])
  undo.push(['clearing', keepClearing(pool, CLEAR_EVERY).stop])
  return { address, trouble, databaseEnded: database.ended }
}

/** Where a push service may complain. */
function contactOf({ url, mail }: Settings): string | undefined {
  return mail ? `mailto:${mail.from}` : url?.startsWith('https:') ? url : undefined
}

async function undoAll(undo: Undo): Promise<void> {
  for (const [what, how] of undo.toReversed()) {
    try {
      await how()
    } catch (error) {
      log.fault('not-stopped', error, { what })
    }
  }
}

/** Requests under way are finished; one that hangs does not keep the record from being closed. */
async function closeDoors(app: FastifyInstance): Promise<void> {
  await Promise.race([app.close(), sleep(FINISH_WITHIN, undefined, { ref: false })])
}

function addressOf(app: FastifyInstance, { url, host }: Settings): string {
  if (url) return url
  const listening = app.server.address()
  const port = typeof listening === 'object' && listening ? listening.port : 0
  const isHere = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'].includes(host)
  const name = isHere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
