import type { ProviderShown, SourcingShown, StepShown } from './contract/reading.ts'
import { type ConditionId, conditionsOfLaw } from './rules/conditions.ts'

type ProviderId = ProviderShown['id']
type Stage = SourcingShown['stage']

/** Where it stands, from the steps in the order in which they happened. */
export function stageOf(steps: readonly Pick<StepShown, 'kind' | 'answer'>[]): Stage {
  if (steps.some(({ kind }) => kind === 'ended')) return 'ended'
  if (steps.some(({ kind }) => kind === 'started')) return 'started'
  const last = steps.at(-1)
  if (!last) return 'looking'
  if (last.kind === 'answered') return last.answer ?? 'looking'
  return last.kind === 'reviewed' ? 'started' : last.kind
}

/** The provider that it has come to: the one a step named last, or the only one that was found. */
export function providerOf(
  steps: readonly Pick<StepShown, 'providerId'>[],
  providers: readonly Pick<ProviderShown, 'id'>[],
): ProviderId | undefined {
  const named = steps.findLast(({ providerId }) => providerId !== undefined)?.providerId
  return named ?? (providers.length === 1 ? providers[0]?.id : undefined)
}

/** The newest answer of the authority that holds for a provider: to an asking about it, or about no provider yet. */
export function answerFor(
  steps: readonly StepShown[],
  providerId: ProviderId | undefined,
): StepShown | undefined {
  const asked = new Map(steps.filter(({ kind }) => kind === 'asked').map((one) => [one.id, one.providerId]))
  return steps.findLast(({ kind, about }) => {
    if (kind !== 'answered' || about === undefined) return false
    const of = asked.get(about)
    return of === undefined || of === providerId
  })
}

/** The askings about a provider: the newest is the one that waits, where nobody has answered. */
export function askedBefore(steps: readonly StepShown[], providerId: ProviderId | undefined): StepShown[] {
  return steps.filter((one) => one.kind === 'asked' && one.providerId === providerId)
}

/** What somebody confirmed by hand. */
export interface Confirmed {
  condition: ConditionId
  providerId: ProviderId
  byName: string
  at: string
  words: string
}

interface Looked {
  steps: readonly StepShown[]
  confirmed: readonly Confirmed[]
  providerId: ProviderId
  byHealthService: boolean
}

/** Each condition of the law for a provider, with who confirmed it and when; none for the health service. */
export function conditionsFor({ steps, confirmed, providerId, byHealthService }: Looked) {
  if (byHealthService) return []
  return conditionsOfLaw.conditions.map(({ id }) => {
    const found = id === 'approved' ? approval(steps, providerId) : newest(confirmed, id, providerId)
    return found ? { id, confirmed: { byName: found.byName, at: found.at, words: found.words } } : { id }
  })
}

function approval(steps: readonly StepShown[], providerId: ProviderId) {
  const answer = answerFor(steps, providerId)
  if (answer?.answer !== 'approved') return undefined
  return { byName: answer.whom, at: answer.toldAt, words: answer.words }
}

function newest(all: readonly Confirmed[], id: ConditionId, providerId: ProviderId) {
  return all.findLast((one) => one.condition === id && one.providerId === providerId)
}

/** The day so many weeks after another, both `YYYY-MM-DD`. */
export function weeksAfter(day: string, weeks: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10)
}

/** When somebody looks next at what it brings; none before it has started or after it has ended. */
export function reviewOn(steps: readonly StepShown[]): string | undefined {
  if (stageOf(steps) !== 'started') return undefined
  const last = steps.findLast(({ reviewWeeks }) => reviewWeeks !== undefined)
  return last?.reviewWeeks === undefined ? undefined : weeksAfter(last.onDay, last.reviewWeeks)
}
