import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openPool } from '#platform/server/database.ts'
import { startEmbedded } from '#platform/server/embedded/embedded.ts'
import { APP_ROLE, migrate } from '#platform/server/migrate.ts'
import { rolePassword } from '#platform/server/secret.ts'
import { TEST_SECRET } from './database.setup.ts'

export interface TestDatabase {
  /** As the server: bound by every policy. */
  pool: pg.Pool
  /** As the superuser: sees everything, for looking behind the walls. */
  admin: pg.Pool
  name: string
}

/** A database of its own for a test file, with the whole schema and nothing in it. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = inject('database')
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const maker = new pg.Client({ ...server, database: 'template1' })
  await maker.connect()
  // Two files copying the template at once wait for each other: it may have no other visitor.
  await maker.query(`select pg_advisory_lock(hashtextextended('attune.test', 0))`)
  await maker.query(`create database ${name} template postgres`)
  await maker.end()
  const { host, port } = server
  const password = rolePassword(TEST_SECRET, APP_ROLE)
  return {
    name,
    pool: openPool({ host, port, database: name, user: APP_ROLE, password, max: 6 }),
    admin: asSuperuser({ ...server, database: name }),
  }
}

/**
 * A PostgreSQL for one test file alone. What is final is known for a whole server: sealing waits for the
 * open transactions of every database on it, so a test of sealing shares its server with nobody.
 */
export async function aServerAlone(): Promise<{ database: TestDatabase; stop: () => Promise<void> }> {
  const folder = resolve('.tmp', `alone-${randomUUID()}`)
  const server = await startEmbedded(folder)
  const { host, port, user, password, database: name } = server
  await migrate({ host, port, user, password, database: name }, TEST_SECRET)
  const asApp = { host, port, database: name, user: APP_ROLE, password: rolePassword(TEST_SECRET, APP_ROLE) }
  const database = {
    name,
    pool: openPool({ ...asApp, max: 6 }),
    admin: asSuperuser({ host, port, user, password, database: name }),
  }
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { database, stop }
}

/**
 * A pool that has ended may still be saying goodbye while its server stops; a connection that the
 * stopping server ends then is no fault of the test. The connection tells both itself and its pool.
 */
function asSuperuser(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 2 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
