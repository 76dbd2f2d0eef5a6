import { z } from 'zod'
import type { Plan } from './plan.ts'
import { ResponseId } from './plan.ts'

/** From where harm could come, in plain words: never a grade and never a score. */
export const RiskKind = z.enum(['to-self', 'from-others', 'to-others', 'going-missing', 'something-else'])
export type RiskKind = z.infer<typeof RiskKind>

const Line = z.string().trim().min(1).max(300)
const Words = z.string().trim().max(600)

/**
 * One thing that could harm the child or somebody else. What sets it off, what shows early, what helps and what makes
 * it harder are lines of the plan's safety part, chosen there and written nowhere else.
 */
export const Risk = z.object({
  id: z.uuid(),
  kind: RiskKind,
  says: z.string().trim().min(1, 'Say what could happen.').max(300),
  triggers: z.array(Line).max(12),
  earlySigns: z.array(Line).max(12),
  helps: z.array(Line).max(6),
  harder: z.array(Line).max(12),
  responseIds: z.array(ResponseId).max(12),
  /** Places, times and things around it. */
  environment: Words,
  /** Who is near, without names of other young people. */
  peers: Words,
  /** What stays possible all the same: a risk is no reason to take a life away. */
  stillCan: z.string().trim().min(1, 'Say what stays possible.').max(600),
  childSays: Words,
})
export type Risk = z.infer<typeof Risk>

/** The lines of a plan at which a risk can point. */
export const safetyLines = ['triggers', 'earlySigns', 'helps', 'harder'] as const
export type SafetyLines = (typeof safetyLines)[number]

/** What stands in the safety part of a plan under one heading; of what helps, its title. */
export function linesOf({ safety }: Pick<Plan, 'safety'>, kind: SafetyLines): string[] {
  return kind === 'helps' ? safety.helps.map(({ title }) => title) : safety[kind]
}

/** What a risk points at and the plan does not hold: each with its heading. */
export function notInPlan(risk: Risk, plan: Plan): { kind: SafetyLines | 'responseIds'; line: string }[] {
  const lines = safetyLines.flatMap((kind) => {
    const held = linesOf(plan, kind)
    return risk[kind].filter((line) => !held.includes(line)).map((line) => ({ kind, line }))
  })
  const ids = plan.responses.map(({ id }) => id)
  const gone = risk.responseIds.filter((id) => !ids.includes(id))
  return [...lines, ...gone.map((line) => ({ kind: 'responseIds' as const, line }))]
}
