import { z } from 'zod'
import { command, MOST_OF_MANY, query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { Plan } from '../plan.ts'
import { Risk } from '../risk.ts'

export const RiskAssessmentId = id('RiskAssessment')
export type RiskAssessmentId = z.infer<typeof RiskAssessmentId>

const Signed = z.object({
  id: RiskAssessmentId,
  /** The version of the plan at whose lines it points; 0 where there is none. */
  planNumber: z.int().min(0),
  risks: z.array(Risk).min(1, 'Write one thing at least.').max(12),
  because: z.string().trim().min(3, 'Say in a sentence what you looked at, and why.').max(500),
  /** Whether it was looked at with the child. That the child did not want to is an answer. */
  withChild: z.enum(['together', 'did-not-want', 'not-now']),
  /** What the one who signs decides about the safety plan in the same look. */
  safetyPlan: z.enum(['stays', 'changes']),
})

export const signRisks = command({
  name: 'response.signRisks',
  mostBytes: MOST_OF_MANY,
  says: 'Signs a new version of what could harm a child and what is done about it. Earlier versions stay.',
  door: 'child',
  input: Signed.extend({
    childId: ChildId,
    /** The version that was before the writer; another one by now is a conflict, and a person decides. */
    basedOn: z.int().min(0),
    /** The hard moments that were before the eyes of who signs; what arrives meanwhile stays open. */
    moments: z.array(z.uuid()).max(200),
  }),
  output: z.object({ number: z.int() }),
})

const SignedShown = Signed.extend({
  number: z.int(),
  moments: z.int(),
  signedBy: z.string(),
  signedAt: z.iso.datetime(),
})
export type RisksShown = z.infer<typeof SignedShown>

export const readRisks = query({
  name: 'response.readRisks',
  says: 'What could harm a child and what is done about it, as it stands or as it stood, with the plan in force at which it points.',
  door: 'child',
  input: z.object({ childId: ChildId, number: z.int().optional() }),
  output: z.object({
    assessment: SignedShown.optional(),
    versions: z.array(SignedShown.pick({ number: true, signedBy: true, signedAt: true })),
    /** The plan in force, of which each line and response is shown. */
    plan: Plan.optional(),
    planNumber: z.int(),
    /** By when the model of care asks for the next look. */
    due: z.object({ dueOn: z.iso.date(), isLate: z.boolean() }).optional(),
    may: z.object({ sign: z.boolean() }),
  }),
})
