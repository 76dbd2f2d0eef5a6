import { describeSettings } from '#platform/server/settings.ts'

const HELP = `Attune: software for therapeutic residential care.

Usage: npm run attune -- COMMAND

Commands
  start           Start Attune and keep it running.
  demo            The same with a made-up home, in a folder of its own (./demo-data).
  import FILE     Bring children in from a CSV file or a FHIR Bundle, as the manager who answers for it.
  migrate         Bring the database to this version, and stop.
  doctor          Check the settings, database, disk, clock and seals.
  verify          Check that nothing in the history was changed, removed, moved or cut off.
  help            Show this.

npm start and npm run demo build the web pages first.

Settings, from the environment
`

/** Prints what can be done and set. */
export function help(): number {
  console.log(`${HELP}${describeSettings().join('\n')}`)
  return 0
}
