import { FormulationPart } from '#assessment/contract/formulation.ts'
import { understoodBefore } from '#assessment/server/formulations.ts'
import { todayIn } from '#people/home-day.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { emptyPlan } from '#response/plan.ts'
import { planNumbered } from '#response/server/plan-versions.ts'
import { risksBefore } from '#response/server/risks.ts'
import type { EvidencePack } from '../contract.ts'
import type { EvidencePeriod } from './evidence-period.ts'

type Understood = Pick<EvidencePack, 'formulation' | 'ownFormulations'>

/** The shared understanding as it stood on the last day, with the child's own beside it. */
export async function understoodPart(
  child: ChildGrant,
  { toAt, timeZone }: EvidencePeriod,
): Promise<Understood> {
  const { formulation, own } = await understoodBefore(child, toAt)
  return {
    formulation: formulation && {
      id: formulation.id,
      number: formulation.number,
      onDay: todayIn(timeZone, formulation.writtenAt),
      writtenBy: formulation.writtenBy,
      withChild: formulation.withChild,
      parts: FormulationPart.options.map((part) => ({
        part,
        sentences: formulation.parts[part].map(({ says, source }) => ({ says, from: source.kind })),
      })),
    },
    ownFormulations: own.map(({ id, byChild, toldBy, saidAt, parts }) => ({
      id,
      toldBy: byChild ? undefined : toldBy,
      day: todayIn(timeZone, new Date(saidAt)),
      words: FormulationPart.options.map((part) => parts[part]).filter((words) => words !== ''),
    })),
  }
}

/** What could do harm, as it was signed last by the end of the period, with the responses that it names. */
export async function risksPart(
  child: ChildGrant,
  { toAt, timeZone }: EvidencePeriod,
): Promise<EvidencePack['risks']> {
  const signed = await risksBefore(child, toAt)
  if (!signed) return undefined
  const { responses } =
    signed.planNumber === 0 ? emptyPlan : (await planNumbered(child, signed.planNumber)).plan
  return {
    id: signed.id,
    number: signed.number,
    onDay: todayIn(timeZone, signed.signedAt),
    signedBy: signed.signedBy,
    withChild: signed.withChild,
    because: signed.because,
    risks: signed.risks.map(({ id, responseIds, ...risk }) => ({
      ...risk,
      responses: responses.filter((one) => responseIds.includes(one.id)).map(({ title }) => title),
    })),
  }
}
