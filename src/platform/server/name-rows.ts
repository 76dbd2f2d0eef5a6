import type pg from 'pg'
import type { Finding } from './finding.ts'
import { leafSql } from './seal-rows.ts'

/** A row that does not fit its seal: not there, with other words, or there and in no seal. */
export interface Doubt {
  what: 'absent' | 'other' | 'unknown'
  organisation: string
  /** The table and the id. */
  key: string
  /** The hash that was sealed under this name. */
  sealed: Buffer
  /** When the seal was made. */
  at: string
}

type Table = 'change' | 'access_log'
const TABLES: readonly Table[] = ['change', 'access_log']

/** With more rows than this that changed places, they are called changed. */
const MOST_COMPARED = 300

/** Says of each doubted row what became of it. */
export async function nameRows(client: pg.ClientBase, doubts: readonly Doubt[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const table of TABLES) {
    const here = doubts.filter(({ key }) => key.startsWith(`${table}/`))
    if (here.length > 0) findings.push(...(await nameRowsOf(client, table, here)))
  }
  return findings
}

async function nameRowsOf(client: pg.ClientBase, table: Table, doubts: Doubt[]): Promise<Finding[]> {
  const times = await timesOf(client, table, doubts.map(idOf))
  const swapped = await swappedRows(client, table, doubts)
  const absent = new Set(doubts.filter(({ what }) => what === 'absent').map(({ key }) => key))
  return doubts.flatMap((doubt) => {
    const row = idOf(doubt)
    // A row that went to another time or organisation is missing in one seal and too many in another.
    if (doubt.what === 'unknown' && absent.has(doubt.key)) return []
    return [{ kind: kindOf(doubt, times.has(row), swapped), table, row, at: times.get(row) ?? doubt.at }]
  })
}

function kindOf({ what, key }: Doubt, exists: boolean, swapped: ReadonlySet<string>): Finding['kind'] {
  if (what === 'unknown') return 'added'
  if (what === 'absent') return exists ? 'moved' : 'removed'
  return swapped.has(key) ? 'moved' : 'changed'
}

/** When each of these rows says it was written; rows that are not there are left out. */
async function timesOf(client: pg.ClientBase, table: Table, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; at: string }>(
    `select id::text, to_jsonb(at) #>> '{}' as at from ${table} where id = any ($1::uuid[])`,
    [ids],
  )
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** The rows that hold what was sealed under the name of another: they changed places. */
async function swappedRows(client: pg.ClientBase, table: Table, doubts: Doubt[]): Promise<Set<string>> {
  const others = doubts.filter(({ what }) => what === 'other')
  if (others.length < 2 || others.length > MOST_COMPARED) return new Set()
  const { rows } = await client.query<{ key: string }>(
    `select '${table}/' || id as key
     from ${table}, unnest($1::uuid[], $2::bytea[]) as place (place_id, sealed)
     where id = any ($1::uuid[]) and id <> place_id and ${leafSql(table, 'place_id')} = sealed`,
    [others.map(idOf), others.map(({ sealed }) => sealed)],
  )
  return new Set(rows.map(({ key }) => key))
}

function idOf({ key }: Doubt): string {
  return key.slice(key.indexOf('/') + 1)
}
