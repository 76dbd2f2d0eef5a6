import { settingsFrom } from '#platform/server/settings.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { help } from './commands/help.ts'
import { migrateNow } from './commands/migrate.ts'
import { start } from './commands/start.ts'
import { verifyNow } from './commands/verify.ts'
import { sayTrouble } from './trouble.ts'

/** Does one command and returns the exit code. */
async function run([command = 'help', ...rest]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(command)) return help()
  const known = { start, demo, migrate: migrateNow, doctor, verify: verifyNow }
  if (!isOneOf(known, command) || rest.length > 0) {
    console.error(`Attune does not know “${[command, ...rest].join(' ')}”. Try: attune help`)
    return 1
  }
  return known[command](settingsFrom(process.env))
}

function isOneOf<T extends object>(known: T, name: string | number | symbol): name is keyof T {
  return Object.hasOwn(known, name)
}

process.exit(await run(process.argv.slice(2)).catch(sayTrouble))
