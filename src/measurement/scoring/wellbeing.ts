import { type Items, scoreScale } from './items.ts'

interface Who5 {
  /** 0 to 25. */
  raw: number | null
  /** 0 to 100: four times the raw sum. */
  score: number | null
  /** 50 or less: ask how somebody is. */
  lowWellbeing: boolean | null
  prorated: boolean
}

/**
 * How well has somebody been in the last two weeks? Five answers of 0 to 5; raw sum × 4, in percent.
 * Source: Topp et al. 2015. Throws RangeError unless there are five answers of 0 to 5.
 */
export function who5(items: Items): Who5 {
  if (items.length !== 5) throw new RangeError('The index has five items.')
  const { score: raw, prorated } = scoreScale(items, { by: 'sum', lowest: 0, highest: 5 })
  const score = raw === null ? null : 4 * raw
  return { raw, score, lowWellbeing: score === null ? null : score <= 50, prorated }
}

/** Cut-offs of the item mean, by age and gender ('14F'). */
export type YpCoreTable = Readonly<Record<string, number>>

interface YpCore {
  /** Mean of the items × 10, 0 to 40. */
  score: number | null
  /** Null where no cut-off is published for the age and gender. */
  aboveCutoff: boolean | null
  prorated: boolean
}

/**
 * How distressed is a young person? Ten answers of 0 to 4, already turned so that more is more distress;
 * mean × 10, in points from 0 to 40; one answer may be missing (from memory). At the cut-off counts as above.
 * Source: Twigg et al. 2009; cut-offs by age and gender as in CECPfuns.
 * Throws RangeError unless there are ten answers of 0 to 4.
 */
export function ypCore(
  items: Items,
  { age, gender, table }: { age: number; gender: string; table: YpCoreTable },
): YpCore {
  if (items.length !== 10) throw new RangeError('The measure has ten items.')
  const { score, prorated } = scoreScale(items, { by: 'mean', lowest: 0, highest: 4, needed: 9, times: 10 })
  const cutoff = table[`${age}${gender}`]
  const aboveCutoff = score === null || cutoff === undefined ? null : score >= 10 * cutoff - 1e-9
  return { score, aboveCutoff, prorated }
}

/** Published cut-offs of the item mean (Emily Blackshaw's PhD, in CECPfuns); 11-13 for boys is one group. */
export const ypCoreCutoffs: YpCoreTable = {
  '11M': 1,
  '12M': 1,
  '13M': 1,
  '14M': 1.3,
  '15M': 1.4,
  '16M': 1.5,
  '11F': 1.1,
  '12F': 1.5,
  '13F': 1.4,
  '14F': 1.6,
  '15F': 1.6,
  '16F': 1.5,
}
