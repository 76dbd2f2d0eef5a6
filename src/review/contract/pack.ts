import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { chronologyKinds } from '#records/contract.ts'
import { NotDoneFor } from '#records/note.ts'
import { MeetingId } from './meeting-list.ts'
import { DecisionShown } from './meetings.ts'
import { Rater, Step, TrackId } from './tracks.ts'

/** What opens the records behind a figure: where in the chronology, between which instants, and which ones. */
export const Source = z.object({
  kind: z.enum(chronologyKinds),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  ids: z.array(z.uuid()),
  /** Those of them that were told as done by themselves, and stand in no note. */
  enrichmentIds: z.array(z.uuid()).optional(),
})
export type Source = z.infer<typeof Source>

const Meaning = z.enum(['common', 'improvement', 'concern', 'neutral-high', 'neutral-low'])
const said = { meaning: Meaning, trial: z.boolean() }

/** What a chart says about now, as figures for a sentence. */
export const ChartSays = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fell'), ...said, from: z.number(), to: z.number(), pointsBelow: z.int() }),
  z.object({ kind: z.literal('rose'), ...said, from: z.number(), to: z.number(), pointsAbove: z.int() }),
  z.object({ kind: z.literal('outside'), ...said, value: z.number(), lower: z.number(), upper: z.number() }),
  z.object({ kind: z.literal('trending'), ...said, from: z.number(), to: z.number(), points: z.int() }),
  z.object({ kind: z.literal('leaning'), ...said, side: z.enum(['high', 'low']), value: z.number() }),
  z.object({
    kind: z.literal('steady'),
    ...said,
    mean: z.number(),
    lower: z.number(),
    upper: z.number(),
    earlierSignals: z.int(),
  }),
])

export const Signal = z.enum([
  'common',
  'above-limit',
  'below-limit',
  'trend-up',
  'trend-down',
  'two-of-three-high',
  'two-of-three-low',
  'shift-high',
  'shift-low',
])

/** The usual up and down of a chart; `trial` while it rests on fewer than twelve weeks. */
export const Limits = z.object({
  mean: z.number(),
  lower: z.number(),
  upper: z.number(),
  baseline: z.int(),
  trial: z.boolean(),
})

/** Hard moments by week of the home, Monday to Sunday. Weeks without any are there with a nought. */
export const Moments = z.object({
  weeks: z.array(z.object({ monday: z.iso.date(), count: z.int(), signal: Signal, sources: Source })),
  limits: Limits.optional(),
  says: ChartSays.optional(),
  /** The versions of the plan that came into force on the way. */
  plans: z.array(
    z.object({ number: z.int(), onDay: z.iso.date(), because: z.string(), versionId: z.uuid() }),
  ),
  /** All hard moments of the period that the meeting looks back on. */
  during: z.object({ count: z.int(), sources: Source }),
})

const TrackInPack = z.object({
  id: TrackId,
  title: z.string(),
  aim: Step,
  views: z.array(
    z.object({
      as: Rater,
      came: Step,
      last: Step.nullable(),
      now: Step,
      verdict: z.enum(['reliable-gain', 'no-reliable-change', 'reliable-loss']).nullable(),
      sources: Source,
    }),
  ),
})

/** The dose of one response: done as often as notes name it or it was told as done, each time once; planned as the plan says. */
const DoseInPack = z.object({
  responseId: z.uuid(),
  title: z.string(),
  done: z.int(),
  planned: z.int(),
  per: z.enum(['day', 'week', 'month', 'once', 'as-needed']),
  /** How often notes say that it did not happen, by why, the most frequent first. */
  notDone: z.array(z.object({ because: NotDoneFor, times: z.int() })),
  sources: Source,
})

/** Everything that a meeting needs, read from the record; nothing in it was typed for it. */
export const Pack = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  madeFrom: z.object({ notes: z.int(), hardMoments: z.int(), ownWords: z.int(), sources: Source }),
  ownWords: z.array(
    z.object({
      id: z.uuid(),
      words: z.string(),
      saidAt: z.iso.datetime(),
      toldByName: z.string(),
      hears: z.enum(['key-worker', 'care-team']),
    }),
  ),
  moments: Moments,
  tracks: z.array(TrackInPack),
  dose: z.object({
    responses: z.array(DoseInPack),
    /** Percent of what was planned; missing where nothing with a number was. */
    percent: z.number().optional(),
    band: z.enum(['good', 'partial', 'too-little']).optional(),
  }),
  /** Responses of the plan; at the end, without a response, what helped in words of the notes. */
  helped: z.array(
    z.object({ responseId: z.uuid().optional(), title: z.string(), times: z.int(), sources: Source }),
  ),
  /** What the last meeting decided, and anything older that nobody has said is done. */
  earlier: z.array(DecisionShown.extend({ heldOn: z.iso.date() })),
})
export type Pack = z.infer<typeof Pack>

export const readPack = query({
  name: 'review.readPack',
  says: 'The pack of a meeting: the child’s own words, what changed, what was done and what helped, with sources.',
  door: 'child',
  input: z.object({ childId: ChildId, meetingId: MeetingId }),
  output: Pack,
})

/** What the Plan page shows beside each need. */
export const readSeeing = query({
  name: 'review.readSeeing',
  says: 'What we are seeing: for each need its tracks, and how often each response helped in the last four weeks.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    tracks: z.array(
      z.object({
        id: TrackId,
        needId: z.uuid().optional(),
        title: z.string(),
        scores: z.array(Step),
        aim: Step,
      }),
    ),
    helped: z.array(
      z.object({ responseId: z.uuid(), needIds: z.array(z.uuid()), title: z.string(), times: z.int() }),
    ),
    from: z.iso.date(),
  }),
})
