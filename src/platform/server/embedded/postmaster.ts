import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { type Account, bareEnvironment } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Places } from './places.ts'
import type { Settings } from './settings.ts'

/** A running server and what watches over it. */
export type Postmaster = {
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>
  hasEnded(): boolean
  /** From now on it does not keep our process alive. */
  leaveAlone(): void
  /** Closes the watchdog's pipe, on which the server stops cleanly, and keeps our process alive until then. */
  letGo(): void
}

/**
 * Stands between us and the server. Its input is a pipe that only we hold: when we are gone, however we went,
 * the pipe closes and it asks the server to stop cleanly. Signals of a terminal do not reach it.
 */
const watchdog = `
trap '' HUP INT
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
trap 'kill -INT "$server"' TERM
{ read -r line <&3; kill -INT "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"; code=$?
while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
kill "$watch" 2>/dev/null
exit "$code"
`

/** Starts the server with these settings; its words go to the log. */
export function runPostmaster(
  places: Places,
  binaries: Binaries,
  account: Account | undefined,
  settings: Settings,
): Postmaster {
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [binaries('postgres'), '-D', places.data, ...given]
  const line =
    process.platform === 'win32' ? server : ['/bin/sh', '-c', watchdog, 'attune-database', ...server]
  const [command = '', ...rest] = line
  const log = openLog(places.log)
  const child = spawn(command, rest, {
    ...account,
    cwd: '/',
    env: bareEnvironment(),
    detached: true,
    stdio: ['pipe', log, log],
    windowsHide: true,
  })
  closeSync(log)
  return watched(child)
}

/** Asks a server to end its sessions, write everything down and stop. */
export function askToStop(pid: number, binaries: Binaries): void {
  if (process.platform === 'win32') {
    spawnSync(binaries('pg_ctl'), ['kill', 'INT', String(pid)], { windowsHide: true })
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It is gone already, which is what we ask for.
  }
}

function watched(child: ChildProcess): Postmaster {
  let over = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  const pipe = child.stdin instanceof Socket ? child.stdin : undefined
  const leaveAlone = () => {
    child.unref()
    pipe?.unref()
  }
  const letGo = () => {
    child.ref()
    pipe?.end()
  }
  return { ended, hasEnded: () => over, leaveAlone, letGo }
}

/** One older log is kept. */
function openLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}
