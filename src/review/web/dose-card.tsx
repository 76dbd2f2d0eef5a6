import { Card } from '#platform/web/parts/card.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { DoseBars } from '#platform/web/pictures/dose-bars.tsx'
import { DoseTable } from '#platform/web/pictures/dose-table.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { HelpedBars } from '#platform/web/pictures/helped-bars.tsx'
import { HelpedTable } from '#platform/web/pictures/helped-table.tsx'
import { locale } from '#platform/web/words.ts'
import type { Pack, Source } from '../contract/pack.ts'
import { OpenSources } from './sources.tsx'
import { say } from './words.ts'

const switchWords = () => ({ choose: say('choose'), picture: say('picture'), table: say('table') })

/** What was done of what was planned, response by response, with the notes that say so. */
export function DoseCard({ dose }: { dose: Pack['dose'] }) {
  const rows = dose.responses.map(({ responseId, title, done, planned }) => ({
    key: responseId,
    name: title,
    delivered: done,
    planned,
    words: planned > 0 ? say('doseWords', { done, planned }) : say('doseFree', { done }),
  }))
  const list = rows.map((row) => `${row.name} ${row.words}`).join('; ')
  const heads = { name: say('response'), delivered: say('given'), planned: say('planned') }
  if (rows.length === 0) return <Card title={say('dose')}>{say('doseNone')}</Card>
  return (
    <Card>
      <TableSwitch
        title={say('dose')}
        hint={doseSays(dose)}
        words={switchWords()}
        picture={
          <FitWidth>
            {(width) => <DoseBars label={say('doseChart', { list })} rows={rows} width={width} />}
          </FitWidth>
        }
        table={<DoseTable caption={say('dose')} heads={heads} rows={rows} />}
      />
      <SourcesOfEach each={dose.responses.map((one) => ({ ...one, key: one.responseId, times: one.done }))} />
    </Card>
  )
}

function doseSays({ percent, band }: Pack['dose']): string {
  if (percent === undefined) return say('doseNone')
  const share = new Intl.NumberFormat(locale(), { style: 'percent' }).format(percent / 100)
  return say(band === 'too-little' ? 'doseBand' : 'doseSays', { percent: share })
}

/** In how many notes each response helped, each opening those notes. */
export function HelpedCard({ helped }: { helped: Pack['helped'] }) {
  if (helped.length === 0) return <Card title={say('helped')}>{say('helpedNone')}</Card>
  const rows = helped
    .slice(0, 8)
    .map(({ responseId, title, times }) => ({ key: responseId, name: title, times }))
  const list = rows.map((row) => say('times', { title: row.name, times: row.times })).join('; ')
  return (
    <Card>
      <TableSwitch
        title={say('helped')}
        words={switchWords()}
        picture={
          <FitWidth>
            {(width) => <HelpedBars label={say('helpedChart', { list })} rows={rows} width={width} />}
          </FitWidth>
        }
        table={
          <HelpedTable
            caption={say('helped')}
            heads={{ name: say('response'), times: say('helpedNotes') }}
            rows={rows}
          />
        }
      />
      <SourcesOfEach each={helped.slice(0, 8).map((one) => ({ ...one, key: one.responseId }))} />
    </Card>
  )
}

type Each = { key: string; title: string; times: number; sources: Source }

/** Every bar opens its notes; the list stays folded so that the picture comes first. */
function SourcesOfEach({ each }: { each: readonly Each[] }) {
  return (
    <details className="rev-said">
      <summary>{say('openEach')}</summary>
      <ul className="rev-open-list">
        {each
          .filter(({ times }) => times > 0)
          .map(({ key, title, times, sources }) => (
            <li key={key}>
              <span>{title}</span>
              <OpenSources sources={sources}>{say('openNotes', { count: times })}</OpenSources>
            </li>
          ))}
      </ul>
    </details>
  )
}
