import type pg from 'pg'

/** One seal over all organisations. */
export interface Seal {
  n: number
  at: string
  upto: string
  rows: number
  root: Buffer
  previous: Buffer
  hash: Buffer
}

/** One organisation's part of a seal. */
export interface OrganisationSeal {
  n: number
  organisation: string
  keys: string[]
  leaves: Buffer[]
  root: Buffer
  previous: Buffer
  hash: Buffer
}

/** A history or audit row: its name and the hash of all that it says now. */
interface Leaf {
  organisation: string
  key: string
  xid: string
  leaf: Buffer
}

/**
 * The hash of a row, written out here once more: the database's own function and view could have been changed
 * together with the rows. `id` may be another one than the row's, to see whose words these are.
 */
export function leafSql(table: 'change' | 'access_log', id = 'id'): string {
  const rest =
    table === 'change'
      ? 'table_name, row_id, deed, permission, actor_id, before, after'
      : 'actor_id, child_id, permission, operation, outcome, because'
  return `sha256(convert_to(jsonb_build_array(organisation_id, ${id}, xid::text, at, ${rest})::text, 'UTF8'))`
}

/** The seals after a number, in order. */
export async function readSeals(client: pg.ClientBase, after: number, most: number): Promise<Seal[]> {
  const { rows } = await client.query<Seal>(
    `select n::int, to_jsonb(at) #>> '{}' as at, upto::text, rows::int, root, previous, hash
     from seal where n > $1 order by n limit $2`,
    [after, most],
  )
  return rows
}

/** The organisations' parts of the seals from one number to another. */
export async function readOrganisationSeals(
  client: pg.ClientBase,
  from: number,
  to: number,
): Promise<OrganisationSeal[]> {
  const { rows } = await client.query<OrganisationSeal>(
    `select n::int, organisation_id::text as organisation, keys, leaves, root, previous, hash
     from organisation_seal where n between $1 and $2 order by n, organisation_id`,
    [from, to],
  )
  return rows
}

/** Every history and audit row of the transactions from `low` to before `high`, by transaction. */
export async function readLeaves(client: pg.ClientBase, low: string, high: string): Promise<Leaf[]> {
  const of = (table: 'change' | 'access_log') =>
    `select organisation_id::text as organisation, '${table}/' || id as key, xid, ${leafSql(table)} as leaf
     from ${table} where xid >= $1::xid8 and xid < $2::xid8`
  const { rows } = await client.query<Leaf>(
    `select organisation, key, xid::text, leaf from (${of('change')} union all ${of('access_log')}) as rows
     order by rows.xid`,
    [low, high],
  )
  return rows
}
