import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { rolePassword, type Secret } from './secret.ts'

/** The role as which the server signs in to the database: it owns nothing. */
export const APP_ROLE = 'attune_app'

const folder = new URL('../../../migrations/', import.meta.url)

interface Migration {
  name: string
  text: string
  hash: string
}

/** The migrations in order: one change a file, named by a number and a verb. */
export function migrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      return { name: file.replace(/\.sql$/, ''), text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/** A database that is not what this version expects, said in words that help. */
export class MigrationFault extends Error {
  override name = 'MigrationFault'
}

/**
 * Brings a database to this version and returns the names of what was applied. Safe to run
 * from several processes at once, and again after it was cut off: each file is one transaction.
 */
export async function migrate(connection: pg.ClientConfig, secret: Secret): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await requireVersion(client)
    await client.query(`select pg_advisory_lock(hashtextextended('attune.migrate', 0))`)
    await makeRoles(client, secret)
    await client.query('set role attune_owner')
    return await applyMissing(client)
  } finally {
    await client.end()
  }
}

async function requireVersion(client: pg.Client) {
  const { rows } = await client.query(`select current_setting('server_version_num')::int as version`)
  if (rows[0].version < 150_000) {
    throw new MigrationFault('Attune needs PostgreSQL 15 or newer; this one is older.')
  }
}

async function makeRoles(client: pg.Client, secret: Secret) {
  const password = rolePassword(secret, APP_ROLE)
  await client.query(`
    select pg_advisory_lock(hashtextextended('attune.roles', 0));
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'attune_owner') then create role attune_owner nologin; end if;
      if not exists (select 1 from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} login; end if;
    end $$;
    select pg_advisory_unlock(hashtextextended('attune.roles', 0));
    alter role ${APP_ROLE} with login password '${password}';
    grant attune_owner to current_user;
    create extension if not exists btree_gin;
    grant usage, create on schema public to attune_owner;
    revoke create on schema public from public;
    grant usage on schema public to ${APP_ROLE};
  `)
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(`
    create table if not exists migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now());
    alter table migration enable row level security;
    alter table migration force row level security;
    do $$ begin
      if not exists (select 1 from pg_policies where tablename = 'migration') then
        create policy owner on migration to attune_owner using (true) with check (true);
      end if;
    end $$;
  `)
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const known = migrations()
  refuseStrangers(applied, known)
  const missing = known.filter(({ name }) => !applied.has(name))
  for (const { name, text, hash } of missing) {
    await client.query('begin')
    try {
      await client.query(text)
      await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(
        `Migration ${name} was not applied: ${error instanceof Error ? error.message : error}`,
        {
          cause: error,
        },
      )
    }
  }
  return missing.map(({ name }) => name)
}

function refuseStrangers(applied: Map<string, string>, known: Migration[]) {
  for (const name of applied.keys()) {
    if (!known.some((one) => one.name === name)) {
      throw new MigrationFault(
        `The database knows ${name}, which this version does not: it is from a newer Attune.`,
      )
    }
  }
  for (const { name, hash } of known) {
    if (applied.has(name) && applied.get(name) !== hash) {
      throw new MigrationFault(
        `Migration ${name} was changed after it was applied. Put the file back as it was.`,
      )
    }
  }
}

/** The names of migrations that this version has and the database has not. */
export async function missingMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ names: string[] }>('select applied_migrations() as names')
  const applied = new Set(rows[0]?.names)
  return migrations()
    .map(({ name }) => name)
    .filter((name) => !applied.has(name))
}
