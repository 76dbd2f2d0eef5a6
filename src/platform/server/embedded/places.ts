import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { DatabaseDidNotStart } from './troubles.ts'

/** Where the parts of one embedded database lie. */
export type Places = {
  /** The folder that was asked for. */
  folder: string
  /** PostgreSQL's data. */
  data: string
  /** The folder of the unix socket. */
  socket: string
  /** The superuser's password; only the account that runs Attune can read it. */
  password: string
  log: string
}

/** PostgreSQL names its socket by this number; no port of the machine is opened except on Windows. */
export const socketPort = 5432

/** Says where everything lies or would lie, and changes nothing. */
export function placesOf(asked: string): Places {
  const folder = realpathSync(asked)
  const data = dataOf(folder)
  return {
    folder,
    data,
    socket: socketFolder(path.dirname(data)),
    password: path.join(folder, 'password'),
    log: path.join(folder, 'postgresql.log'),
  }
}

/** The running server's process number and port, as PostgreSQL writes them; undefined when there is no file. */
export function serverFile(places: Places): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(places.data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/**
 * Makes the folder of the socket for its owner alone.
 * Throws DatabaseDidNotStart when somebody else has put something in its place.
 */
export function makeSocketFolder(socket: string, owners: number[]): void {
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  const made = lstatSync(socket)
  if (process.platform !== 'win32' && !(made.isDirectory() && owners.includes(made.uid))) {
    throw new DatabaseDidNotStart(`${socket} belongs to someone else. Remove it, then start again.`)
  }
}

/** The data may lie elsewhere, where a link says. */
function dataOf(folder: string): string {
  const data = path.join(folder, 'postgresql')
  const isLink = lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink ? path.resolve(folder, readlinkSync(data)) : data
}

/** Systems allow about 104 bytes for the whole path of a socket. */
function socketFolder(base: string): string {
  const near = path.join(base, 'socket')
  if (Buffer.byteLength(path.join(near, `.s.PGSQL.${socketPort}`)) < 100) return near
  const key = createHash('sha256').update(base).digest('hex').slice(0, 16)
  return path.join('/tmp', `attune-${key}`)
}
