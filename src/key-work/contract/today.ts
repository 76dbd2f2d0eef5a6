import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { TimetableLine } from './enrichment.ts'
import { FamilyAgreement, FamilyTimeShown } from './family-times.ts'

export const ChildToday = z.object({
  childId: ChildId,
  /** Enrichments of today, in the order of their times. */
  lines: z.array(TimetableLine),
  /** Family time of today. */
  family: z.array(FamilyTimeShown),
  /** Who may see or call. */
  agreements: z.array(FamilyAgreement),
  /** When a session of time together was last closed; missing when there was none yet. */
  lastTogether: z.iso.datetime().optional(),
  nextOn: z.iso.date().optional(),
})
export type ChildToday = z.infer<typeof ChildToday>

export const readToday = query({
  name: 'key-work.readToday',
  says: 'What is planned in a home today for each child, and who may call or visit.',
  door: 'children',
  input: z.object({ homeId: HomeId }),
  output: z.object({ children: z.array(ChildToday) }),
})
