import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '#platform/server/settings.ts'
import { withAdmin } from '../reach-database.ts'
import { wordsFor } from '../trouble.ts'
import { type Check, checksOfDatabase, failed } from './doctor-database.ts'

const ROOM_NEEDED = 1_000_000_000

/** Looks at everything that Attune stands on; the exit code is 1 when something needs a look. */
export async function doctor(settings: Settings): Promise<number> {
  const checks = [
    saySettings(settings),
    await checkSecret(settings),
    await checkRoom(settings),
    checkPages(),
    ...(await checkDatabase(settings)),
  ]
  for (const { about, isWell, says } of checks) {
    console.log(`${isWell ? 'well' : 'LOOK'}  ${about.padEnd(11)} ${says}`)
  }
  const others = checks.filter(({ isWell }) => !isWell).length
  console.log(others === 0 ? '\nAll is well.' : `\n${others} of ${checks.length} need a look.`)
  return others === 0 ? 0 : 1
}

/** Bad settings stop every command before this one: here they are only shown, without what is secret. */
function saySettings({ host, port, folder, databaseUrl, url }: Settings): Check {
  const database = databaseUrl ? 'a database of your own' : 'the database that comes along'
  const says = `Listens on ${host}, port ${port}; ${database}; keeps ${folder}${url ? `; opened at ${url}` : ''}.`
  return { about: 'settings', isWell: true, says }
}

async function checkSecret({ folder, secret }: Settings): Promise<Check> {
  const about = 'secret'
  if (secret) return { about, isWell: true, says: 'From ATTUNE_SECRET.' }
  const file = join(folder, 'secret')
  if (!existsSync(file)) return failed(about, `${file} does not exist yet: the first start makes it.`)
  const readable = ((await stat(file)).mode & 0o077) !== 0 && process.platform !== 'win32'
  return readable
    ? failed(about, `Others on this machine can read ${file}. Take that away: chmod 600.`)
    : { about, isWell: true, says: 'Kept in the folder, readable by its owner only. Back it up too.' }
}

async function checkRoom({ folder }: Settings): Promise<Check> {
  const there = existsSync(folder) ? folder : dirname(folder)
  if (!existsSync(there)) return failed('disk', `${there} does not exist.`)
  const { bavail, bsize } = await statfs(there)
  const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB free`
  return bavail * bsize < ROOM_NEEDED
    ? failed('disk', `Only ${free}. Make room before the record cannot be written.`)
    : { about: 'disk', isWell: true, says: `${free}.` }
}

function checkPages(): Check {
  const built = existsSync(new URL('../../../../dist/web/index.html', import.meta.url))
  return built
    ? { about: 'web pages', isWell: true, says: 'Built.' }
    : failed('web pages', 'Not built. npm start builds them; so does npm run build.')
}

async function checkDatabase(settings: Settings): Promise<Check[]> {
  try {
    return await withAdmin(settings, (client, database) => checksOfDatabase(settings, client, database.admin))
  } catch (error) {
    return [failed('database', wordsFor(error))]
  }
}
