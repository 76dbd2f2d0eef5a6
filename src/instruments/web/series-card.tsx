import { Card } from '#platform/web/parts/card.tsx'
import { PlainTable } from '#platform/web/parts/plain-table.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { ScoreLine } from '#platform/web/pictures/score-line.tsx'
import { shortDay } from '#platform/web/when.ts'
import { changeBetween } from '../change.ts'
import type { Series } from '../contract/results.ts'
import { rangeOf, seriesSays } from '../series-says.ts'
import { say } from './words.ts'

/** One score over time: as a sentence, as a picture and as a table, all from the same points. */
export function SeriesCard({ series, name }: { series: Series; name: string }) {
  const by = say(`by-${series.respondent}`, { name })
  const title = say('seriesOf', { name: series.name, scale: series.scale.name, by })
  const sentence = sentenceOf(series)
  const { rule, points } = series
  return (
    <Card>
      <TableSwitch
        title={title}
        hint={sentence}
        words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
        picture={
          <FitWidth>
            {(width) => <Line series={series} width={width} label={`${title}. ${sentence}`} />}
          </FitWidth>
        }
        table={<Points series={series} caption={title} />}
      />
      <div className="ins-small">
        {rule && points.length > 1 && <p>{say('bandSays', { points: plain(rule.points) })}</p>}
        {rule?.cutoff !== undefined && <p>{say('cutoffSays', { at: rule.cutoff })}</p>}
        {rule && <p>{say('published', { population: rule.population, source: rule.source })}</p>}
        {rule && !rule.checked && <p>{say('fromMemory')}</p>}
        {points.some(({ prorated }) => prorated) && <p>{say('madeUp')}</p>}
        {series.attribution && <p>{series.attribution}</p>}
      </div>
    </Card>
  )
}

function sentenceOf(series: Series): string {
  const says = seriesSays(series)
  if (!says) return ''
  const day = shortDay(says.at)
  if (says.kind === 'one') return say('one', { score: plain(says.score), day })
  return say(says.kind, { first: plain(says.first), last: plain(says.last), day })
}

function Line({ series, width, label }: { series: Series; width: number; label: string }) {
  const { rule, points } = series
  const [first] = points
  return (
    <ScoreLine
      label={label}
      width={width}
      {...rangeOf(series)}
      points={points.map(({ resultId, at, score, prorated }) => ({
        key: resultId,
        at: Date.parse(at),
        score,
        tick: shortDay(at),
        isMadeUp: prorated,
      }))}
      {...(rule &&
        first &&
        points.length > 1 && { band: { low: first.score - rule.points, high: first.score + rule.points } })}
      {...(rule?.cutoff !== undefined && {
        cutoff: { at: rule.cutoff, says: say('cutoff', { at: rule.cutoff }) },
      })}
    />
  )
}

function Points({ series: { points, rule }, caption }: { series: Series; caption: string }) {
  const [first] = points
  return (
    <PlainTable
      caption={caption}
      heads={[say('tableDay'), say('tableScore'), say('tableChange')]}
      rows={points.map((point) => ({
        key: point.resultId,
        cells: [
          shortDay(point.at),
          point.prorated ? `${plain(point.score)}, ${say('madeUpShort')}` : plain(point.score),
          rule && first && point !== first
            ? say(`change-${changeBetween(first.score, point.score, rule)}`)
            : '',
        ],
      }))}
    />
  )
}

/** At most one digit after the point. */
export function plain(score: number): string {
  return `${Math.round(score * 10) / 10}`
}
