/**
 * Installs what Attune needs when it is absent or stale, so that `npm start` and `npm test` work on a fresh
 * copy of the source. Any Node from 18 on runs it; it needs nothing that is installed.
 *
 * A stamp in node_modules says which lock file, platform and processor the installation was made for.
 * `npm ci` removes node_modules first, and the stamp with it: a broken-off installation is never taken for whole.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = path.join(root, 'node_modules', '.attune-installed')
const lock = path.join(root, '.tmp', 'installing')
const holder = path.join(lock, 'pid')
const patience = 15 * 60_000

try {
  await ensureInstalled()
} catch (error) {
  console.error(`Attune could not install what it needs: ${error.message}`)
  process.exitCode = 1
}

async function ensureInstalled() {
  const wanted = wantedStamp()
  if (read(stamp) === wanted) return
  await takeTurn(() => read(stamp) === wanted)
  try {
    if (read(stamp) === wanted) return
    console.error('Installing what Attune needs. This takes a minute the first time.')
    install()
    writeFileSync(stamp, wanted)
  } finally {
    if (read(holder) === String(process.pid)) rmSync(lock, { recursive: true, force: true })
  }
}

function wantedStamp() {
  const locked = read(path.join(root, 'package-lock.json'))
  if (locked === undefined) throw new Error('package-lock.json is missing from the source.')
  return createHash('sha256').update(locked).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Returns when this process may install, or when another one has `finished` doing so. */
async function takeTurn(finished) {
  mkdirSync(path.dirname(lock), { recursive: true })
  const until = Date.now() + patience
  for (let said = false; !claimed(); ) {
    if (finished()) return
    const pid = read(holder)
    if (isAbandoned(pid)) {
      setAside(pid)
      continue
    }
    if (Date.now() > until) throw new Error(`process ${pid} still installs. End it, or delete ${lock}.`)
    if (!said) console.error('Attune is being installed by another start. Waiting for it.')
    said = true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Making a folder either succeeds or finds it there; no two processes can both make it. */
function claimed() {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(holder, String(process.pid))
  return true
}

/** Its process is gone; or it was stopped in the moment between making the folder and writing its number. */
function isAbandoned(pid) {
  if (!pid) {
    const made = statSync(lock, { throwIfNoEntry: false })
    return made !== undefined && Date.now() - made.mtimeMs > 5_000
  }
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Of several that wait, only one can rename the abandoned folder; a claim made meanwhile is put back. */
function setAside(pid) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (read(path.join(aside, 'pid')) === pid) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, lock)
  } catch (error) {
    if (!['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error
  }
}

function install() {
  const { command, before, shell } = npm()
  // A setting that leaves packages out (production, for one) must not make an installation that looks whole.
  const ask = [...before, 'ci', '--include=dev', '--include=optional']
  const done = spawnSync(command, ask, { cwd: root, shell, stdio: ['ignore', 2, 2] })
  if (done.error) throw new Error(`npm could not be run (${done.error.message}).`)
  if (done.signal) throw new Error(`npm ci was stopped by ${done.signal}.`)
  if (done.status !== 0) {
    throw new Error(
      `npm ci ended with code ${done.status}. Its own words are above; is the network reachable?`,
    )
  }
}

/**
 * The npm that started us, run by the Node that runs it. `node` on the PATH may be the one in node_modules,
 * which the installation is about to remove.
 */
function npm() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) {
    return { command: node ?? process.execPath, before: [cli], shell: false }
  }
  return { command: 'npm', before: [], shell: process.platform === 'win32' }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
