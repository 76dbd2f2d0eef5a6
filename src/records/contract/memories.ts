import { z } from 'zod'
import { command, MOST_WITH_FILE, query, Receipt } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'

export const MemoryId = id('Memory')
export type MemoryId = z.infer<typeof MemoryId>

const Kind = z.enum(['photo', 'drawing'])
/** The child keeps it for themself, or shows it to those who may read their record. */
const SeenBy = z.enum(['me', 'team'])

/** The most bytes of a picture as it is sent, in base64url. */
const MOST_SENT = 2_000_000

export const keepMemory = command({
  name: 'records.keepMemory',
  mostBytes: MOST_WITH_FILE,
  says: 'Keeps a photo or a drawing for a child. The picture is made anew, without what it tells besides.',
  door: 'child',
  offline: true,
  input: z.object({
    id: MemoryId,
    childId: ChildId,
    kind: Kind,
    happenedAt: z.iso.datetime(),
    words: z.string().trim().max(500),
    seenBy: SeenBy,
    bytes: z.base64url().max(MOST_SENT, 'This picture is too big. Try a smaller one.'),
  }),
  output: Receipt,
  isOwn: ({ seenBy }) => seenBy === 'me',
})

export const Memory = z.object({
  id: MemoryId,
  kind: Kind,
  words: z.string(),
  width: z.int(),
  height: z.int(),
  seenBy: SeenBy,
  happenedAt: z.iso.datetime(),
  toldByName: z.string(),
  /** The child made or chose it themself. */
  byChild: z.boolean(),
})
export type Memory = z.infer<typeof Memory>

export const readMemories = query({
  name: 'records.readMemories',
  says: 'The photos and drawings that are kept for a child, newest first, as far as one may see them.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ memories: z.array(Memory) }),
})

export const openMemory = query({
  name: 'records.openMemory',
  says: 'One photo or drawing of a child, for those who may see it.',
  door: 'child',
  input: z.object({ childId: ChildId, memoryId: MemoryId }),
  output: Memory.extend({ type: z.string(), bytes: z.base64url() }),
})
