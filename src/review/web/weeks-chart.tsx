import type { ReactNode } from 'react'
import type { z } from 'zod'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { MomentsChart, type MomentsPoint, momentPlaces } from '#platform/web/pictures/moments-chart.tsx'
import { MomentsTable } from '#platform/web/pictures/moments-table.tsx'
import { OpenPlaces } from '#platform/web/pictures/open-places.tsx'
import { monthName, shortDay } from '#platform/web/when.ts'
import type { Limits, Signal } from '../contract/pack.ts'
import { say } from './words.ts'
import './sources.css'

export type ChartedWeek = { monday: string; count: number; signal: z.infer<typeof Signal> }

/** Something that changed on a day: in short over the chart, in full in the table. */
export type Changed = { onDay: string; words: string; says: string }

export type WeeksChartProps = {
  title: string
  /** What may be said about the weeks, in a sentence. */
  sentence: string
  weeks: readonly ChartedWeek[]
  limits: z.infer<typeof Limits> | undefined
  changed: readonly Changed[]
  /** Opens what a week counts. */
  onOpen: (monday: string) => void
}

/** The chart shows the newest weeks; its limits rest on the first twelve of all. */
const SHOWN = 26
const HEIGHT = 260

/** Hard moments by week as a picture and as a table; each week opens what it counts. */
export function WeeksChart({ title, sentence, weeks: all, limits, changed, onOpen }: WeeksChartProps) {
  const weeks = all.slice(-SHOWN)
  const [first] = weeks
  const latest = weeks.at(-1)
  if (!first || !latest) return <TitleAlone title={title}>{say('momentsNone')}</TitleAlone>
  const marks = marksIn(changed, weeks)
  const label = say('momentsChart', {
    from: shortDay(first.monday),
    to: shortDay(latest.monday),
    says: sentence,
  })
  const drawn = (width: number) => (
    <OpenPlaces
      label={say('openWeeks')}
      width={width}
      height={HEIGHT}
      places={momentPlaces(weeks.length, width, HEIGHT).map((place, at) =>
        placed(weeks[at] ?? latest, place),
      )}
      onOpen={onOpen}
    >
      <MomentsChart
        label={label}
        points={pointsOf(weeks, width)}
        periods={limits ? [{ first: 0, last: weeks.length - 1, ...limits }] : []}
        marks={marks}
        width={width}
        height={HEIGHT}
      />
    </OpenPlaces>
  )
  return (
    <TableSwitch
      title={title}
      hint={sentence}
      words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
      picture={<FitWidth>{drawn}</FitWidth>}
      table={<WeeksTable {...{ title, weeks, marks, onOpen }} />}
    />
  )
}

function TitleAlone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className="at-card-title">{title}</h2>
      <p className="at-hint">{children}</p>
    </>
  )
}

function placed({ monday, count }: ChartedWeek, place: ReturnType<typeof momentPlaces>[number]) {
  return { key: monday, label: say('openWeek', { day: shortDay(monday), count }), ...place }
}

type Marks = ReturnType<typeof marksIn>
type WeeksTableProps = Pick<WeeksChartProps, 'title' | 'weeks' | 'onOpen'> & { marks: Marks }

function WeeksTable({ title, weeks, marks, onOpen }: WeeksTableProps) {
  const heads = { when: say('week'), count: say('count'), stands: say('stands'), changed: say('changedThen') }
  const rows = weeks.map((week, at) => ({
    key: week.monday,
    when: shortDay(week.monday),
    count: (
      <button
        type="button"
        className="rev-cell"
        aria-label={say('openWeek', { day: shortDay(week.monday), count: week.count })}
        onClick={() => onOpen(week.monday)}
      >
        {week.count}
      </button>
    ),
    stands: standsWords(week),
    changed: marks
      .filter((mark) => mark.at === at)
      .map((mark) => mark.says)
      .join(' '),
  }))
  return <MomentsTable caption={title} heads={heads} rows={rows} />
}

function pointsOf(weeks: readonly ChartedWeek[], width: number): MomentsPoint[] {
  // A month stands under the first of its weeks, and only where it has room beside the one before.
  const every = width < 520 ? 2 : 1
  let months = 0
  return weeks.map((week, at) => {
    const name = monthName(week.monday)
    const before = weeks[at - 1]
    const begins = before === undefined || monthName(before.monday) !== name
    if (begins) months += 1
    const isShown = begins && months % every === 0 && at < weeks.length - 2 && (at === 0 || at > 3)
    const stands = standsOf(week)
    return { key: week.monday, count: week.count, ...(isShown && { tick: name }), ...(stands && { stands }) }
  })
}

function standsOf({ signal }: ChartedWeek): MomentsPoint['stands'] | undefined {
  if (signal === 'common') return undefined
  if (signal === 'above-limit') return 'above'
  return signal === 'below-limit' ? 'below' : 'run'
}

function standsWords(week: ChartedWeek): string {
  const stands = standsOf(week)
  if (!stands) return ''
  return say(stands === 'above' ? 'standsAbove' : stands === 'below' ? 'standsBelow' : 'standsRun')
}

/** What changed, each at the week in which it did; what lies before the first week shown is left out. */
function marksIn(changed: readonly Changed[], weeks: readonly ChartedWeek[]) {
  return changed.flatMap(({ onDay, words, says }) => {
    const at = weeks.findLastIndex((week) => week.monday <= onDay)
    return at < 0 ? [] : [{ at, words, says }]
  })
}
