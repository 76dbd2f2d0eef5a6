import { NotFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/server/database.ts'

/** The time zone in which the days and nights of a home are counted. */
export async function zoneOf(db: Tx, homeId: string): Promise<string> {
  const home = await db.selectFrom('home').select('timeZone').where('id', '=', homeId).executeTakeFirst()
  if (!home) throw new NotFound('This home')
  return home.timeZone
}
