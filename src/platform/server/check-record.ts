import type pg from 'pg'
import type { Finding } from './finding.ts'

interface CheckedRecord {
  findings: Finding[]
  /** How many rows of the record were compared. */
  rows: number
}

/**
 * Compares each row of the record with the last thing that its history says of it. What was changed with the
 * triggers switched off left no history, and so differs.
 */
export async function checkRecord(client: pg.ClientBase): Promise<CheckedRecord> {
  const findings: Finding[] = []
  let rows = 0
  for (const { name, exists } of await tablesWithHistory(client)) {
    if (!exists) {
      findings.push({ kind: 'removed', table: name, row: 'all' })
      continue
    }
    const counted = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quoted(name)}`)
    rows += counted.rows[0]?.rows ?? 0
    findings.push(...(await compareRows(client, name)))
  }
  return { findings, rows }
}

/** Tables that the history speaks of, and tables that write history. */
async function tablesWithHistory(client: pg.ClientBase): Promise<{ name: string; exists: boolean }[]> {
  const { rows } = await client.query<{ name: string; exists: boolean }>(`
    select name, to_regclass(format('public.%I', name)) is not null as exists
    from (
      select distinct table_name as name from change
      union
      select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgfoid = 'write_change'::regproc
    ) as known
    order by name`)
  return rows
}

interface Differing {
  kind: Finding['kind']
  organisation: string | null
  row: string
  at: string | null
}

async function compareRows(client: pg.ClientBase, table: string): Promise<Finding[]> {
  const { rows } = await client.query<Differing>(
    `with told as (
       select distinct on (organisation_id, row_id) organisation_id, row_id, deed, after, at
       from change where table_name = $1 order by organisation_id, row_id, at desc, xid desc
     ), here as (
       select organisation_id, id::text as row_id, to_jsonb(one) - 'search' - 'sealed_bytes' as now from ${quoted(table)} as one
     )
     select coalesce(told.organisation_id, here.organisation_id)::text as organisation,
       coalesce(told.row_id, here.row_id) as row,
       case when told.row_id is null then 'added' when here.row_id is null then 'removed'
         when told.deed = 'delete' then 'added' else 'changed' end as kind,
       to_jsonb(told.at) #>> '{}' as at
     from told full join here on told.organisation_id = here.organisation_id and told.row_id = here.row_id
     where told.row_id is null
       or (here.row_id is null) <> (told.deed = 'delete')
       or (told.deed <> 'delete' and told.after is distinct from here.now and ${differs('told.after')})`,
    [table],
  )
  const doubted = rows.filter(({ kind }) => kind === 'changed')
  const lawful = doubted.length > 0 ? await lastOfChain(client, table, doubted) : new Set()
  return rows
    .filter(({ row, organisation }) => !lawful.has(`${organisation}/${row}`))
    .map(({ kind, row, at }) => ({ kind, table, row, at: at ?? undefined }))
}

/** A column that came with a later version is not in what was told before it. */
function differs(after: string): string {
  return `exists (select from jsonb_each(${after}) as told_of
    where here.now ? told_of.key and here.now -> told_of.key is distinct from told_of.value)`
}

/**
 * Of rows that look changed, those that are as their history left them all the same: the clock of the machine
 * may have been set back between two changes. What a row was before a change cancels what it was after another;
 * what is left over is what it is now.
 */
async function lastOfChain(client: pg.ClientBase, table: string, doubted: Differing[]): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `with states as (
       select organisation_id, row_id, after as state, 1 as step from change
       where table_name = $1 and row_id = any ($2) and after is not null
       union all
       select organisation_id, row_id, before, -1 from change
       where table_name = $1 and row_id = any ($2) and before is not null
     ), left_over as (
       select organisation_id, row_id, state from states
       group by organisation_id, row_id, state having sum(step) > 0
     ), here as (
       select organisation_id, id::text as row_id, to_jsonb(one) - 'search' - 'sealed_bytes' as now from ${quoted(table)} as one
       where id::text = any ($2)
     )
     select here.organisation_id || '/' || here.row_id as name
     from here join left_over using (organisation_id, row_id) where not ${differs('left_over.state')}`,
    [table, doubted.map(({ row }) => row)],
  )
  return new Set(rows.map(({ name }) => name))
}

function quoted(table: string): string {
  return `public."${table.replaceAll('"', '""')}"`
}
