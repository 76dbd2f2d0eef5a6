import { z } from 'zod'
import { query } from '#platform/contract.ts'
import { ChildId, HomeId, id } from '#platform/ids.ts'

export const MeetingId = id('Meeting')
export type MeetingId = z.infer<typeof MeetingId>
/** A child’s therapeutic meeting; the days that it looks back on, both included. */
export const MeetingShown = z.object({
  id: MeetingId,
  childId: ChildId,
  heldOn: z.iso.date(),
  coversFrom: z.iso.date(),
  coversTo: z.iso.date(),
  closedAt: z.iso.datetime().optional(),
  planNumber: z.int().optional(),
  letterSentAt: z.iso.datetime().optional(),
})
export type MeetingShown = z.infer<typeof MeetingShown>

export const listMeetings = query({
  name: 'review.listMeetings',
  says: 'The meetings of the children that the one who asks may see, newest first.',
  door: 'children',
  input: z.object({ homeId: HomeId.optional() }),
  output: z.object({ meetings: z.array(MeetingShown.extend({ decisions: z.int() })) }),
})
