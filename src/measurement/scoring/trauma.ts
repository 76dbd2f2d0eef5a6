import { type Items, type ScaleRule, scoreScale } from './items.ts'

interface ItqCa {
  /** A probable finding is a reason to ask a clinician; null while a missing answer could change it. */
  probable: 'none' | 'PTSD' | 'CPTSD' | null
  /** 0 to 24 each; null when too much is missing. */
  ptsdSum: number | null
  dsoSum: number | null
  prorated: boolean
}

/** Whether the symptoms get in the way of life; null not answered. */
interface Impairment {
  ptsd: boolean | null
  dso: boolean | null
}

const itqRule: ScaleRule = { by: 'sum', lowest: 0, highest: 4 }
const criesRule: ScaleRule = { by: 'sum', lowest: 0, highest: 5, only: [0, 1, 3, 5] }
const catsRule: ScaleRule = { by: 'sum', lowest: 0, highest: 3 }

/**
 * Do a young person's answers fit PTSD or complex PTSD in ICD-11? Twelve answers of 0 to 4: three pairs for
 * PTSD, three for disturbed self-organisation.
 *
 * A cluster counts when either item of its pair is 2 or more. PTSD: its three clusters and impairment.
 * CPTSD: that, the other three, and impairment by those. Source: Haselgruber et al. 2020, same structure as
 * the form for adults, whose order of pairs this is. Throws RangeError unless there are 12 answers of 0 to 4.
 */
export function itqCa(items: Items, impairment: Impairment): ItqCa {
  if (items.length !== 12) throw new RangeError('There are 12 symptom items.')
  const ptsd = scoreScale(items.slice(0, 6), itqRule)
  const dso = scoreScale(items.slice(6), itqRule)
  const hasPtsd = every([...clusters(items.slice(0, 6)), impairment.ptsd])
  const hasDso = every([...clusters(items.slice(6)), impairment.dso])
  return {
    probable: probable(hasPtsd, hasDso),
    ptsdSum: ptsd.score,
    dsoSum: dso.score,
    prorated: ptsd.prorated || dso.prorated,
  }
}

function probable(ptsd: boolean | null, dso: boolean | null): ItqCa['probable'] {
  if (ptsd === null) return null
  if (!ptsd) return 'none'
  if (dso === null) return null
  return dso ? 'CPTSD' : 'PTSD'
}

function clusters(six: Items): (boolean | null)[] {
  return [0, 2, 4].map((at) => {
    const pair = six.slice(at, at + 2)
    if (pair.some((item) => item !== null && item >= 2)) return true
    return pair.includes(null) ? null : false
  })
}

/** No as soon as one is no, yes when all are yes, otherwise not known. */
function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false
  return parts.includes(null) ? null : true
}

interface Cries {
  intrusion: number | null
  avoidance: number | null
  total: number | null
  /** At or over the published line; null without a total. */
  positive: boolean | null
  prorated: boolean
}

/**
 * How much do pictures of what happened come back, and how much are they kept away? Eight answers of 0, 1,
 * 3 or 5, in points; 17 or more of 40 is positive.
 * Source: Perrin, Meiser-Stedman and Smith 2005; the split of the items and the line are from memory.
 * Throws RangeError unless there are eight such answers.
 */
export function cries8(items: Items): Cries {
  return cries(items, { count: 8, intrusion: [1, 3, 6, 7], avoidance: [2, 4, 5, 8], from: 17 })
}

/**
 * The form with arousal, 13 answers; 30 or more of 65 is positive. Source: Verlinden et al. 2014 for the line;
 * the split of the items is from memory.
 * Throws RangeError unless there are 13 answers of 0, 1, 3 or 5.
 */
export function cries13(items: Items): Cries & { arousal: number | null } {
  const form = { count: 13, intrusion: [1, 4, 8, 9], avoidance: [2, 6, 7, 10], from: 30 }
  return { ...cries(items, form), arousal: at(items, [3, 5, 11, 12, 13]) }
}

interface CriesForm {
  count: number
  intrusion: readonly number[]
  avoidance: readonly number[]
  from: number
}

function cries(items: Items, { count, intrusion, avoidance, from }: CriesForm): Cries {
  if (items.length !== count) throw new RangeError(`The form has ${count} items.`)
  const { score, prorated } = scoreScale(items, criesRule)
  return {
    intrusion: at(items, intrusion),
    avoidance: at(items, avoidance),
    total: score,
    positive: score === null ? null : score >= from,
    prorated,
  }
}

function at(items: Items, places: readonly number[]): number | null {
  return scoreScale(
    places.map((place) => items[place - 1] ?? null),
    criesRule,
  ).score
}

interface Cats2 {
  total: number | null
  screen: boolean | null
  probable: boolean | null
}

/**
 * Trauma symptoms by DSM-5, 20 symptoms of 0 to 3, in points from 0 to 60: from 21 to look at, from 25
 * probable. Of items that ask for one symptom in two ways (`pairs`, places from 1) the higher one counts.
 * Source: Sachser et al. 2022. Throws RangeError for an answer off 0 to 3.
 */
export function cats2(items: Items, pairs: readonly (readonly [number, number])[] = []): Cats2 {
  const second = new Set(pairs.map(([, other]) => other))
  const answers = items.map((answer, i) => {
    const pair = pairs.find(([one]) => one === i + 1)
    return pair ? higher(answer, items[pair[1] - 1] ?? null) : answer
  })
  const { score } = scoreScale(
    answers.filter((_, i) => !second.has(i + 1)),
    catsRule,
  )
  return {
    total: score,
    screen: score === null ? null : score >= 21,
    probable: score === null ? null : score >= 25,
  }
}

function higher(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}
