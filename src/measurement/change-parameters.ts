import { type Precision, reliableChange } from './reliable-change.ts'

/** What is published on one measure, filled in by one kind of person, in one population. */
export interface ChangeParameters {
  instrument: string
  scale: string
  respondent: 'self' | 'carer' | 'clinician' | 'any'
  population: string
  /** Spread and steadiness of the sample; missing where only a threshold is published. */
  precision?: Precision
  /** The mean of the sample, and how many people were in it. */
  mean?: number
  n?: number
  /** Points that count as reliable change where a source prints them; `inclusive` says 'so many or more'. */
  threshold?: { points: number; inclusive: boolean }
  /** Where the usual range ends and difficulty begins. */
  cutoff?: number
  /** 1 where a higher score is better, -1 where a lower one is. */
  direction: -1 | 1
  source: string
  /** False while a number is from memory and has not been compared with the paper. */
  checked: boolean
}

/** The threshold to use for a measure, and how it came about. */
interface Threshold {
  points: number
  inclusive: boolean
  from: 'printed' | 'computed'
  checked: boolean
  source: string
}

/** Never from a home's own few children: only what is published. */
export const changeParameters: readonly ChangeParameters[] = [
  {
    instrument: 'psc-17',
    scale: 'total',
    respondent: 'carer',
    population: 'children of 4 to 17 in primary care, United States',
    precision: { sd: 5.62, reliability: 0.89 },
    mean: 6.74,
    n: 322,
    cutoff: 15,
    direction: -1,
    source: 'published norms of the 17-item checklist; RCI computed here (5.17 points)',
    checked: true,
  },
  {
    instrument: 'cgas',
    scale: 'total',
    respondent: 'clinician',
    population: 'children of 4 to 16',
    precision: { sd: 12.9, reliability: 0.91 },
    direction: 1,
    source: 'PMC8944273, table 1 (RCI 10.73)',
    checked: true,
  },
  {
    instrument: 'phq-9',
    scale: 'total',
    respondent: 'self',
    population: 'adults in talking therapies, England; used for young people with that warning',
    threshold: { points: 6, inclusive: true },
    cutoff: 10,
    direction: -1,
    source: 'NHS Talking Therapies outcome rules',
    checked: true,
  },
  {
    instrument: 'gad-7',
    scale: 'total',
    respondent: 'self',
    population: 'adults in talking therapies, England; used for young people with that warning',
    threshold: { points: 4, inclusive: true },
    cutoff: 8,
    direction: -1,
    source: 'NHS Talking Therapies outcome rules',
    checked: true,
  },
  {
    instrument: 'core-10',
    scale: 'total',
    respondent: 'self',
    population: 'people of 17 and over',
    threshold: { points: 6, inclusive: true },
    cutoff: 11,
    direction: -1,
    source: 'Barkham et al. 2013, abstract (doi 10.1080/14733145.2012.729069): cut-off 11, RCI (90 in 100) 6',
    checked: true,
  },
  {
    instrument: 'who-5',
    scale: 'score',
    respondent: 'self',
    population: 'general',
    threshold: { points: 10, inclusive: true },
    direction: 1,
    source: 'WHO-5 manual; Topp et al. 2015',
    checked: true,
  },
  {
    instrument: 'wemwbs',
    scale: 'total',
    respondent: 'self',
    population: 'adults',
    threshold: { points: 3, inclusive: true },
    direction: 1,
    source: 'WEMWBS user guide, Warwick',
    checked: true,
  },
  {
    instrument: 'ors',
    scale: 'total',
    respondent: 'self',
    population: 'adults',
    threshold: { points: 5, inclusive: true },
    cutoff: 25,
    direction: 1,
    source: 'Miller and Duncan 2000',
    checked: false,
  },
]

/** The parameters of a measure for who filled it in; null where nothing is published, and then nothing is said. */
export function parametersOf(
  instrument: string,
  scale: string,
  respondent: ChangeParameters['respondent'],
): ChangeParameters | null {
  return (
    changeParameters.find(
      (one) => one.instrument === instrument && one.scale === scale && one.respondent === respondent,
    ) ?? null
  )
}

/** A printed threshold as it is printed; else the RCI computed from SD and reliability, which must be passed. */
export function thresholdOf(parameters: ChangeParameters): Threshold | null {
  const { threshold, precision, checked, source } = parameters
  if (threshold) return { ...threshold, from: 'printed', checked, source }
  if (!precision) return null
  return { points: reliableChange(precision).rci, inclusive: false, from: 'computed', checked, source }
}
