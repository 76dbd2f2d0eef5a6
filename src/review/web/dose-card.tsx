import { Card } from '#platform/web/parts/card.tsx'
import { DoseBars, dosePlaces } from '#platform/web/pictures/dose-bars.tsx'
import { DoseTable } from '#platform/web/pictures/dose-table.tsx'
import { locale } from '#platform/web/words.ts'
import type { Pack } from '../contract/pack.ts'
import { OpenBars } from './open-bars.tsx'
import { say } from './words.ts'

/** What was done of what was planned, response by response, each opening the notes that say so. */
export function DoseCard({ dose }: { dose: Pack['dose'] }) {
  const rows = dose.responses.map(({ responseId, title, done, planned, sources }) => ({
    key: responseId,
    name: title,
    delivered: done,
    planned,
    words: planned > 0 ? say('doseWords', { done, planned }) : say('doseFree', { done }),
    count: done,
    sources,
  }))
  const list = rows.map((row) => `${row.name} ${row.words}`).join('; ')
  const heads = { name: say('response'), delivered: say('given'), planned: say('planned') }
  if (rows.length === 0) return <Card title={say('dose')}>{say('doseNone')}</Card>
  return (
    <OpenBars
      title={say('dose')}
      hint={[doseSays(dose), ...missedSays(dose)].join(' ')}
      rows={rows}
      places={(width) => dosePlaces(rows, width)}
      picture={(width) => <DoseBars label={say('doseChart', { list })} rows={rows} width={width} />}
      table={(opening) => (
        <DoseTable
          caption={say('dose')}
          heads={heads}
          rows={rows.map((row) => ({ ...row, delivered: opening(row) }))}
        />
      )}
    />
  )
}

/** What did not happen, and why: a child who does not want to has said something about the plan. */
function missedSays({ responses }: Pack['dose']): string[] {
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' })
  return responses
    .filter(({ notDone }) => notDone.length > 0)
    .map(({ title, notDone }) => {
      const why = list.format(notDone.map(({ because, times }) => say(`missed-${because}`, { times })))
      return say('missed', { title, why })
    })
}

function doseSays({ percent, band }: Pack['dose']): string {
  if (percent === undefined) return say('doseNone')
  const share = new Intl.NumberFormat(locale(), { style: 'percent' }).format(percent / 100)
  return say(band === 'too-little' ? 'doseBand' : 'doseSays', { percent: share })
}
