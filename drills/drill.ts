/** Drills that take minutes, or need what is not installed. */
import { crashDrill } from './crash.ts'
import { previousClientDrill } from './previous-client.ts'
import { questionnairesDrill } from './questionnaires.ts'

const drills: Readonly<Record<string, (times: number) => Promise<number>>> = {
  crash: crashDrill,
  'previous-client': previousClientDrill,
  questionnaires: questionnairesDrill,
}

const [which = '', times = '50'] = process.argv.slice(2)
const drill = drills[which]
if (!drill || !/^\d{1,4}$/.test(times)) {
  console.error(`Which drill? npm run drill -- crash [times], or one of: ${Object.keys(drills).join(', ')}`)
  process.exit(1)
}
process.exit(await drill(Number(times)))
