import { migrate } from '#platform/server/migrate.ts'
import { secretOf } from '#platform/server/secret.ts'
import type { Settings } from '#platform/server/settings.ts'
import { reachDatabase } from '../reach-database.ts'

/** Brings the database to this version; makes it when there is none. */
export async function migrateNow(settings: Settings): Promise<number> {
  const database = await reachDatabase(settings)
  try {
    const applied = await migrate(database.admin, secretOf(settings))
    const words = applied.map((name) => `Applied ${name}.`)
    console.log(words.length > 0 ? words.join('\n') : 'The database is up to date.')
    return 0
  } finally {
    await database.stop()
  }
}
