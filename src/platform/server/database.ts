import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'

/** Every table of the product. Each slice adds its own, in its server/tables.ts. */
// biome-ignore lint/suspicious/noEmptyInterface: the slices extend it
export interface Database {}

/** Typed statements inside one transaction. */
export type Tx = Kysely<Database>

const { types } = pg
const asText = (value: string) => value
const parsers = new Map<number, (value: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
  [types.builtins.DATE, asText],
])

/** Connections that keep statements prepared and send what does not wait for an answer together. */
export function openPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 16,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 2_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? types.getTypeParser(oid, format),
    },
    ...connection,
    pipeline: true,
  } as pg.PoolConfig)
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => {})
  // Nor does one that breaks while somebody holds it end the server: their next statement says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const names = new Map<string, string>()

/** The same text has the same name, so that each connection parses and plans it once. */
function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `a${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  if (names.size < 2_000) names.set(text, name)
  return name
}

const gathering = new WeakSet<Writable>()

/** What is sent in one turn of the event loop travels in one write: each write is a call to the system. */
function inOneWrite(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (gathering.has(stream)) return
  gathering.add(stream)
  stream.cork()
  setImmediate(() => {
    gathering.delete(stream)
    stream.uncork()
  })
}

class OneConnection implements DatabaseConnection {
  readonly client: pg.ClientBase

  constructor(client: pg.ClientBase) {
    this.client = client
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    inOneWrite(this.client)
    const answer = await this.client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: [...query.parameters],
    })
    return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.rowCount ?? 0) }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read in pages, not as a stream.')
  }
}

class OneConnectionDriver implements Driver {
  readonly connection: OneConnection

  constructor(client: pg.ClientBase) {
    this.connection = new OneConnection(client)
  }

  async init() {}
  async acquireConnection() {
    return this.connection
  }
  async beginTransaction() {
    throw new Error('The transaction is open already.')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

const typed = new WeakMap<pg.ClientBase, Tx>()

function typedOn(client: pg.ClientBase): Tx {
  const known = typed.get(client)
  if (known) return known
  const made = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  typed.set(client, made)
  return made
}

/** Who asks, for the policies and the history. Lasts until the transaction ends. */
export interface Asking {
  organisationId: string
  actorId: string
}

const ID = /^[0-9a-f-]{36}$/

/** Begins the transaction and says who asks, in one message; the settings end with the transaction. */
function beginAs({ organisationId, actorId }: Asking): string {
  if (!ID.test(organisationId) || !ID.test(actorId)) throw new Error('Who asks is named by ids.')
  return `begin; set local attune.organisation = '${organisationId}'; set local attune.actor = '${actorId}';
    set local attune.persons = '{${actorId}}'; set local attune.children = '{}'; set local attune.homes = '{}'`
}

/** One transaction as one actor. The first statement travels together with who asks. */
export async function asActor<T>(
  pool: pg.Pool,
  asking: Asking,
  work: (tx: Tx, later: Later, send: Send) => Promise<T>,
): Promise<T> {
  return transaction(pool, beginAs(asking), (client, later) => {
    const send: Send = (name, text, values) => later(client.query({ name, text, values: [...values] }))
    return work(typedOn(client), later, send)
  })
}

/** Sends one of the few statements that stand before every request, under its own name, without waiting. */
export type Send = (name: string, text: string, values: readonly unknown[]) => void

/** Sends a statement now and waits for it before the commit: for what has no answer to read. */
export type Later = (sent: Promise<unknown>) => void

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.ClientBase, later: Later) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const sent: Promise<unknown>[] = []
  const later: Later = (promise) => {
    promise.catch(() => {})
    sent.push(promise)
  }
  let broken: Error | undefined
  try {
    inOneWrite(client)
    later(client.query(begin))
    const result = await work(client, later)
    await Promise.all(sent)
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') throw new Error('The transaction was not kept.')
    return result
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    // The first statement that failed says why; those after it only say that one failed.
    const first = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected')
    throw isAborted(error) && first ? first.reason : error
  } finally {
    client.release(broken)
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02'
}

/** Typed statements outside a transaction, for the reviewed functions that need no asking. */
export async function once<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(typedOn(client))
  } finally {
    client.release()
  }
}
