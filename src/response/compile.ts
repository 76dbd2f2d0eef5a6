import type { PersonId } from '#platform/ids.ts'
import type { PlanVersionId } from './contract/changes.ts'
import type { ShiftCard } from './contract/shift-cards.ts'
import type { Finding, NeedId, Plan, Response, ResponseId } from './plan.ts'
import { planOn } from './plan-effect.ts'

/** Where a line of a view comes from: the response, the needs that it answers, and what showed them. */
export interface Thread {
  responseId: ResponseId
  needIds: NeedId[]
  findings: Finding['says'][]
}

/** One line of a view of the plan: only words of the plan, and the way back to them. */
export interface Line extends Thread {
  title: string
  says: string
  when: string
}

interface CardFor {
  childId: ShiftCard['childId']
  version: number
  versionId: PlanVersionId
  /** When the child said yes to the version; missing while they have not. */
  safetyAgreedAt: string | undefined
  nameOf: (id: PersonId) => string | undefined
  /** The day of the shift, in the home's own time: what has not begun is not on the card. */
  day: string
  changes: ShiftCard['changes']
}

/** One phone screen for the shift, made from the plan and nothing else. */
export function shiftCard(whole: Plan, { nameOf, day, ...card }: CardFor): ShiftCard {
  const plan = planOn(whole, day)
  const { bring } = plan.safety
  return {
    ...card,
    tryFirst: plan.responses
      .filter((one) => one.tryFirst)
      .slice(0, 3)
      .map(({ id, short, how, needIds }) => ({ responseId: id, short, how, needIds })),
    responses: plan.responses.map(({ id, short, title, when, needIds }) => ({
      responseId: id,
      short,
      title,
      when,
      needIds,
    })),
    needs: plan.needs.map(({ id, title, finding }) => ({ needId: id, title, finding: finding.says })),
    boundaries: plan.boundaries.map(({ id, says, because }) => ({ id, says, because })),
    safety: plan.safety,
    bring: bring && nameOf(bring),
  }
}

/** What a key worker can bring to time together, from the plan. */
export function keyWorkTopics(plan: Plan): Line[] {
  return linesOf(plan, 'key-work')
}

/** What is planned beside the ordinary day, and how often. */
export function enrichmentTimetable(plan: Plan): (Line & { dose: Response['dose'] })[] {
  return plan.responses
    .filter((one) => one.kind === 'enrichment')
    .map((one) => ({ ...lineOf(plan, one), dose: one.dose }))
}

/** Every response with who does it, who decides and who answers for it: the plan of the whole care team. */
export function unifiedPlan(plan: Plan): (Line & Pick<Response, 'does' | 'decides' | 'answers' | 'dose'>)[] {
  return plan.responses.map((one) => {
    const { does, decides, answers, dose } = one
    return { ...lineOf(plan, one), does, decides, answers, dose }
  })
}

function linesOf(plan: Plan, kind: Response['kind']): Line[] {
  return plan.responses.filter((one) => one.kind === kind).map((one) => lineOf(plan, one))
}

function lineOf({ needs }: Plan, { id, title, how, when, needIds }: Response): Line {
  const answered = needs.filter((need) => needIds.includes(need.id))
  return {
    title,
    says: how,
    when,
    responseId: id,
    needIds: answered.map((need) => need.id),
    findings: answered.map((need) => need.finding.says),
  }
}
