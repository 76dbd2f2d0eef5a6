import { known, mean, total } from './averages.ts'

/** What was planned and what was done, in times. */
export interface Dose {
  planned: number
  done: number
}

/** How often something is planned. */
interface PlannedTimes {
  count: number
  per: 'day' | 'week' | 'month' | 'once' | 'as-needed'
}

/** Too little delivered means: say nothing yet about whether the plan works. */
type FidelityBand = 'good' | 'partial' | 'too-little'

export interface Fidelity {
  /** Times planned over everything, and times done, each component counted up to its plan. */
  planned: number
  done: number
  /** Percent for each component, at most 100; null where nothing was planned. */
  byComponent: (number | null)[]
  /** Percent of everything planned that was done, each component counted up to its plan. */
  overall: number | null
  /** The plain average of the components, so that a rare but weighty one is not drowned. */
  unweighted: number | null
  band: FidelityBand | null
}

/** Months and weeks of a plan, in days. */
const daysIn = { day: 1, week: 7, month: 365.25 / 12 } as const

/**
 * How much of what the plan or the model says was lived.
 *
 * component = min(1, done / planned); overall = sum of done up to the plan / sum of planned; in percent,
 * not rounded. Doing one thing more often never makes up for another that was left out.
 * Source: own definition after Durlak and DuPre 2008 (effects begin around 60 %, few exceed 80 %).
 *
 * Nothing planned gives null, not 0 and not 100. Throws RangeError for a negative number.
 */
export function fidelity(components: readonly Dose[]): Fidelity {
  if (components.some(({ planned, done }) => !(planned >= 0 && done >= 0))) {
    throw new RangeError('Planned and done are counted from 0 up.')
  }
  const byComponent = components.map(({ planned, done }) =>
    planned === 0 ? null : 100 * Math.min(1, done / planned),
  )
  const planned = total(components.map((dose) => dose.planned))
  const done = total(components.map((dose) => Math.min(dose.done, dose.planned)))
  const overall = planned === 0 ? null : (100 * done) / planned
  return {
    planned,
    done,
    byComponent,
    overall,
    unweighted: mean(known(byComponent)),
    band: overall === null ? null : fidelityBand(overall),
  }
}

/** 80 percent and more is good, 60 and more is partial, below is too little to judge an outcome by. */
export function fidelityBand(percent: number): FidelityBand {
  if (percent >= 80) return 'good'
  return percent >= 60 ? 'partial' : 'too-little'
}

/** Whether anything may be said about the plan's effect: not before it has been lived. */
export function mayJudgeOutcome(result: Pick<Fidelity, 'band'>): boolean {
  return result.band === 'good' || result.band === 'partial'
}

/**
 * How often something planned falls due within so many days, in whole times: a weekly response is not
 * yet owed after three days. What is done as needed has no number that it could fall short of.
 */
export function timesPlanned(times: PlannedTimes, days: number): number {
  if (times.per === 'as-needed') return 0
  if (times.per === 'once') return times.count
  return Math.floor((times.count * days) / daysIn[times.per] + 1e-9)
}
