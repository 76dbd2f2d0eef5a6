import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'

export const TrackId = id('Track')
export type TrackId = z.infer<typeof TrackId>

/** Whose view a score is. The three are never merged. */
export const Rater = z.enum(['child', 'worker', 'clinician'])
export type Rater = z.infer<typeof Rater>

/** A step on the scale of a track, from 0 to 10. */
export const Step = z.int().min(0, 'The scale begins at 0.').max(10, 'The scale ends at 10.')

export const ScoreShown = z.object({
  id: z.uuid(),
  score: Step,
  as: Rater,
  words: z.string(),
  scoredOn: z.iso.date(),
  toldByName: z.string(),
})
export type ScoreShown = z.infer<typeof ScoreShown>

/** A milestone that is followed together, on a scale of 0 to 10. */
export const Track = z.object({
  id: TrackId,
  title: z.string(),
  needId: z.uuid().optional(),
  aim: Step,
  startedOn: z.iso.date(),
  endedOn: z.iso.date().optional(),
  /** Every score, the oldest first. */
  scores: z.array(ScoreShown),
})
export type Track = z.infer<typeof Track>

/** More than this many open tracks are more than a child can hold in mind. */
export const mostTracks = 4

export const readTracks = query({
  name: 'review.readTracks',
  says: 'A child’s tracks with every score, and the needs of the plan that they go to.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    tracks: z.array(Track),
    needs: z.array(z.object({ id: z.uuid(), title: z.string() })),
    /** The day it is in the child’s home. */
    today: z.iso.date(),
  }),
})

export const addTrack = command({
  name: 'review.addTrack',
  says: 'Chooses a track with the child. Four at a time at most.',
  door: 'child',
  input: z.object({
    id: TrackId,
    childId: ChildId,
    title: z.string().trim().min(1, 'Name the track.').max(120),
    needId: z.uuid().optional(),
    aim: Step,
  }),
  output: z.object({}),
})

export const endTrack = command({
  name: 'review.endTrack',
  says: 'Ends a track: its scores stay.',
  door: 'child',
  input: z.object({ childId: ChildId, trackId: TrackId }),
  output: z.object({}),
})

export const scoreTrack = command({
  name: 'review.scoreTrack',
  says: 'Says where somebody sees the child on a track. Sent twice, it is written once.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    trackId: TrackId,
    score: Step,
    as: Rater,
    words: z.string().trim().max(500),
    scoredOn: z.iso.date(),
  }),
  output: Receipt,
})
