import type pg from 'pg'
import { checkRecord } from './check-record.ts'
import { checkSealLog } from './check-seal-log.ts'
import { checkSeals } from './check-seals.ts'
import type { Finding } from './finding.ts'
import type { Secret } from './secret.ts'

/** What a verification saw. */
export interface Verified {
  findings: Finding[]
  /** How many history and audit rows are sealed, in how many seals. */
  sealedRows: number
  seals: number
  /** Rows that are newer than the newest seal: the next seal takes them. */
  notSealedYet: number
  /** Rows of the record compared with their history; undefined when the login may not see every row. */
  recordRows: number | undefined
}

/**
 * Recomputes everything: the hash of each history and audit row, the chains of seals, the signed heads in the
 * folder, and each row of the record against the last thing its history says. Nothing that the database itself
 * computes about seals is believed. Needs the login that migrates; a superuser for the record's own rows.
 */
export async function verify(client: pg.ClientBase, secret: Secret, folder: string): Promise<Verified> {
  const seesAll = await lookAsOwner(client)
  // The file first: while the product runs, the database may have a newer seal than the file, never the reverse.
  const logged = await checkSealLog(client, secret, folder)
  const sealed = await checkSeals(client)
  const record = seesAll ? await checkRecord(client) : undefined
  return {
    findings: [...sealed.findings, ...logged, ...(record?.findings ?? [])],
    sealedRows: sealed.rows,
    seals: sealed.seals,
    notSealedYet: sealed.notSealedYet,
    recordRows: record?.rows,
  }
}

/** Times are hashed in UTC. Whether every row can be seen, whatever the walls say. */
async function lookAsOwner(client: pg.ClientBase): Promise<boolean> {
  await client.query(`select set_config('timezone', 'UTC', false), set_config('bytea_output', 'hex', false)`)
  const { rows } = await client.query<{ all: boolean }>(
    'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  )
  if (rows[0]?.all) return true
  await client.query('set role attune_owner')
  return false
}
