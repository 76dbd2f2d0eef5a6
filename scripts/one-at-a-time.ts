import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` while no other process runs its own under the same lock file; waits for its turn.
 * The lock of a process that is gone is taken over. Throws after `patience` milliseconds.
 */
export async function oneAtATime(lock: string, work: () => Promise<void>, patience = 180_000): Promise<void> {
  const until = Date.now() + patience
  while (!take(lock)) {
    if (Date.now() > until)
      throw new Error(`Another build has held ${lock} for too long. Is it still running?`)
    await wait(200)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!holderIsAlive(lock)) rmSync(lock, { force: true })
    return false
  }
}

function holderIsAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
