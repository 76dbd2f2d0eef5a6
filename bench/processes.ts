import { readdirSync, readFileSync } from 'node:fs'

const TICKS = 100

/** The fields of /proc/PID/stat after the name, which may hold spaces. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** Milliseconds of processor time, user and system, that a process has used. */
export function cpuOf(pid: number): number {
  const stat = statOf(pid)
  return ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS
}

/** A process and its children, as PostgreSQL is; those that have ended count through their parent. */
export function cpuOfFamily(parent: number): number {
  const own = statOf(parent)
  const ended = ((Number(own[13]) + Number(own[14])) * 1000) / TICKS
  return childrenOf(parent).reduce((sum, pid) => sum + cpuIfThere(pid), cpuOf(parent) + ended)
}

/** One that ended just now is counted by its parent next time. */
function cpuIfThere(pid: number): number {
  try {
    return cpuOf(pid)
  } catch {
    return 0
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(statOf(pid)[1]) === parent
      } catch {
        return false
      }
    })
}

/** Resident memory of a process in megabytes. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}
