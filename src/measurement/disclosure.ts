import { total } from './averages.ts'
import { type Shown, showCount } from './small-numbers.ts'

interface ShownTable {
  cells: Shown[]
  total: Shown
}

/** Figures about a team are shown from so many answers on; a person's own are theirs alone. */
const teamFrom = 8

/** A group figure stands on at least so many homes when it leaves the organisation. */
const homesFrom = 2

/**
 * A row of counts as it may leave the organisation, with its total. If exactly one cell is hidden, the total
 * would give it away, so the total is hidden too.
 *
 * Source: NHS Digital disclosure control 2018, with secondary suppression of the total.
 */
export function showTable(counts: readonly number[], from?: number): ShownTable {
  const cells = counts.map((count) => showCount(count, from))
  const hidden = cells.filter((cell) => cell === '*').length
  return { cells, total: hidden === 1 ? '*' : showCount(total(counts), from) }
}

/** A figure about a team, or null below eight answers: then it could point at somebody. */
export function teamFigure(answers: number, value: number | null): number | null {
  return answers >= teamFrom ? value : null
}

/** Whether a figure over so many homes may leave the organisation: one home alone would be known by it. */
export function mayLeaveForGroup(homes: number): boolean {
  return homes >= homesFrom
}

/**
 * Whether a period is a calendar quarter (`YYYY-MM-DD`, both included). Only fixed quarters are published:
 * two windows that overlap give away what lies between them.
 */
export function isFixedQuarter(from: string, to: string): boolean {
  const quarters = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ]
  const year = from.slice(0, 4)
  return (
    to.slice(0, 4) === year && quarters.some(([a, b]) => from === `${year}-${a}` && to === `${year}-${b}`)
  )
}
