import { asApplication } from '#app/server/reach-database.ts'
import { webApp } from '#app/server/web-app.ts'
import { openPool } from '#platform/server/database.ts'
import { joinEmbedded } from '#platform/server/embedded/embedded.ts'
import { secretOf } from '#platform/server/secret.ts'
import type { Attune } from './attune.ts'

/** A second server, in the process of the test, on the database of the first. */
export async function aSecondServer(
  attune: Attune,
  web = new URL('../../dist/web/', import.meta.url),
): Promise<{ address: string; end: () => Promise<void> }> {
  const database = await joinEmbedded(attune.data)
  if (!database) throw new Error('The database does not run.')
  const secret = secretOf({ folder: attune.data, secret: undefined })
  const pool = openPool(asApplication(database, secret))
  const app = await webApp({ pool, secret, web })
  const listens = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    address: listens.replace('127.0.0.1', 'localhost'),
    end: async () => {
      await app.close()
      await pool.end()
    },
  }
}
