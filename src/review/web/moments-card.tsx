import { Card } from '#platform/web/parts/card.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { MomentsChart, type MomentsPoint } from '#platform/web/pictures/moments-chart.tsx'
import { MomentsTable } from '#platform/web/pictures/moments-table.tsx'
import { monthName, shortDay } from '#platform/web/when.ts'
import type { Pack } from '../contract/pack.ts'
import { about } from './plain-numbers.ts'
import { OpenSources } from './sources.tsx'
import { say } from './words.ts'

type Moments = Pack['moments']
type Week = Moments['weeks'][number]

/** The chart shows the newest weeks; its limits rest on the first twelve of all. */
const SHOWN = 26

/** Hard moments by week with what changed in the plan, and the sentence that may be said about it. */
export function MomentsCard({ moments }: { moments: Moments }) {
  const weeks = moments.weeks.slice(-SHOWN)
  const marks = weeks.length > 0 ? marksIn(moments, weeks) : []
  const [first] = weeks
  const latest = weeks.at(-1)
  return (
    <Card>
      <TableSwitch
        title={say('moments')}
        hint={saysOf(moments)}
        words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
        picture={
          first && latest ? (
            <FitWidth>
              {(width) => (
                <MomentsChart
                  label={say('momentsChart', {
                    from: shortDay(first.monday),
                    to: shortDay(latest.monday),
                    says: saysOf(moments),
                  })}
                  points={pointsOf(weeks, width)}
                  periods={moments.limits ? [{ first: 0, last: weeks.length - 1, ...moments.limits }] : []}
                  marks={marks}
                  width={width}
                />
              )}
            </FitWidth>
          ) : (
            <p>{say('momentsNone')}</p>
          )
        }
        table={
          <MomentsTable
            caption={say('moments')}
            heads={{
              when: say('week'),
              count: say('count'),
              stands: say('stands'),
              changed: say('changedThen'),
            }}
            rows={weeks.map((week, at) => ({
              key: week.monday,
              when: shortDay(week.monday),
              count: week.count,
              stands: standsWords(week),
              changed: marks
                .filter((mark) => mark.at === at)
                .map((mark) => mark.says)
                .join(' '),
            }))}
          />
        }
      />
      <OpenSources sources={moments.during.sources}>
        {say('during', { count: moments.during.count })}
      </OpenSources>
    </Card>
  )
}

function pointsOf(weeks: readonly Week[], width: number): MomentsPoint[] {
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

function standsOf({ signal }: Week): MomentsPoint['stands'] | undefined {
  if (signal === 'common') return undefined
  if (signal === 'above-limit') return 'above'
  return signal === 'below-limit' ? 'below' : 'run'
}

function standsWords(week: Week): string {
  const stands = standsOf(week)
  if (!stands) return ''
  return say(stands === 'above' ? 'standsAbove' : stands === 'below' ? 'standsBelow' : 'standsRun')
}

/** The plans that came into force, each at the week in which it did. */
function marksIn({ plans }: Moments, weeks: readonly Week[]) {
  return plans.flatMap(({ number, because, onDay }) => {
    const at = weeks.findLastIndex((week) => week.monday <= onDay)
    if (at < 0) return []
    return [{ at, words: say('planMark', { number }), says: say('planMarked', { number, because }) }]
  })
}

/** The one sentence about the chart, in plain words. */
export function saysOf({ says, weeks }: Moments): string {
  if (!says || says.trial) return say('early', { weeks: weeks.length })
  if (says.kind === 'fell')
    return say('fell', { from: about(says.from), to: about(says.to), points: says.pointsBelow })
  if (says.kind === 'rose')
    return say('rose', { from: about(says.from), to: about(says.to), points: says.pointsAbove })
  if (says.kind === 'outside') {
    const range = { lower: about(Math.max(0, says.lower)), upper: about(says.upper) }
    return say(says.value > says.upper ? 'outside' : 'outsideLow', { value: says.value, ...range })
  }
  if (says.kind === 'trending') {
    const { from, to, points } = says
    return say(to < from ? 'trendingDown' : 'trendingUp', { from, to, points })
  }
  return says.kind === 'leaning' ? say('leaning') : say('steady', { mean: about(says.mean) })
}
