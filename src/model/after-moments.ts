import { z } from 'zod'

/**
 * What has to follow a hard moment, where no law says by when. `hours` is Attune's own time for it, counted from the
 * hard moment; a provider sets another between `least` and `most`, and thinks of it in the `unit`. Decision 22.
 */
export const afterMoments = {
  'offer-talk': { hours: 24, least: 2, most: 72, unit: 'hour' },
  'go-back': { hours: 24, least: 2, most: 72, unit: 'hour' },
  'talk-child': { hours: 5 * 24, least: 24, most: 10 * 24, unit: 'day' },
  'talk-adult': { hours: 3 * 24, least: 24, most: 7 * 24, unit: 'day' },
  between: { hours: 3 * 24, least: 24, most: 7 * 24, unit: 'day' },
  'safety-review': { hours: 3 * 24, least: 24, most: 7 * 24, unit: 'day' },
  learned: { hours: 7 * 24, least: 24, most: 28 * 24, unit: 'day' },
  lesson: { hours: 14 * 24, least: 3 * 24, most: 28 * 24, unit: 'day' },
} as const satisfies Record<string, { hours: number; least: number; most: number; unit: 'hour' | 'day' }>

export const AfterMoment = z.enum([
  'offer-talk',
  'go-back',
  'talk-child',
  'talk-adult',
  'between',
  'safety-review',
  'learned',
  'lesson',
])
export type AfterMoment = z.infer<typeof AfterMoment>

/** The hours that a provider has set; what is missing has Attune's own time. */
export const AfterTimes = z.partialRecord(AfterMoment, z.int()).superRefine((times, ctx) => {
  for (const what of AfterMoment.options) {
    const problem = problemOf(what, times[what])
    if (problem) ctx.addIssue({ code: 'custom', message: problem, path: [what] })
  }
})
export type AfterTimes = z.infer<typeof AfterTimes>

/** Hours as they are thought of: a figure and what it counts. */
export function inUnit(what: AfterMoment, hours: number): number {
  return afterMoments[what].unit === 'day' ? hours / 24 : hours
}

/** What is wrong with a time; nothing where it may be set, or is left to Attune. */
export function problemOf(what: AfterMoment, hours: number | undefined): string | undefined {
  const { least, most, unit } = afterMoments[what]
  if (hours === undefined) return undefined
  if (Number.isInteger(hours) && hours >= least && hours <= most) return undefined
  return `From ${inUnit(what, least)} to ${inUnit(what, most)} ${unit}s.`
}
