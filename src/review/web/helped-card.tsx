import { Card } from '#platform/web/parts/card.tsx'
import { HelpedBars, helpedPlaces } from '#platform/web/pictures/helped-bars.tsx'
import { HelpedTable } from '#platform/web/pictures/helped-table.tsx'
import type { Pack } from '../contract/pack.ts'
import { OpenBars } from './open-bars.tsx'
import { say } from './words.ts'

/** More bars than these are not looked at; the table has them all. */
const PLANNED = 8
const OTHERS = 4

/** In how many notes each thing helped, each opening those notes; what is not from the plan stands last. */
export function HelpedCard({ helped }: { helped: Pack['helped'] }) {
  if (helped.length === 0) return <Card title={say('helped')}>{say('helpedNone')}</Card>
  const rows = helped.map(({ responseId, title, times, sources }) => ({
    key: responseId ?? title,
    name: responseId ? title : say('notFromPlan', { title }),
    isPlanned: responseId !== undefined,
    times,
    count: times,
    sources,
  }))
  const drawn = [
    ...rows.filter(({ isPlanned }) => isPlanned).slice(0, PLANNED),
    ...rows.filter(({ isPlanned }) => !isPlanned).slice(0, OTHERS),
  ]
  const list = drawn.map((row) => say('times', { title: row.name, times: row.times })).join('; ')
  const heads = { name: say('response'), times: say('helpedNotes') }
  return (
    <OpenBars
      title={say('helped')}
      rows={drawn}
      places={(width) => helpedPlaces(drawn, width)}
      picture={(width) => <HelpedBars label={say('helpedChart', { list })} rows={drawn} width={width} />}
      table={(opening) => (
        <HelpedTable
          caption={say('helped')}
          heads={heads}
          rows={rows.map((row) => ({ ...row, times: opening(row) }))}
        />
      )}
    />
  )
}
