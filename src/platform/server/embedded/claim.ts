import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeOf, isAlive, markOf } from './processes.ts'
import { AlreadyRunning } from './troubles.ts'

/** One process's word that it runs the database of a folder. */
export type Claim = {
  /** Unlike any other claim's; the server carries it as its cluster_name. */
  nonce: string
  release(): void
}

type Holder = { pid: number; mark?: string; nonce: string }

/**
 * Claims a folder for this process, taking over from one that is gone.
 * Throws AlreadyRunning while another claim's process lives (this process counts).
 *
 * Two processes that take over from the same dead one at the same instant are told apart here almost always,
 * and always by PostgreSQL, which never lets two servers use one data folder.
 */
export function claimFolder(folder: string): Claim {
  const lock = lockOf(folder)
  const nonce = `attune-${randomBytes(8).toString('hex')}`
  const words = JSON.stringify({ pid: process.pid, mark: markOf(process.pid), nonce } satisfies Holder)
  for (let tries = 0; tries < 3; tries++) {
    if (written(lock, words)) return { nonce, release: () => releaseIf(lock, words) }
    const found = read(lock)
    if (found === undefined) continue
    const holder = parsed(found)
    if (holder ? lives(holder) : isFresh(lock)) throw new AlreadyRunning(folder, holder?.pid)
    if (!setAside(lock, found, nonce)) break
  }
  throw new AlreadyRunning(folder)
}

/** The process number that runs the database of this folder now, if one does. */
export function liveHolder(folder: string): number | undefined {
  const found = read(lockOf(folder))
  const holder = found === undefined ? undefined : parsed(found)
  return holder && lives(holder) ? holder.pid : undefined
}

function lockOf(folder: string): string {
  return path.join(folder, 'attune.lock')
}

function lives({ pid, mark }: Holder): boolean {
  return isAlive(pid) && (mark === undefined || mark === markOf(pid))
}

function written(lock: string, words: string): boolean {
  try {
    writeFileSync(lock, words, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** A claim that cannot be read is one that is being written, or was never finished. */
function isFresh(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs < 2_000
}

/** Removes a dead claim. False when another process replaced it meanwhile; that one is put back. */
function setAside(lock: string, dead: string, nonce: string): boolean {
  const aside = `${lock}.${nonce}`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
  const isDead = read(aside) === dead
  if (!isDead) putBack(aside, lock)
  rmSync(aside, { force: true })
  return isDead
}

function putBack(aside: string, lock: string): void {
  try {
    linkSync(aside, lock)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function releaseIf(lock: string, words: string): void {
  if (read(lock) === words) rmSync(lock, { force: true })
}

function parsed(words: string): Holder | undefined {
  try {
    const { pid, mark, nonce } = JSON.parse(words)
    return Number.isInteger(pid) ? { pid, mark, nonce } : undefined
  } catch {
    return undefined
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
