import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { joinEmbedded, startEmbedded } from '#platform/server/embedded/embedded.ts'
import { APP_ROLE } from '#platform/server/migrate.ts'
import { rolePassword, type Secret } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'

/** A database that can be reached, whoever runs it. */
interface ReachedDatabase {
  /** The login that migrates and verifies. */
  admin: pg.ClientConfig
  /** Resolves when a database that we run has ended by itself; never for one of your own. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/** A folder in which Attune was never started. */
export class NoDatabaseYet extends Error {
  override name = 'NoDatabaseYet'
}

const CONNECT_WITHIN = 10_000

/** For the server: your own database, or the one of the folder, started. */
export async function startDatabase(settings: Settings): Promise<ReachedDatabase> {
  mkdirSync(settings.folder, { recursive: true, mode: 0o700 })
  if (settings.databaseUrl) return ownDatabase(settings.databaseUrl)
  const { host, port, user, password, database, ended, stop } = await startEmbedded(settings.folder)
  return { admin: { host, port, user, password, database }, ended, stop }
}

/** For a tool that may make the database: as it is found, running or not. */
export async function reachDatabase(settings: Settings): Promise<ReachedDatabase> {
  const running = settings.databaseUrl ? undefined : await joinEmbedded(settings.folder)
  return running ? { admin: running, ended: never, stop: async () => {} } : startDatabase(settings)
}

/** For a tool that only looks. Throws NoDatabaseYet where none was ever made. */
async function findDatabase(settings: Settings): Promise<ReachedDatabase> {
  if (!settings.databaseUrl && !existsSync(join(settings.folder, 'postgresql'))) {
    throw new NoDatabaseYet(
      `There is no database in ${settings.folder} yet. Start Attune first, or set ATTUNE_DATA.`,
    )
  }
  return reachDatabase(settings)
}

const never = new Promise<void>(() => {})

function ownDatabase(connectionString: string): ReachedDatabase {
  const admin = { connectionString, connectionTimeoutMillis: CONNECT_WITHIN }
  return { admin, ended: never, stop: async () => {} }
}

/** How the server itself signs in to the same database: with its own role and nothing more. */
export function asApplication(admin: pg.ClientConfig, secret: Secret): pg.PoolConfig {
  // The client knows how to read an address, with everything that may stand in one.
  const { host, port, database, ssl } = new pg.Client(admin)
  return { host, port, database, ssl, user: APP_ROLE, password: rolePassword(secret, APP_ROLE) }
}

/**
 * Runs a tool's work as the login that migrates, and leaves the database as it was found: running or not.
 * Throws NoDatabaseYet where none was ever made.
 */
export async function withAdmin<T>(
  settings: Settings,
  work: (client: pg.Client, database: ReachedDatabase) => Promise<T>,
): Promise<T> {
  const database = await findDatabase(settings)
  try {
    const client = new pg.Client(database.admin)
    client.on('error', () => {})
    await client.connect()
    try {
      return await work(client, database)
    } finally {
      await client.end()
    }
  } finally {
    await database.stop()
  }
}
