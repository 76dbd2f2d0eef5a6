import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, bareEnvironment } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'
import { DatabaseDidNotStart } from './troubles.ts'

/** The only login that a new database has. */
export const superuser = 'postgres'

/**
 * Makes the database when the folder has none, and returns its password.
 * It is made beside its place and moved there when whole, so a broken-off start is simply done again.
 */
export function ensureCluster(places: Places, binaries: Binaries, account: Account | undefined): string {
  const halves = brokenOff(places)
  const lost = existsSync(places.password) && !existsSync(places.data) && halves.length === 0
  if (lost) {
    throw new DatabaseDidNotStart(
      `${places.data} is gone, though this folder had a database. Restore it; to begin anew, empty ${places.folder}.`,
    )
  }
  for (const half of halves) rmSync(half, { recursive: true, force: true, maxRetries: 5 })
  return existsSync(places.data) ? readPassword(places) : makeCluster(places, binaries, account)
}

/** Reads the password of a database that exists. Throws DatabaseDidNotStart when it is lost. */
export function readPassword(places: Places): string {
  if (!existsSync(places.password)) {
    throw new DatabaseDidNotStart(
      `The database has no password file. Restore ${places.password} from a backup.`,
    )
  }
  return readFileSync(places.password, 'utf8')
}

function makeCluster(places: Places, binaries: Binaries, account: Account | undefined): string {
  const password = randomBytes(24).toString('base64url')
  // A killed start's initdb may still write for a moment; it must not write into ours.
  const half = `${places.data}.new-${randomBytes(4).toString('hex')}`
  initialise(half, password, places, binaries, account)
  writeDurably(places.password, password)
  renameSync(half, places.data)
  syncFolder(path.dirname(places.data))
  return password
}

/** What starts left behind that were killed while they made the database. */
function brokenOff(places: Places): string[] {
  const base = path.dirname(places.data)
  const begins = `${path.basename(places.data)}.new-`
  return readdirSync(base)
    .filter((name) => name.startsWith(begins))
    .map((name) => path.join(base, name))
}

function initialise(
  half: string,
  password: string,
  places: Places,
  binaries: Binaries,
  account: Account | undefined,
): void {
  mkdirSync(half, { mode: 0o700 })
  // initdb takes a password only from a file, and as its own account; the socket's folder is closed to others.
  const passwordFile = path.join(places.socket, 'password')
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account) for (const theirs of [half, passwordFile]) chownSync(theirs, account.uid, account.gid)
    runInitdb([`--pgdata=${half}`, `--pwfile=${passwordFile}`], binaries, account)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function runInitdb(where: string[], binaries: Binaries, account: Account | undefined): void {
  const how = ['--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums', ...localeArguments()]
  const made = spawnSync(binaries('initdb'), [`--username=${superuser}`, ...where, ...how], {
    ...account,
    cwd: '/',
    env: bareEnvironment(),
    encoding: 'utf8',
  })
  if (made.status === 0) return
  const why = made.error?.message ?? made.stderr.trim()
  throw new DatabaseDidNotStart(`The database could not be made: ${why}`)
}

/**
 * Sorting and letters by PostgreSQL's own tables, so that an update of the machine can never spoil an index.
 * The system's part still needs a locale that exists: C.UTF-8 is Linux's; macOS and Windows have others.
 */
function localeArguments(): string[] {
  const systems: Record<string, string> = { darwin: 'en_US.UTF-8', win32: 'C' }
  const system = systems[process.platform] ?? 'C.UTF-8'
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${system}`]
}

function writeDurably(file: string, words: string): void {
  writeFileSync(file, words, { mode: 0o600, flush: true })
  syncFolder(path.dirname(file))
}

/** A new name in a folder outlives a power cut only when the folder is written too. Windows does so itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
