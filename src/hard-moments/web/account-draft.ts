import type { z } from 'zod'
import { draftsOf } from '#platform/web/draft.ts'
import type { MeasureShown, tellAccount } from '../contract/measures.ts'

/** The record of a measure while somebody writes it. */
export interface AccountDraft {
  behaviour: string
  usedAt: string
  place: string
  description: string
  minutes: number | string
  seconds: number | string
  avoided: string
  users: readonly string[]
  present: string
  effect: string
  injury: string
  because: string
}

export const useAccountDraft = draftsOf<AccountDraft>()

interface Known {
  behaviour: string
  place: string
  avoided: string
  present: string
  injury: string
}

/** Starts with what the facts have told already, or from the earlier telling. */
export function startAccount(measure: MeasureShown, known: Known | undefined): AccountDraft {
  const earlier = measure.accounts.at(-1)
  const users = measure.users.map(({ personId }) => personId)
  const fresh = { description: '', minutes: '', seconds: '', effect: '', because: '' }
  if (!earlier) {
    const start = known ?? { behaviour: '', place: '', avoided: '', present: '', injury: '' }
    return { ...fresh, ...start, usedAt: measure.usedAt, users }
  }
  const { lastedSeconds, behaviour, place, description, avoided, present, effect, injury } = earlier
  const times = { minutes: Math.floor(lastedSeconds / 60), seconds: lastedSeconds % 60 }
  const said = { behaviour, place, description, avoided, present, effect, injury, usedAt: earlier.usedAt }
  return { ...fresh, ...said, ...times, users }
}

/** The record as it travels, not looked at yet. */
export function accountOf(
  { minutes, seconds, users, ...draft }: AccountDraft,
  { id, childId }: { id: string; childId: string },
): z.input<typeof tellAccount.input> {
  return {
    ...draft,
    id: crypto.randomUUID(),
    childId,
    measureId: id,
    users: [...users],
    lastedSeconds: Number(minutes || 0) * 60 + Number(seconds || 0),
  }
}
