import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { Promised } from './promises.ts'

export const SessionId = id('KeyWorkSession')
export type SessionId = z.infer<typeof SessionId>

export const startSession = command({
  name: 'key-work.startSession',
  says: 'Notes that time together begins now. Sent twice, it began once.',
  door: 'child',
  offline: true,
  input: z.object({ id: SessionId, childId: ChildId, happenedAt: z.iso.datetime() }),
  output: Receipt,
})

export const closeSession = command({
  name: 'key-work.closeSession',
  says: 'Says how time together went, what was promised and when they meet next; or that the child did not want to.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    sessionId: SessionId,
    childId: ChildId,
    /** When it began: kept with the closing where its beginning has not arrived. */
    happenedAt: z.iso.datetime(),
    how: z.enum(['together', 'not-today']),
    endedAt: z.iso.datetime(),
    words: z.string().trim().max(2000),
    responseIds: z.array(z.uuid()).max(12),
    needIds: z.array(z.uuid()).max(12),
    promises: z.array(Promised).max(8),
    nextOn: z.iso.date('Write a day as 2026-03-28.').optional(),
    /** Where or what, in their words: “at the sea wall”. */
    nextWords: z.string().trim().max(200),
  }),
  output: Receipt,
})

export const tellSummary = command({
  name: 'key-work.tellSummary',
  says: 'Keeps how time together was for the child, in their own words, unchanged.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: z.uuid(),
      sessionId: SessionId,
      childId: ChildId,
      happenedAt: z.iso.datetime(),
      shape: Shape.optional(),
      /** Not trimmed, not corrected: as the child put it. */
      words: z.string().max(2000),
      byChild: z.boolean(),
    })
    .refine(({ shape, words }) => shape !== undefined || words.trim() !== '', {
      message: 'Tap a shape, or say it in words.',
      path: ['words'],
    }),
  output: Receipt,
})

/** Why today: something to bring, and where in the record it comes from. Never more than what was told. */
export const Idea = z.object({
  kind: z.enum(['promise', 'said', 'wished', 'family', 'changed', 'key-work', 'need', 'loved']),
  words: z.string(),
  /** Further words: how the plan does it, what a promise was due for. */
  more: z.string(),
  /** Who said or wrote it, and when; missing where the plan as a whole says it. */
  by: z.string(),
  at: z.iso.datetime().optional(),
  source: z.object({
    to: z.enum(['plan', 'chronology']),
    /** The entry of the chronology, or the response or need of the plan. */
    about: z.uuid(),
  }),
  /** The response or need of the plan that it goes to, for a tap. */
  responseId: z.uuid().optional(),
  needIds: z.array(z.uuid()),
})
export type Idea = z.infer<typeof Idea>

export const SessionShown = z.object({
  id: SessionId,
  happenedAt: z.iso.datetime(),
  toldBy: PersonId,
  toldByName: z.string(),
  closes: z.array(
    z.object({
      id: z.uuid(),
      how: z.enum(['together', 'not-today']),
      endedAt: z.iso.datetime(),
      words: z.string(),
      /** What of the plan it was about, in the words of the plan. */
      about: z.array(z.string()),
      nextOn: z.iso.date().optional(),
      nextWords: z.string(),
      toldByName: z.string(),
      toldAt: z.iso.datetime(),
    }),
  ),
  summaries: z.array(
    z.object({
      id: z.uuid(),
      shape: Shape.optional(),
      words: z.string(),
      byChild: z.boolean(),
      toldByName: z.string(),
      toldAt: z.iso.datetime(),
    }),
  ),
})
export type SessionShown = z.infer<typeof SessionShown>

export const readTogether = query({
  name: 'key-work.readTogether',
  says: 'Time together with a child: why today, the last sessions, and when they meet next.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({
    ideas: z.array(Idea),
    /** What a session can be about: the key work and the needs of the plan. */
    topics: z.array(z.object({ responseId: z.uuid(), title: z.string(), needIds: z.array(z.uuid()) })),
    needs: z.array(z.object({ needId: z.uuid(), title: z.string() })),
    /** Newest first. */
    sessions: z.array(SessionShown),
    next: z.object({ on: z.iso.date(), words: z.string() }).optional(),
  }),
})

export const readSession = query({
  name: 'key-work.readSession',
  says: 'One session of time together, with how each adult and the child say it was.',
  door: 'child',
  input: z.object({ childId: ChildId, sessionId: SessionId }),
  output: z.object({ session: SessionShown.optional() }),
})
