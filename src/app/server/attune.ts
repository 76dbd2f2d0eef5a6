import { settingsFrom } from '#platform/server/settings.ts'
import { help } from './commands/help.ts'
import { collectGarbageSooner } from './memory.ts'
import { sayTrouble } from './trouble.ts'

type Command = (words: string[]) => Promise<number>

/** Each command loads what it needs, and only that. */
const commands: Record<string, Command> = {
  help: alone(async () => help()),
  start: alone(async () => (await import('./commands/start.ts')).start(settingsFrom(process.env))),
  demo: alone(async () => (await import('./commands/demo.ts')).demo(process.env)),
  migrate: alone(async () => (await import('./commands/migrate.ts')).migrateNow(settingsFrom(process.env))),
  doctor: alone(async () => (await import('./commands/doctor.ts')).doctor(settingsFrom(process.env))),
  verify: alone(async () => (await import('./commands/verify.ts')).verifyNow(settingsFrom(process.env))),
  import: async (words) => (await import('./commands/import.ts')).importNow(settingsFrom(process.env), words),
}

/** A command that takes no words of its own. */
function alone(run: () => Promise<number>): Command {
  return async (words) => (words.length === 0 ? run() : notKnown(words))
}

/** Does one command and returns the exit code. */
async function run([first = 'help', ...rest]: string[]): Promise<number> {
  const name = ['--help', '-h'].includes(first) ? 'help' : first
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  return command ? command(rest) : notKnown([first, ...rest])
}

function notKnown(words: string[]): number {
  console.error(`Attune does not know “${words.join(' ')}”. Try: attune help`)
  return 1
}

collectGarbageSooner()
process.exit(await run(process.argv.slice(2)).catch(sayTrouble))
