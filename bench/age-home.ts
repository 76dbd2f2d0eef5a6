import type pg from 'pg'

/** What a home has once, however old it grows: who is there, what is agreed, what is to be had. */
const ONCE = [
  'organisation',
  'person',
  'account',
  'home',
  'child',
  'child_profile',
  'contact',
  'stay',
  'tie',
  'device',
  'model_version',
  'plan_version',
  'plan_draft',
  'plan_agreement',
  'plan_reading',
  'track',
  'instrument_form',
  'instrument_terms',
  'formulation_opening',
]

/** Not of the life of the home: how people signed in, and what the database keeps of itself. */
const NEVER = [
  'session',
  'sign_in_attempt',
  'command',
  'change',
  'seal',
  'organisation_seal',
  'migration',
  'access_log',
]

/** What was never finished is not put in again: a home does not grow old with everything still open. */
const ONLY: Readonly<Record<string, string>> = {
  duty: 'and t.done_at is not null',
  assessment: 'and t.completed_at is not null',
}

const SPAN = 182

interface Column {
  name: string
  type: string
  isGenerated: boolean
}

/**
 * Makes the made-up home older: everything that was lived in its six months is put in again, so many times, each time
 * half a year earlier. Ids that name something lived are made anew, and the same anew wherever they are named; ids of
 * people, homes, plans and what is in them stay. Rows are put in as a superuser with triggers off.
 */
export async function ageHome(client: pg.Client, halfYears: number): Promise<number> {
  await client.query(`create temp table once_only (id uuid primary key)`)
  for (const table of await tablesHere(client)) {
    if (ONCE.includes(table)) await keepIds(client, table)
  }
  await client.query(`analyze once_only`)
  let rows = 0
  for (const table of await tablesHere(client)) {
    if (ONCE.includes(table) || NEVER.includes(table)) continue
    const columns = await columnsOf(client, table)
    if (!columns.some(({ type }) => type === 'timestamptz' || type === 'date')) continue
    rows += await copyBack(client, table, columns, halfYears)
  }
  return rows
}

async function tablesHere(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Remembers every id that stands in a table, in its documents too. */
async function keepIds(client: pg.Client, table: string): Promise<void> {
  await client.query(
    `insert into once_only
     select distinct (found)[1]::uuid from ${table} t,
       regexp_matches(to_jsonb(t)::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') found
     on conflict do nothing`,
  )
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select attname as name, t.typname as type, attgenerated <> '' as "isGenerated"
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`,
    [table],
  )
  return rows
}

async function copyBack(
  client: pg.Client,
  table: string,
  columns: Column[],
  halfYears: number,
): Promise<number> {
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name, type }) => earlier(`t."${name}"`, type)).join(', ')
  const { rowCount } = await client.query(
    `insert into ${table} (${names}) select ${values}
     from ${table} t cross join generate_series(1, ${halfYears}) k
     where t.organisation_id = (select organisation_id from account where sign_in_name = 'manager') ${ONLY[table] ?? ''}
     on conflict do nothing`,
  )
  return rowCount ?? 0
}

function earlier(column: string, type: string): string {
  if (type === 'timestamptz') return `${column} - k * interval '${SPAN} days'`
  if (type === 'date') return `${column} - k * ${SPAN}`
  if (type !== 'uuid') return column
  // A made id has the form of a random one (version 4), as the product asks of every id.
  const anew = `overlay(overlay(md5(${column} || '/' || k) placing '4' from 13) placing '8' from 17)::uuid`
  return `case when ${column} in (select id from once_only) then ${column} else ${anew} end`
}
