import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

const because = z.string().trim().min(3, 'Say why, in a few words.').max(500)

export const reviewKept = command({
  name: 'records.reviewKept',
  says: 'Looks again at why a note is kept from the child: it is theirs to read now, or there is a new day.',
  door: 'child',
  offline: true,
  input: z.discriminatedUnion('outcome', [
    z.object({
      id: z.uuid(),
      childId: ChildId,
      noteId: z.uuid(),
      outcome: z.literal('released'),
      because,
    }),
    z.object({
      id: z.uuid(),
      childId: ChildId,
      noteId: z.uuid(),
      outcome: z.literal('kept-on'),
      because,
      reviewOn: z.iso.date('Choose the day on which this is looked at again.'),
    }),
  ]),
  output: Receipt,
})

export const playClip = query({
  name: 'records.playClip',
  says: 'The voice that was kept as a note, for those who may read the note.',
  door: 'child',
  input: z.object({ childId: ChildId, noteId: z.uuid() }),
  output: z.object({ type: z.string(), bytes: z.base64url() }),
})
