import { z } from 'zod'
import { keptDraftsOf } from '#platform/web/kept-draft.ts'
import { VisitorKind } from '../contract/visitors.ts'

const VisitorDraft = z.object({
  name: z.string(),
  comesFrom: z.string(),
  reason: z.string(),
  kind: VisitorKind,
  whom: z.string(),
  time: z.string(),
})
export type VisitorDraft = z.infer<typeof VisitorDraft>

/** A visitor while somebody signs them in. */
export const useVisitorDraft = keptDraftsOf<VisitorDraft>('shift.visitor', VisitorDraft)

export function emptyVisitor(time: string): VisitorDraft {
  return { name: '', comesFrom: '', reason: '', kind: 'family', whom: '', time }
}
