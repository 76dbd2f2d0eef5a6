import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { HardMomentId } from '#records/contract.ts'
import { maybe } from './facts.ts'

export const MissingId = id('Missing')
export type MissingId = z.infer<typeof MissingId>

const Missing = z.object({
  lastSeenAt: z.iso.datetime(),
  /** Where, with whom, in what clothes. */
  lastSeen: maybe(500),
  /** When we saw that they were gone. */
  noticedAt: z.iso.datetime(),
  /** What we worry about, in words. */
  worry: maybe(2000),
})

export const tellMissing = command({
  name: 'hard-moments.tellMissing',
  says: 'Tells that a child is missing from home: last seen when and where, and what we worry about.',
  door: 'child',
  offline: true,
  input: Missing.extend({ id: MissingId, childId: ChildId, momentId: HardMomentId }),
  output: Receipt,
})

const Return = z.object({
  returnedAt: z.iso.datetime(),
  how: z.enum(['came-back', 'found-by-us', 'brought-by-police', 'brought-by-family', 'other']),
  place: maybe(300),
  /** How they were. */
  state: maybe(2000),
})

export const tellReturned = command({
  name: 'hard-moments.tellReturned',
  says: 'Tells that a child who was missing is back, how, and how they were. A talk is offered from then on.',
  door: 'child',
  offline: true,
  input: Return.extend({ id: z.uuid(), childId: ChildId, missingId: MissingId }),
  output: Receipt,
})

const ReturnTalk = z.object({
  outcome: z.enum(['talked', 'offered', 'not-wanted']),
  withWhom: z.string().trim().min(1, 'Say who it is with.').max(200),
  chosenByChild: z.boolean(),
  happenedAt: z.iso.datetime(),
  /** What the child said, unchanged. */
  ownWords: maybe(3000),
  /** The child decides who hears it. */
  hears: z.enum(['key-worker', 'care-team']).default('care-team'),
})

export const recordReturnTalk = command({
  name: 'hard-moments.recordReturnTalk',
  says: 'Keeps the talk after a child came back: with whom, who chose them, and what the child said.',
  door: 'child',
  offline: true,
  input: ReturnTalk.extend({ id: z.uuid(), childId: ChildId, missingId: MissingId }),
  output: Receipt,
  isOwn: ({ hears }) => hears === 'key-worker',
})

const by = { toldByName: z.string(), toldAt: z.iso.datetime() }

export const MissingShown = Missing.extend({
  id: MissingId,
  ...by,
  returned: Return.extend(by).optional(),
  /** By when the talk is offered, once the child is back. */
  talkDueAt: z.iso.datetime().optional(),
  talks: z.array(
    ReturnTalk.extend({
      id: z.uuid(),
      ...by,
      /** Words that were said to somebody else are not shown. */ isForOthers: z.boolean(),
    }),
  ),
})
export type MissingShown = z.infer<typeof MissingShown>
