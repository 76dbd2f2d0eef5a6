/** Drills that take minutes: `npm run drill -- crash [times]`, `npm run drill -- previous-client`. */
import { crashDrill } from './crash.ts'
import { previousClientDrill } from './previous-client.ts'

const [which = '', times = '50'] = process.argv.slice(2)
if (!['crash', 'previous-client'].includes(which) || !/^\d{1,4}$/.test(times)) {
  console.error('Which drill? npm run drill -- crash [times], or npm run drill -- previous-client')
  process.exit(1)
}
process.exit(which === 'crash' ? await crashDrill(Number(times)) : await previousClientDrill())
