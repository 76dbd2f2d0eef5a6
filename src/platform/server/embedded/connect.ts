import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { superuser } from './cluster.ts'
import type { Places } from './places.ts'
import { codeOf } from './processes.ts'

/** What a PostgreSQL client needs to connect as the superuser; `host` is the folder of the unix socket. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

/** How the server of these places is reached. */
export function connectionTo(places: Places, port: number, password: string): Connection {
  const host = process.platform === 'win32' ? '127.0.0.1' : places.socket
  return { host, port, user: superuser, password, database: 'postgres' }
}

/**
 * Connects as soon as the server takes connections, however long it recovers. Undefined when `waiting` says
 * no before that. Throws what PostgreSQL says when it refuses for another reason.
 */
export async function connectWhenReady(
  connection: Connection,
  waiting: () => boolean,
): Promise<Client | undefined> {
  for (let pause = 10; waiting(); pause = Math.min(pause * 1.5, 250)) {
    const client = new Client(connection)
    // A server that goes away tells the query that waits; without a listener it would end the process as well.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      if (!notYet.includes(codeOf(error))) throw error
      await sleep(pause)
    }
  }
  return undefined
}

/** No socket, nobody behind it, one that closes, or PostgreSQL's 'cannot connect now'. */
const notYet = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03']
