import { AlreadyRunning, DatabaseDidNotStart, UnsafeDatabase } from '#platform/server/embedded/troubles.ts'
import { log } from '#platform/server/log.ts'
import { MigrationFault } from '#platform/server/migrate.ts'
import { BadSettings } from '#platform/server/settings.ts'
import { NoDatabaseYet } from './reach-database.ts'

const SPOKEN = [
  BadSettings,
  AlreadyRunning,
  DatabaseDidNotStart,
  UnsafeDatabase,
  MigrationFault,
  NoDatabaseYet,
]

/** What a person can do about the troubles that a machine has, by the code of the system or of PostgreSQL. */
const WORDS: Record<string, string> = {
  EADDRINUSE: 'The port is in use by another program. Set PORT to another number, or stop that program.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
  EACCES: 'This account may not use the folder or the port. Run Attune as the account that owns the folder.',
  EROFS: 'The folder cannot be written to. Set ATTUNE_DATA to another one.',
  ENOSPC: 'The disk is full. Make room, then start again: nothing that was acknowledged is lost.',
  ENOTDIR: 'ATTUNE_DATA is not a folder.',
  EEXIST: 'ATTUNE_DATA is not a folder.',
  ECONNREFUSED: 'The database at DATABASE_URL does not answer. Is it running?',
  ENOTFOUND: 'The machine in DATABASE_URL was not found.',
  ETIMEDOUT: 'The database at DATABASE_URL does not answer. Is it running?',
  '28P01': 'The database at DATABASE_URL does not accept this name and password.',
  '28000': 'The database at DATABASE_URL does not accept this name.',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42501':
    'The login in DATABASE_URL may not make roles and tables. Attune needs one that may, to set itself up.',
  '53100': 'The disk of the database is full. Make room, then start again: nothing acknowledged is lost.',
}

/** Says on the error line what happened, in words and without a stack, and returns the exit code. */
export function sayTrouble(error: unknown): number {
  console.error(wordsFor(error))
  return 1
}

/** What happened, for a person. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return 'Attune stopped for a reason it cannot name.'
  if (SPOKEN.some((kind) => error instanceof kind)) return error.message
  const code = 'code' in error ? String(error.code) : ''
  const words = WORDS[code] ?? (/timeout/i.test(error.message) ? WORDS.ETIMEDOUT : undefined)
  if (words) return words
  log.fault('stopped', error)
  return `Attune stopped: ${error.message}`
}
