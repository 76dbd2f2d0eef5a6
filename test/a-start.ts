import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../src/app/server/attune.ts', import.meta.url))

type Variables = Record<string, string>

/** A new place for data folders that the database's account can pass through. */
export function aPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'attune-start-'))
  chmodSync(place, 0o711)
  return place
}

/** Attune, started as its own process by the real command line, on a port that the system chose. */
export interface Started {
  process: ChildProcess
  address: string
  get: (path: string) => Promise<{ status: number; body: unknown }>
  /** Sends a signal, and says how it went. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Everything that it printed. */
  printed: () => { out: string; error: string }
}

/** Starts it and waits for the line that says where. Throws with its words when it ends before. */
export async function started(variables: Variables): Promise<Started> {
  const child = spawn(process.execPath, [entry, 'start'], { env: withOnly({ PORT: '0', ...variables }) })
  const printed = { out: '', error: '' }
  child.stderr.on('data', (words) => {
    printed.error += words
  })
  const exit = once(child, 'exit')
  const line = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (words) => {
      printed.out += `${words}\n`
      resolve(words)
    })
    exit.then(() => reject(new Error(`Attune ended before it was ready: ${printed.error}`)))
  })
  const address = (await line).replace('Attune is ready at ', '')
  return {
    process: child,
    address,
    printed: () => printed,
    async get(path) {
      const answer = await fetch(`${address}${path}`)
      return { status: answer.status, body: await answer.json() }
    },
    async end(signal) {
      child.kill(signal)
      const [code, by] = await exit
      return { code, signal: by }
    },
  }
}

/** One command from beginning to end. */
export function commanded(words: string[], variables: Variables) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...words], {
    env: withOnly(variables),
    encoding: 'utf8',
  })
  return { code: status, out: stdout, error: stderr }
}

/** Nothing that is set where the tests run may reach what they start. */
function withOnly(variables: Variables): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, ...variables }
}

/** The process number of the PostgreSQL that runs on a folder. */
export function databaseOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgresql', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The process number of the Attune that runs on a folder. */
export function holderOf(folder: string): number {
  return Number(JSON.parse(readFileSync(join(folder, 'attune.lock'), 'utf8')).pid)
}

/** How many seconds it took until a process was gone; at most `most`. */
export async function secondsUntilGone(pid: number, most: number): Promise<number> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  while (lives(pid) && seconds() < most) await sleep(20)
  return seconds()
}

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
