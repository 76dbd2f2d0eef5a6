/** Drills that take minutes: `npm run drill -- crash [times]`. */
import { crashDrill } from './crash.ts'

const [which = '', times = '50'] = process.argv.slice(2)
if (which !== 'crash' || !/^\d{1,4}$/.test(times)) {
  console.error('Which drill? npm run drill -- crash [times]')
  process.exit(1)
}
process.exit(await crashDrill(Number(times)))
