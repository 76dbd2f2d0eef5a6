import type pg from 'pg'
import { openPool } from '#platform/server/database.ts'
import { missingMigrations } from '#platform/server/migrate.ts'
import { headTrouble } from '#platform/server/sealing.ts'
import { secretOf } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'
import { asApplication } from '../reach-database.ts'
import { wordsFor } from '../trouble.ts'

/** One thing that was looked at. */
export interface Check {
  about: string
  isWell: boolean
  says: string
}

const CLOCKS_APART = 2_000

/** What is so only when the database says so. */
export async function checksOfDatabase(
  settings: Settings,
  client: pg.Client,
  admin: pg.ClientConfig,
): Promise<Check[]> {
  const first = [await checkVersion(client), await checkSafety(client), await checkClock(client)]
  const tables = await checkMigrations(client)
  return tables.isWell ? [...first, tables, await checkLoginAndSeals(settings, admin)] : [...first, tables]
}

/** A check that needs a person. */
export function failed(about: string, says: string): Check {
  return { about, isWell: false, says }
}

function well(about: string, says: string): Check {
  return { about, isWell: true, says }
}

async function checkVersion(client: pg.Client): Promise<Check> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  )
  const { number = 0, name = '' } = rows[0] ?? {}
  return number < 150_000
    ? failed('database', `PostgreSQL ${name} is too old: 15 or newer is needed.`)
    : well('database', `PostgreSQL ${name} answers.`)
}

/** With one of these off, something that was acknowledged can be lost. */
async function checkSafety(client: pg.Client): Promise<Check> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  )
  return rows.length > 0
    ? failed(
        'durability',
        `${rows.map(({ name }) => name).join(', ')} must be on, or a power cut loses words.`,
      )
    : well('durability', 'What is acknowledged is on the disk.')
}

/** The database's clock stamps the history; the machine's counts the days. They must agree. */
async function checkClock(client: pg.Client): Promise<Check> {
  const before = Date.now()
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  const between = (before + Date.now()) / 2
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - between)
  if (apart > CLOCKS_APART) {
    return failed(
      'clock',
      `This machine and the database are ${Math.round(apart / 1000)} s apart. Set both by NTP.`,
    )
  }
  return well('clock', `${new Date().toISOString()}, the same in the database.`)
}

async function checkMigrations(client: pg.Client): Promise<Check> {
  const { rows } = await client.query<{ made: boolean }>(
    `select to_regprocedure('applied_migrations()') is not null as made`,
  )
  if (!rows[0]?.made)
    return failed('migrations', 'None applied yet. Start Attune, or: npm run attune -- migrate')
  const missing = await missingMigrations(client)
  return missing.length > 0
    ? failed('migrations', `Not applied yet: ${missing.join(', ')}. Run: npm run attune -- migrate`)
    : well('migrations', 'All applied.')
}

async function checkLoginAndSeals(settings: Settings, admin: pg.ClientConfig): Promise<Check> {
  const secret = secretOf(settings)
  const pool = openPool({ ...asApplication(admin, secret), max: 1 })
  try {
    const trouble = await headTrouble({ pool, secret, folder: settings.folder })
    return trouble
      ? failed('seals', `${trouble} Run: npm run attune -- verify`)
      : well('seals', 'The newest signed seal is the one in the database.')
  } catch (error) {
    return failed('seals', `The server's own login does not work. ${wordsFor(error)}`)
  } finally {
    await pool.end()
  }
}
