import { existsSync, realpathSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { type Places, serverFile, socketPort } from './places.ts'
import { askToStop } from './postmaster.ts'
import { serversIn } from './processes.ts'
import { AlreadyRunning } from './troubles.ts'

const patience = 60_000

/**
 * Waits until a server that an earlier, killed start left behind is gone, and asks it to go.
 * Throws AlreadyRunning when it still answers after a minute: it belongs to somebody we cannot see.
 */
export async function waitForEarlier(places: Places, binaries: Binaries): Promise<void> {
  if (!existsSync(places.data)) return
  const until = Date.now() + patience
  for (let asked = false; ; ) {
    const left = leftBehind(places)
    const answering = await answers(places)
    if (left.length === 0 && !answering) break
    if (Date.now() > until) {
      if (answering) throw new AlreadyRunning(places.folder, serverFile(places)?.pid)
      return
    }
    if (!asked) askEarlierToStop(places, binaries, left, answering)
    asked = true
    await sleep(50)
  }
  forget(places)
}

/** Only Linux says which processes work in the data; elsewhere PostgreSQL's own check has to do. */
function leftBehind(places: Places): number[] {
  return process.platform === 'linux' ? serversIn(realpathSync(places.data)) : []
}

function askEarlierToStop(places: Places, binaries: Binaries, left: number[], answering: boolean): void {
  const pid = serverFile(places)?.pid
  if (pid !== undefined && (left.includes(pid) || (process.platform !== 'linux' && answering))) {
    askToStop(pid, binaries)
  }
}

/**
 * The files of a server that was killed name its process. That number may belong to another process by now, or
 * to a dead one that nobody has cleared away, and PostgreSQL would refuse to start. Where we know that nobody
 * works in the data and nobody answers, the files may go.
 */
function forget(places: Places): void {
  if (process.platform !== 'linux') return
  rmSync(path.join(places.data, 'postmaster.pid'), { force: true })
  rmSync(socketOf(places), { force: true })
  rmSync(`${socketOf(places)}.lock`, { force: true })
}

function socketOf(places: Places): string {
  return path.join(places.socket, `.s.PGSQL.${socketPort}`)
}

function answers(places: Places): Promise<boolean> {
  const port = serverFile(places)?.port ?? socketPort
  const address = process.platform === 'win32' ? { port, host: '127.0.0.1' } : { path: socketOf(places) }
  return new Promise((resolve) => {
    const tried = connect(address)
    tried.once('connect', () => resolve(true)).once('error', () => resolve(false))
    tried.once('connect', () => tried.destroy())
  })
}
