import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

/** A child's own words, unchanged, with who may hear them. */
export const tellOwnWords = command({
  name: 'people.tellOwnWords',
  says: 'Keeps what a child said, in their own words.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    saidAt: z.iso.datetime(),
    words: z.string().trim().min(1, 'Write what they said.').max(2000),
    /** Who may hear it: the child decides. */
    hears: z.enum(['key-worker', 'care-team']),
    /** Said about how they are growing: stands beside what the assessment means, too. */
    aboutGrowing: z.boolean().default(false),
  }),
  output: Receipt,
  isOwn: ({ hears }) => hears === 'key-worker',
})
