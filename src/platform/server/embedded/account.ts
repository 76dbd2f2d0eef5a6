import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DatabaseDidNotStart } from './troubles.ts'

/** The account of this machine that PostgreSQL runs under. */
export type Account = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. Started by root, Attune runs it as `postgres`, or as `nobody`, which every
 * system has. Undefined: it runs as whoever started Attune.
 */
export function accountForServer(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new DatabaseDidNotStart(
    'Started by root, Attune needs an account named postgres or nobody to run as.',
  )
}

/** Whether the account can pass through a folder to what lies in it. */
export function canEnter(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}

/**
 * What PostgreSQL's programs see of our environment: nothing that could hold a secret or change a setting.
 * Windows programs do not start without theirs.
 */
export function bareEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === 'win32') return process.env
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
}
