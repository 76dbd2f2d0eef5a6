import { sayDay } from '#platform/say-plainly.ts'
import type { EvidencePack } from './contract.ts'
import type { Block } from './document.ts'
import type { PartOf } from './part-who.ts'
import { type Say, sayNumber } from './say-plainly.ts'

type Moments = EvidencePack['lived']['moments']
type Week = Moments['weeks'][number]

/** Hard moments on the control chart, with its table and the one sentence that may be said. */
export function momentsPart({ lived }: EvidencePack, say: Say): PartOf {
  const { moments } = lived
  const { count, sources } = moments.during
  return {
    id: 'moments',
    heading: say('moments'),
    claim: { text: say('momentsClaim', { count }), entries: sources.ids },
    blocks:
      moments.weeks.length === 0 ? [{ kind: 'words', text: say('momentsFew') }] : chartBlocks(moments, say),
  }
}

function chartBlocks(moments: Moments, say: Say): Block[] {
  const { weeks, limits, plans } = moments
  const sentence = sentenceOf(moments, say)
  const lastWeek = weeks.length - 1
  const inWeek = (week: Week, at: number) =>
    plans.filter(
      ({ onDay }) => onDay >= week.monday && (at === lastWeek || onDay < (weeks[at + 1]?.monday ?? '')),
    )
  const periods = limits && !limits.trial ? [{ first: 0, last: lastWeek, ...limits }] : []
  const marks = weeks.flatMap((week, at) =>
    inWeek(week, at).map(({ number }) => ({ at, words: say('planCame', { number }) })),
  )
  return [
    { kind: 'words', text: sentence },
    {
      kind: 'picture',
      caption: say('momentsCaption'),
      picture: {
        name: 'moments',
        props: { label: labelOf(weeks, sentence, say), periods, marks, points: weeks.map(pointOf) },
      },
    },
    { kind: 'words', text: limitsLine(limits, say) },
    {
      kind: 'table',
      caption: say('momentsTable'),
      heads: [say('week'), say('count'), say('stands'), say('changed')],
      widths: [2, 4, 2.5, 1.2],
      rows: weeks.map((week, at) => [
        sayDay(week.monday),
        { text: `${week.count}`, entries: week.sources.ids },
        standsIn(week, say),
        inWeek(week, at)
          .map(({ number }) => say('planCame', { number }))
          .join(', '),
      ]),
    },
  ]
}

function pointOf({ monday, count, signal }: Week, at: number, weeks: readonly Week[]) {
  const month = monthOf(monday)
  const before = weeks[at - 1]
  const tick = before === undefined || monthOf(before.monday) !== month ? month : undefined
  const stands = standOf(signal)
  return { key: monday, count, ...(tick && { tick }), ...(stands && { stands }) }
}

function monthOf(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', month: 'short' })
}

function standOf(signal: Week['signal']): 'above' | 'below' | 'run' | undefined {
  if (signal === 'common') return undefined
  if (signal === 'above-limit') return 'above'
  return signal === 'below-limit' ? 'below' : 'run'
}

function standsIn({ signal }: Week, say: Say): string {
  const stands = standOf(signal)
  return stands ? say(`stands-${stands}`) : ''
}

function labelOf(weeks: readonly Week[], says: string, say: Say): string {
  const [from = '', to = ''] = [weeks[0]?.monday, weeks.at(-1)?.monday].map((day) => (day ? sayDay(day) : ''))
  return say('momentsLabel', { from, to, counts: weeks.map(({ count }) => count).join(', '), says })
}

function limitsLine(limits: Moments['limits'], say: Say): string {
  if (!limits || limits.trial) return say('limitsTrial')
  const { lower, upper, mean, baseline } = limits
  return say('limitsLine', {
    lower: sayNumber(lower),
    upper: sayNumber(upper),
    mean: sayNumber(mean),
    baseline,
  })
}

/** One sentence about now; while the usual range is a trial nothing is concluded from it. */
function sentenceOf({ says }: Moments, say: Say): string {
  if (!says || says.trial) return say('says-trial')
  const numbers = Object.entries(says).filter((pair): pair is [string, number] => typeof pair[1] === 'number')
  const said = Object.fromEntries(numbers.map(([name, value]) => [name, sayNumber(Math.max(0, value))]))
  if (says.kind === 'fell') return say('says-fell', { ...said, points: says.pointsBelow })
  if (says.kind === 'rose') return say('says-rose', { ...said, points: says.pointsAbove })
  return say(`says-${says.kind}`, said)
}
