import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { type Account, accountForServer } from './account.ts'
import { type Binaries, binariesFor } from './binaries.ts'
import { type Claim, claimFolder, liveHolder } from './claim.ts'
import { ensureCluster, readPassword } from './cluster.ts'
import { type Connection, connectionTo, connectWhenReady } from './connect.ts'
import { waitForEarlier } from './earlier.ts'
import { type Places, placesOf, serverFile, socketPort } from './places.ts'
import { askToStop, type Postmaster, runPostmaster } from './postmaster.ts'
import { preparePlaces } from './prepare.ts'
import { refuseUnsafe, type Settings, serverSettings } from './settings.ts'
import { DatabaseDidNotStart } from './troubles.ts'

/** `settings`: PostgreSQL settings for this start, beside our own. */
export type EmbeddedOptions = { settings?: Settings }

/** A database that this process runs. It ends with this process, however that ends. */
export type Embedded = Connection & {
  /** The process number of the PostgreSQL server. */
  pid: number
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>
  /** Ends all sessions, writes everything down, and gives the folder free. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the database of a folder; makes both when they do not exist. Recovers by itself from a kill or a power
 * cut before. Throws AlreadyRunning when a live process runs it, UnsafeDatabase when a setting could lose
 * records, DatabaseDidNotStart when a person has to put something right.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const asked = path.resolve(folder)
  mkdirSync(asked, { recursive: true, mode: 0o700 })
  const claim = claimFolder(asked)
  try {
    return await startClaimed(asked, claim, options)
  } catch (error) {
    claim.release()
    throw error
  }
}

/**
 * For a tool beside the running program: how to reach the database of a folder, if a live process runs it.
 * Waits up to ten seconds for one that is just starting.
 */
export async function joinEmbedded(folder: string): Promise<Connection | undefined> {
  const until = Date.now() + 10_000
  const waiting = () => liveHolder(folder) !== undefined && Date.now() < until
  while (waiting()) {
    const places = placesOf(folder)
    // A database that is being made has no place and no password yet.
    if (existsSync(places.data)) return joinAt(places, waiting)
    await sleep(50)
  }
  return undefined
}

async function joinAt(places: Places, waiting: () => boolean): Promise<Connection | undefined> {
  const port = process.platform === 'win32' ? (serverFile(places)?.port ?? socketPort) : socketPort
  const connection = connectionTo(places, port, readPassword(places))
  const client = await connectWhenReady(connection, waiting)
  await client?.end()
  return client && connection
}

async function startClaimed(folder: string, claim: Claim, options: EmbeddedOptions): Promise<Embedded> {
  const account = accountForServer()
  const binaries = binariesFor(account)
  const places = preparePlaces(folder, account)
  await waitForEarlier(places, binaries)
  const password = ensureCluster(places, binaries, account)
  const port = process.platform === 'win32' ? await freePort() : socketPort
  const connection = connectionTo(places, port, password)
  return run(places, binaries, account, claim, connection, options)
}

async function run(
  places: Places,
  binaries: Binaries,
  account: Account | undefined,
  claim: Claim,
  connection: Connection,
  options: EmbeddedOptions,
): Promise<Embedded> {
  const settings = serverSettings(places, connection.port, claim.nonce, options.settings)
  const postmaster = runPostmaster(places, binaries, account, settings)
  const stop = () => stopped(places, binaries, postmaster, claim)
  try {
    const client = await ready(places, connection, postmaster)
    await checked(client, claim)
  } catch (error) {
    await stop()
    throw error
  }
  postmaster.ended.then(claim.release)
  postmaster.leaveAlone()
  return { ...connection, pid: serverFile(places)?.pid ?? 0, ended: postmaster.ended, stop }
}

async function ready(places: Places, connection: Connection, postmaster: Postmaster): Promise<Client> {
  try {
    const client = await connectWhenReady(connection, () => !postmaster.hasEnded())
    if (client) return client
  } catch (error) {
    throw new DatabaseDidNotStart(`The database lets nobody in: ${String(error)}`, { cause: error })
  }
  throw new DatabaseDidNotStart(
    `The database did not start. The end of ${places.log}:\n${lastWords(places.log)}`,
  )
}

/** The server that answers must be the one that this claim started, and safe. */
async function checked(client: Client, claim: Claim): Promise<void> {
  try {
    const { rows } = await client.query<{ cluster_name: string }>('show cluster_name')
    if (rows[0]?.cluster_name !== claim.nonce)
      throw new DatabaseDidNotStart('Another start was faster. Try again.')
    await refuseUnsafe(client)
  } finally {
    await client.end()
  }
}

async function stopped(
  places: Places,
  binaries: Binaries,
  postmaster: Postmaster,
  claim: Claim,
): Promise<void> {
  if (!postmaster.hasEnded()) {
    postmaster.letGo()
    const pid = serverFile(places)?.pid
    if (process.platform === 'win32' && pid) askToStop(pid, binaries)
    await postmaster.ended
  }
  claim.release()
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-4).join('\n')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
