import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { Flag } from '../library/flags.ts'
import { LibraryVersion } from '../library/version.ts'
import { Dose, NeedId } from '../plan.ts'
import { IdeaVote } from './ideas.ts'

export const Decision = z.enum(['accepted', 'adapted', 'declined'])
export type Decision = z.infer<typeof Decision>

/**
 * A need as the library looks at it: where it lies on the map, and how early a step it is. Where the map has a
 * score for the domain, that counts and the step that was picked does not.
 */
export const NeedToAnswer = z.object({
  needId: NeedId,
  domain: z.enum(['senses', 'regulation', 'relating', 'thinking']),
  band: z.enum(['priority', 'build', 'enrich']),
})
export type NeedToAnswer = z.infer<typeof NeedToAnswer>

/** Why something is suggested or left out: the rule, in words, and where it comes from. */
const SuggestionReason = z.object({
  ruleId: z.string(),
  because: z.string(),
  source: z.string(),
  version: LibraryVersion,
})

const Offered = z.object({
  strategyId: z.string(),
  name: z.string(),
  how: z.string(),
  cautions: z.string(),
  /** The text of the library that it comes from. */
  version: LibraryVersion,
})

export const SuggestionShown = Offered.extend({
  dose: z.string(),
  plannedTimes: Dose.optional(),
  deliveredBy: z.string(),
  domains: z.array(z.string()),
  evidence: z.enum(['A', 'B', 'C']),
  source: z.string(),
  /** False: it rests on practice, its source was not looked up. */
  checked: z.boolean(),
  needIds: z.array(NeedId),
  reasons: z.array(SuggestionReason),
  care: z.array(SuggestionReason),
  startHere: z.boolean(),
  /** What was decided about it last, for any of the child's needs. */
  decided: z.object({ decision: Decision, reason: z.string(), at: z.iso.datetime() }).optional(),
  /** What the child said to it last; missing where they said nothing, which is fine. */
  vote: IdeaVote.optional(),
})
export type SuggestionShown = z.infer<typeof SuggestionShown>

export const suggest = query({
  name: 'response.suggest',
  says: 'What the library offers for needs of a child, with every reason, and what it leaves out and why.',
  door: 'child',
  input: z.object({ childId: ChildId, needs: z.array(NeedToAnswer).max(12) }),
  output: z.object({
    suggested: z.array(SuggestionShown),
    leftOut: z.array(Offered.extend({ reason: SuggestionReason })),
    /** What is recorded about the child that changes which responses fit. */
    flags: z.array(Flag),
  }),
})

export const decideSuggestion = command({
  name: 'response.decideSuggestion',
  says: 'Keeps what was decided about a suggestion: accepted, adapted or declined, and why.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    needId: NeedId,
    strategyId: z.string().min(1).max(80),
    ruleId: z.string().min(1).max(80),
    decision: Decision,
    reason: z.string().trim().max(500),
  }),
  output: z.object({}),
})

export const tellCircumstances = command({
  name: 'response.tellCircumstances',
  says: 'Says what is so about a child that changes which responses fit. Earlier tellings stay.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, flags: z.array(Flag).max(40) }),
  output: z.object({}),
})
