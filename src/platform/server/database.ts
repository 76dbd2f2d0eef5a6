import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import pg from 'pg'
import { inOneWrite, lastOnes, messageOf, sendNow, typedOn } from './one-connection.ts'

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

/** Sends one of the few statements that stand before every request, under its own name, without waiting. */
export type Send = (name: string, text: string, values: readonly unknown[]) => void

/**
 * Sends a statement now and does not wait for it: for what has no answer to read. Whatever is sent afterwards comes
 * after it; where it fails, all that the transaction did is undone, and the request fails with its reason.
 */
export type Write = (statement: { compile: () => CompiledQuery }) => void

/** Reads with the last statement of the transaction: the commit travels behind it, in the same message. */
export type ReadLast = <Row>(statement: RawBuilder<Row>) => Promise<Row[]>

/** The ways to send without waiting for each answer: each wait costs both sides a wake-up. */
export interface Sending {
  send: Send
  write: Write
  readLast: ReadLast
}

/** One transaction as one actor. The first statement travels together with who asks. */
export async function asActor<T>(
  pool: pg.Pool,
  asking: Asking,
  work: (tx: Tx, sending: Sending) => Promise<T>,
): Promise<T> {
  return transaction(pool, beginAs(asking), (tx, { put, end }) => {
    const sending: Sending = {
      send: (name, text, values) => put({ name, text, values: [...values] }),
      write: (statement) => put(messageOf(statement.compile())),
      async readLast(statement) {
        const compiled = statement.compile(tx)
        lastOnes.set(compiled, end)
        return (await tx.executeQuery(compiled)).rows
      },
    }
    return work(tx, sending)
  })
}

interface Line {
  /** Sends without waiting; what fails, fails the transaction. */
  put: (message: pg.QueryConfig) => void
  /** Sends the commit, behind everything that was sent. */
  end: () => void
}

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx, line: Line) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const { db, connection } = typedOn<Database>(client)
  const sent: Promise<unknown>[] = []
  let ended: Promise<pg.QueryResult> | undefined
  let unsent: Error | undefined
  const put = (message: pg.QueryConfig) => {
    connection.refuseWhenOver()
    inOneWrite(client)
    const answered = sendNow(client, message)
    answered.promise.catch(() => {})
    sent.push(answered.promise)
    unsent ??= answered.unsent
  }
  const end = () => {
    // What never left does not fail at the database either: it must not let the rest be kept.
    if (unsent || ended) return
    ended = client.query('commit')
    ended.catch(() => {})
    connection.isOver = true
  }
  let broken: Error | undefined
  try {
    put({ text: begin })
    const result = await work(db, { put, end })
    end()
    // A statement that failed makes a commit into a rollback, so it may travel right behind what it commits.
    await Promise.all(sent)
    if ((await ended)?.command !== 'COMMIT') throw new Error('The transaction was not kept.')
    return result
  } catch (error) {
    // What another branch of the work still wants to send must not reach whoever has the connection next.
    connection.isOver = true
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
  const { db, connection } = typedOn<Database>(client)
  try {
    return await work(db)
  } finally {
    connection.isOver = true
    client.release()
  }
}
