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
import type pg from 'pg'

const names = new Map<string, string>()

/** The same text has the same name, so that each connection parses and plans it once. */
function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `a${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
  if (names.size < 2_000) names.set(text, name)
  return name
}

/** A statement as it travels: under the name of its text. */
export function messageOf({ sql, parameters }: CompiledQuery) {
  return { name: statementName(sql), text: sql, values: [...parameters] }
}

/** What the client of PostgreSQL remembers of a connection: which statements it has named there, and its stream. */
interface Named {
  stream: Writable
  parsedStatements: Record<string, string>
}

function namedOn(client: pg.ClientBase): Named {
  return (client as unknown as { connection: Named }).connection
}

/** `unsent`: it could not be written down as a message, so nothing of it was sent. */
export function sendNow(client: pg.ClientBase, message: pg.QueryConfig) {
  const { promise, resolve, reject } = Promise.withResolvers<pg.QueryResult>()
  let unsent: Error | undefined
  let isNow = true
  client.query(message, (fault: Error | null, answer) => {
    if (!fault) return resolve(answer)
    if (isNow) unsent = fault
    reject(fault)
  })
  isNow = false
  // The client takes its name away from the database then, and still believes that it is there.
  if (unsent && message.name) delete namedOn(client).parsedStatements[message.name]
  return { promise, unsent }
}

const gathering = new WeakSet<Writable>()

/** What is sent in one turn of the event loop travels in one write: each write is a call to the system. */
export function inOneWrite(client: pg.ClientBase): void {
  const { stream } = namedOn(client)
  if (gathering.has(stream)) return
  gathering.add(stream)
  stream.cork()
  setImmediate(() => {
    gathering.delete(stream)
    stream.uncork()
  })
}

/** A fault comes out of the connection; where it was asked is what helps to mend it. */
function sayFrom(fault: Error): never {
  Error.captureStackTrace(fault)
  throw fault
}

/** What is done as soon as a statement has been sent: for the last one of a transaction. */
export const lastOnes = new WeakMap<CompiledQuery, () => void>()

class OneConnection implements DatabaseConnection {
  readonly client: pg.ClientBase
  /** Told to end: a statement now would run outside its transaction, or in whoever's comes next on this connection. */
  isOver = false

  constructor(client: pg.ClientBase) {
    this.client = client
  }

  refuseWhenOver(): void {
    if (this.isOver) throw new Error('The last statement of this transaction was sent already.')
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.refuseWhenOver()
    inOneWrite(this.client)
    const { promise, unsent } = sendNow(this.client, messageOf(query))
    // What never left is not the last: nothing of its transaction may be kept.
    if (!unsent) lastOnes.get(query)?.()
    const answer = await promise.catch(sayFrom)
    return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.rowCount ?? 0) }
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Rows are read in pages, not as a stream.')
  }
}

class OneConnectionDriver implements Driver {
  readonly connection: OneConnection

  constructor(connection: OneConnection) {
    this.connection = connection
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

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

/** Typed statements of one stretch of work on a connection; once it `isOver`, none is sent any more. */
export function typedOn<Tables>(client: pg.ClientBase) {
  const connection = new OneConnection(client)
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(connection),
      createIntrospector: (asked) => new PostgresIntrospector(asked),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins,
  })
  return { db, connection }
}
