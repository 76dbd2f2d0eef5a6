import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'

/** True while a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Tells a process from a later one that was given the same number: when it began, and since which start of the
 * machine. Undefined where the system does not say (Windows), and for a process that is gone or only waits to be
 * cleared away.
 */
export function markOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined
  if (process.platform !== 'linux') {
    return (
      spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined
    )
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name in brackets may hold anything; after it come the state and, 19 fields on, the start (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const after = stat.slice(stat.lastIndexOf(')') + 2)
    const [state = '', ...fields] = after.split(' ')
    return 'ZX'.includes(state) ? undefined : `${boot} ${fields[18]}`
  } catch {
    return undefined
  }
}

/** The PostgreSQL processes that work in a folder; all of a server's do, in its data. Linux only. */
export function serversIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && linkOf(name, 'cwd') === folder)
    .filter((name) => path.basename(linkOf(name, 'exe') ?? '').startsWith('postgres'))
    .map(Number)
}

/** The short code of a system error or of a PostgreSQL error, '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Undefined for a process that is gone, or that another account runs. */
function linkOf(pid: string, link: 'cwd' | 'exe'): string | undefined {
  try {
    return readlinkSync(path.join('/proc', pid, link))
  } catch {
    return undefined
  }
}
