import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

/** What a child says to an idea: yes please, maybe, no thanks. To say nothing is fine. */
export const Vote = z.enum(['yes', 'maybe', 'no'])
export type Vote = z.infer<typeof Vote>

const StrategyId = z.string().min(1).max(80)

export const IdeaVote = z.object({
  vote: Vote,
  words: z.string(),
  at: z.iso.datetime(),
  /** Who wrote it down for the child; missing where they said it themself. */
  writtenBy: z.string().optional(),
})
export type IdeaVote = z.infer<typeof IdeaVote>

/** An idea that was put to the child, or that they had something to say about. */
export const IdeaShown = z.object({
  strategyId: StrategyId,
  title: z.string(),
  /** The idea in words for the child; missing where nobody put it to them. */
  says: z.string().optional(),
  askedBy: z.string().optional(),
  askedAt: z.iso.datetime().optional(),
  /** What the child said last; missing where they said nothing. */
  vote: IdeaVote.optional(),
})
export type IdeaShown = z.infer<typeof IdeaShown>

export const readIdeas = query({
  name: 'response.readIdeas',
  says: 'The ideas that were put to a child, newest first, and what the child said to each.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ ideas: z.array(IdeaShown) }),
})

export const askAboutIdea = command({
  name: 'response.askAboutIdea',
  says: 'Puts a suggestion of the library to the child, in words for the child.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    strategyId: StrategyId,
    says: z.string().trim().min(1, 'Say it in words for the child.').max(500),
  }),
  output: z.object({}),
})

export const voteOnIdea = command({
  name: 'response.voteOnIdea',
  says: 'Keeps what the child says to an idea: told by themself, or written down for them.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    strategyId: StrategyId,
    /** The name of the idea, as the child was asked. */
    title: z.string().trim().min(1).max(300),
    vote: Vote,
    /** In the child’s own words, if they gave any. */
    words: z.string().trim().max(500),
    happenedAt: z.iso.datetime(),
  }),
  output: Receipt,
})
