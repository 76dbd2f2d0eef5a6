import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { OwnEntry } from '../library/own.ts'
import { type Library, libraryWith, type OwnInForce, shippedLibrary } from '../library/whole-library.ts'
import './tables.ts'

interface Newest {
  key: string
  number: number
  document: OwnEntry
  laidAside: boolean
}

/** What ships and what the provider wrote, as it is in force. Any grant may read it. */
export async function libraryOf(db: Tx): Promise<Library> {
  const own = await ownInForce(db)
  return own.length === 0 ? shippedLibrary : libraryWith(own)
}

async function ownInForce(db: Tx): Promise<OwnInForce[]> {
  const { rows } = await sql<Newest>`
    select distinct on (key) key, number, document, laid_aside
    from library_version order by key, number desc`.execute(db)
  return rows
    .filter(({ laidAside }) => !laidAside)
    .map(({ key, number, document }) => ({ key, number, entry: document }))
}
