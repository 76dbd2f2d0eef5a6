import { z } from 'zod'
import { keptDraftsOf } from '#platform/web/kept-draft.ts'

const AgencyDraft = z.object({
  known: z.string(),
  name: z.string(),
  knownAs: z.string(),
  agency: z.string(),
  fromOn: z.string(),
  lastOn: z.string(),
  intoMorning: z.boolean(),
  signInName: z.string(),
})
export type AgencyDraft = z.infer<typeof AgencyDraft>

/** Somebody from an agency while they are brought in. Their first password and PIN are typed anew, and kept nowhere. */
export const useAgencyDraft = keptDraftsOf<AgencyDraft>('shift.agency', AgencyDraft)

export function emptyAgency(today: string): AgencyDraft {
  const days = { fromOn: today, lastOn: today }
  return { known: '', name: '', knownAs: '', agency: '', ...days, intoMorning: false, signInName: '' }
}
