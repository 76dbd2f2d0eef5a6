import type { RisksShown } from '../contract/risks.ts'
import type { Plan } from '../plan.ts'
import { linesOf, type Risk, safetyLines } from '../risk.ts'

/** A look at what could do harm, while it is written. */
export interface RiskDraft {
  risks: Risk[]
  because: string
  withChild: RisksShown['withChild']
  safetyPlan: RisksShown['safetyPlan']
  /** The hard moments that are not in view of this look. */
  without: readonly string[]
}

/** Begins with the version that stands, without what the plan holds no longer. */
export function draftOf(before: RisksShown | undefined, plan: Plan): RiskDraft {
  const risks = before?.risks.map((risk) => onlyOf(risk, plan)) ?? [emptyRisk()]
  return { risks, because: '', withChild: 'together', safetyPlan: 'stays', without: [] }
}

export function emptyRisk(): Risk {
  const nothing = { triggers: [], earlySigns: [], helps: [], harder: [], responseIds: [] }
  const words = { says: '', environment: '', peers: '', stillCan: '', childSays: '' }
  return { id: crypto.randomUUID(), kind: 'to-self', ...nothing, ...words }
}

function onlyOf(risk: Risk, plan: Plan): Risk {
  const ids = plan.responses.map(({ id }) => id)
  const held = Object.fromEntries(
    safetyLines.map((kind) => [kind, risk[kind].filter((line) => linesOf(plan, kind).includes(line))]),
  )
  return { ...risk, ...held, responseIds: risk.responseIds.filter((id) => ids.includes(id)) }
}

/** What is missing before it can be signed: the field, and which words say so. */
export function missingIn({ risks, because }: RiskDraft) {
  const each = risks.flatMap(({ id, says, stillCan }) => [
    ...(says.trim() ? [] : [{ fieldId: `says-${id}`, what: 'needSays' as const }]),
    ...(stillCan.trim() ? [] : [{ fieldId: `still-${id}`, what: 'needStillCan' as const }]),
  ])
  return [
    ...each,
    ...(risks.length === 0 ? [{ fieldId: undefined, what: 'needOne' as const }] : []),
    ...(because.trim().length < 3 ? [{ fieldId: 'risk-because', what: 'needBecause' as const }] : []),
  ]
}
