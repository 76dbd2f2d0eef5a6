import type { Bands } from './bands.ts'
import type { ScaleRule } from './items.ts'

/** One scale of an instrument: which places of the form (from 1) make it, how, and what its scores mean. */
export interface ScaleOf extends ScaleRule {
  scale: string
  /** All places when left out. */
  places?: readonly number[]
  bands?: Bands
}

/** How an instrument is scored. No item text: only numbers, and where they come from. */
export interface InstrumentRule {
  instrument: string
  items: number
  scales: readonly ScaleOf[]
  /** Places whose answer above 0 asks for the safety protocol, whatever the total. */
  risk?: readonly number[]
  source: string
  /** False while rule or cut-offs are from memory and not compared with the source. */
  checked: boolean
}

const bands = {
  depression: [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'moderately severe'],
    [20, 'severe'],
  ],
  anxiety: [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate'],
    [15, 'severe'],
  ],
  core: [
    [0, 'below the line'],
    [11, 'at or over the line'],
  ],
  quality: [
    [0, 'low'],
    [23, 'moderate'],
    [42, 'high'],
  ],
  feelings: [
    [0, 'expected'],
    [10, 'borderline'],
    [12, 'clinical'],
  ],
  conduct: [
    [0, 'expected'],
    [6, 'borderline'],
    [7, 'clinical'],
  ],
} as const satisfies Record<string, Bands>

const zeroToThree = { by: 'sum', lowest: 0, highest: 3 } as const
const oneToFive = { by: 'mean', lowest: 1, highest: 5 } as const
const oneToFiveSum = { by: 'sum', lowest: 1, highest: 5 } as const
const zeroToTen = { by: 'mean', lowest: 0, highest: 10 } as const

const clinical: readonly InstrumentRule[] = [
  {
    instrument: 'phq-9',
    items: 9,
    scales: [{ scale: 'total', ...zeroToThree, bands: bands.depression }],
    risk: [9],
    source: 'Kroenke, Spitzer and Williams 2001',
    checked: true,
  },
  {
    instrument: 'gad-7',
    items: 7,
    scales: [{ scale: 'total', ...zeroToThree, bands: bands.anxiety }],
    source: 'Spitzer et al. 2006',
    checked: true,
  },
  {
    instrument: 'core-10',
    items: 10,
    scales: [{ scale: 'total', by: 'sum', lowest: 0, highest: 4, bands: bands.core }],
    source: 'Barkham et al. 2013, abstract (doi 10.1080/14733145.2012.729069)',
    checked: true,
  },
  {
    instrument: 'honosca',
    items: 13,
    scales: [{ scale: 'total', by: 'sum', lowest: 0, highest: 4 }],
    source: 'Gowers et al. 1999',
    checked: true,
  },
  {
    instrument: 'cyrm-r',
    items: 17,
    scales: [{ scale: 'total', ...oneToFiveSum }],
    source: 'Jefferies, McGarrigle and Ungar 2019',
    checked: true,
  },
  {
    instrument: 'ors',
    items: 4,
    scales: [{ scale: 'total', by: 'sum', lowest: 0, highest: 10 }],
    source: 'Miller and Duncan 2000',
    checked: true,
  },
  {
    instrument: 'me-and-my-feelings',
    items: 16,
    scales: [
      { scale: 'emotional', places: span(1, 10), by: 'sum', lowest: 0, highest: 2, bands: bands.feelings },
      { scale: 'behavioural', places: span(11, 16), by: 'sum', lowest: 0, highest: 2, bands: bands.conduct },
    ],
    source: 'Deighton et al. 2013',
    checked: false,
  },
]

const adults: readonly InstrumentRule[] = [
  {
    instrument: 'proqol-5',
    items: 30,
    scales: [
      {
        scale: 'satisfaction',
        places: [3, 6, 12, 16, 18, 20, 22, 24, 27, 30],
        ...oneToFiveSum,
        bands: bands.quality,
      },
      {
        scale: 'burnout',
        places: [1, 4, 8, 10, 15, 17, 19, 21, 26, 29],
        ...oneToFiveSum,
        reverse: [1, 2, 5, 6, 10],
        bands: bands.quality,
      },
      {
        scale: 'trauma',
        places: [2, 5, 7, 9, 11, 13, 14, 23, 25, 28],
        ...oneToFiveSum,
        bands: bands.quality,
      },
    ],
    source: 'Stamm 2010',
    checked: false,
  },
  {
    instrument: 'tics-10',
    items: 10,
    scales: [{ scale: 'total', ...oneToFive }],
    source: 'Hales et al. 2019',
    checked: true,
  },
]

const own: readonly InstrumentRule[] = [
  {
    instrument: 'session-check',
    items: 4,
    scales: [{ scale: 'mean', ...zeroToTen }],
    source: 'own, not validated',
    checked: true,
  },
  {
    instrument: 'milieu-pulse',
    items: 12,
    scales: [{ scale: 'mean', ...oneToFive }],
    source: 'own, not validated',
    checked: true,
  },
  {
    instrument: 'congruence',
    items: 8,
    scales: [{ scale: 'mean', ...zeroToTen }],
    source: 'own, not validated',
    checked: true,
  },
  {
    instrument: 'staff-regulation',
    items: 6,
    scales: [{ scale: 'mean', ...oneToFive }],
    source: 'own, not validated',
    checked: true,
  },
]

/** Instruments that are scored by summing or averaging alone. The others have a function of their own. */
export const instrumentRules: readonly InstrumentRule[] = [...clinical, ...adults, ...own]

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
