import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#platform/server/embedded/embedded.ts'
import { migrate } from '#platform/server/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { host: string; port: number; user: string; password: string }
  }
}

/** The secret of every test database. */
export const TEST_SECRET = 'a secret that only the tests of this project know'

/** One PostgreSQL for the run, one migrated template; each test file copies it. */
export async function setup(project: TestProject) {
  const folder = resolve('.tmp', `test-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const server = await startEmbedded(folder)
  const { host, port, user, password } = server
  await migrate({ host, port, user, password, database: 'postgres' }, TEST_SECRET)
  project.provide('database', { host, port, user, password })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
