import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { Arrival } from '../arrival.ts'

/** How a line of a file stands to the children of the provider: here already, or only its reference is taken. */
export type Known = 'here' | 'reference-taken'

/** The lines of a file, by their place in it, that meet a child of the provider in any home. */
export async function knownArrivals(db: Tx, arrivals: readonly Arrival[]): Promise<Map<number, Known>> {
  const lines = arrivals.map(({ outsideReference, fullName, bornOn }, place) => ({
    place,
    reference: outsideReference,
    full_name: fullName,
    born_on: bornOn,
  }))
  const { rows } = await sql<{ place: number; same: boolean }>`
    select place, same from known_arrivals(${JSON.stringify(lines)}::jsonb)`.execute(db)
  return new Map(rows.map(({ place, same }) => [place, same ? 'here' : 'reference-taken']))
}
