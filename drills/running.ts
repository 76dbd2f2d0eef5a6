import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../src/app/server/attune.ts', import.meta.url))

/** Attune, running as a process of its own on a folder and a port. */
export interface Running {
  process: ChildProcess
  /** Resolves when the process has gone, however it went. */
  gone: Promise<void>
}

/** Starts the product and waits until it says that it is ready. Throws what it said when it does not. */
export async function startOn(
  folder: string,
  port: number,
  command: 'start' | 'demo' = 'start',
): Promise<Running> {
  const child = spawn(process.execPath, [entry, command], {
    env: { ...process.env, PORT: String(port), ATTUNE_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-2_000)
  })
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('Attune is ready')) resolve()
    })
  })
  await Promise.race([
    ready,
    gone.then(() => Promise.reject(new Error(`Attune did not start: ${said}`))),
    sleep(300_000, undefined, { ref: false }).then(() =>
      Promise.reject(new Error('Attune was not ready in five minutes.')),
    ),
  ])
  return { process: child, gone }
}

/** The process number of PostgreSQL’s own first process on a folder. */
export function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])
}
