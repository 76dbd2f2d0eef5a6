import { z } from 'zod'
import { command, MOST_WITH_FILE, query } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { InstrumentId } from './catalogue.ts'
import { ResultId } from './results.ts'

/** Bytes as they travel: some 1.5 MB of them. */
const Bytes = z
  .base64url()
  .min(20, 'This file is empty.')
  .max(2_000_100, 'This file is too big. 1.5 MB is the most.')

export const keepAnswerFile = command({
  name: 'instruments.keepAnswerFile',
  mostBytes: MOST_WITH_FILE,
  says: 'Keeps a file that answers a question: a PDF, or a picture, which is drawn anew. Its kind is found in its bytes.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    instrument: InstrumentId,
    bytes: Bytes,
  }),
  output: z.object({ contentType: z.enum(['application/pdf', 'image/webp']), size: z.int() }),
})

export const openAnswerFile = query({
  name: 'instruments.openAnswerFile',
  says: 'Opens a file that was given as an answer, for whoever may read the answers.',
  door: 'child',
  input: z.object({ childId: ChildId, resultId: ResultId, fileId: z.uuid() }),
  output: z.object({ contentType: z.string(), bytes: z.string() }),
})
