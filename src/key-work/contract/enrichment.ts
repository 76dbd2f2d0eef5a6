import { z } from 'zod'
import { command, type OutputOf, query, Receipt } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

export const PlannedTimeId = id('PlannedTime')
export type PlannedTimeId = z.infer<typeof PlannedTimeId>
export const EnrichmentId = id('Enrichment')
export type EnrichmentId = z.infer<typeof EnrichmentId>

/** Why something of the plan was not done. Saying no is an answer too. */
export const WhyNot = z.enum(['said-no', 'nobody-free', 'unwell', 'away', 'closed', 'other'])
export type WhyNot = z.infer<typeof WhyNot>

const Clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Write a time as 16:30.')
const Weekday = z.int().min(1).max(7)

export const planTime = command({
  name: 'key-work.planTime',
  says: 'Sets a time for an enrichment of the plan: each week on a day, or once, with who does it.',
  door: 'child',
  input: z
    .object({
      id: PlannedTimeId,
      childId: ChildId,
      responseId: z.uuid(),
      /** 1 for Monday to 7 for Sunday: it comes round each week. */
      weekday: Weekday.optional(),
      /** Only once, on this day. */
      onDay: z.iso.date('Write a day as 2026-03-28.').optional(),
      atTime: Clock,
      who: z.string().trim().min(1, 'Say who does it.').max(80),
    })
    .refine(({ weekday, onDay }) => (weekday === undefined) !== (onDay === undefined), {
      message: 'Choose a day.',
      path: ['weekday'],
    }),
  output: z.object({}),
})

export const stopPlannedTime = command({
  name: 'key-work.stopPlannedTime',
  says: 'Ends a planned time from today on. What was done at it stays.',
  door: 'child',
  input: z.object({ childId: ChildId, plannedTimeId: PlannedTimeId }),
  output: z.object({}),
})

export const tellEnrichment = command({
  name: 'key-work.tellEnrichment',
  says: 'Says that an enrichment of the plan was done and what the child thought, or that it was not done and why.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: EnrichmentId,
      childId: ChildId,
      responseId: z.uuid(),
      happenedAt: z.iso.datetime(),
      delivered: z.boolean(),
      whyNot: WhyNot.optional(),
      words: z.string().trim().max(500),
      thought: z
        .object({
          shape: Shape.optional(),
          /** Unchanged, as the child put it. */
          words: z.string().max(500),
          byChild: z.boolean(),
        })
        .optional(),
    })
    .refine(({ delivered, whyNot }) => delivered === (whyNot === undefined), {
      message: 'Say why it was not done.',
      path: ['whyNot'],
    }),
  output: Receipt,
})

export const EnrichmentTold = z.object({
  id: EnrichmentId,
  delivered: z.boolean(),
  whyNot: WhyNot.optional(),
  words: z.string(),
  thought: z.object({ shape: Shape.optional(), words: z.string(), byChild: z.boolean() }).optional(),
  happenedAt: z.iso.datetime(),
  toldByName: z.string(),
})
export type EnrichmentTold = z.infer<typeof EnrichmentTold>

/** One line of a day: something planned, something done, or both. */
export const TimetableLine = z.object({
  responseId: z.uuid(),
  title: z.string(),
  plannedTimeId: PlannedTimeId.optional(),
  /** On the clock of the home; missing for what was done and had no planned time. */
  at: Clock.optional(),
  who: z.string(),
  weekly: z.boolean(),
  told: EnrichmentTold.optional(),
})
export type TimetableLine = z.infer<typeof TimetableLine>

export const readTimetable = query({
  name: 'key-work.readTimetable',
  says: 'The week of a child’s enrichments: what the plan asks for, what is planned when, and what was done.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    /** Any day of the week that is asked for; today’s week when missing. */
    day: z.iso.date().optional(),
  }),
  output: z.object({
    monday: z.iso.date(),
    today: z.iso.date(),
    days: z.array(z.object({ day: z.iso.date(), lines: z.array(TimetableLine) })),
    /** What the plan asks for, and how often it was done this week: by this record or by notes, each time once. */
    doses: z.array(
      z.object({
        responseId: z.uuid(),
        title: z.string(),
        how: z.string(),
        when: z.string(),
        count: z.int(),
        per: z.enum(['day', 'week', 'month', 'once', 'as-needed']),
        /** How often the plan asks for it in a week; 0 where it has no number for a week. */
        planned: z.int(),
        done: z.int(),
      }),
    ),
  }),
})
export type Timetable = OutputOf<typeof readTimetable>

export const readEnrichment = query({
  name: 'key-work.readEnrichment',
  says: 'One time that an enrichment of the plan was done, or was not.',
  door: 'child',
  input: z.object({ childId: ChildId, enrichmentId: EnrichmentId }),
  output: z.object({ title: z.string(), told: EnrichmentTold }),
})
