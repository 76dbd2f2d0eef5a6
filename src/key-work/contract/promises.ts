import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'

export const PromiseId = id('Promise')
export type PromiseId = z.infer<typeof PromiseId>

/** What an adult promised a child, who will do it, and until when. */
export const Promised = z.object({
  id: PromiseId,
  words: z.string().trim().min(1, 'Say what was promised.').max(500),
  /** Missing when it is somebody outside the team. */
  byId: PersonId.optional(),
  byName: z.string().trim().min(1, 'Say who promised it.').max(80),
  untilOn: z.iso.date('Write a day as 2026-03-28.').optional(),
})
export type Promised = z.infer<typeof Promised>

export const answerPromise = command({
  name: 'key-work.answerPromise',
  says: 'Says that a promise to a child was kept; or that it was not, why, and that the child was told.',
  door: 'child',
  offline: true,
  input: z
    .object({
      id: z.uuid(),
      childId: ChildId,
      promiseId: PromiseId,
      kept: z.boolean(),
      because: z.string().trim().max(500),
      /** A promise that was not kept is closed by telling the child so. */
      toldChild: z.boolean(),
    })
    .refine(({ kept, because }) => kept || because.length >= 3, {
      message: 'Say why it was not kept, as you said it to them.',
      path: ['because'],
    })
    .refine(({ kept, toldChild }) => kept || toldChild, {
      message: 'Tell them first. Then it is answered.',
      path: ['toldChild'],
    }),
  output: Receipt,
})

export const PromiseShown = z.object({
  id: PromiseId,
  words: z.string(),
  byName: z.string(),
  untilOn: z.iso.date().optional(),
  toldAt: z.iso.datetime(),
  toldByName: z.string(),
  /** Missing while it is open. */
  answer: z
    .object({ kept: z.boolean(), because: z.string(), toldAt: z.iso.datetime(), toldByName: z.string() })
    .optional(),
})
export type PromiseShown = z.infer<typeof PromiseShown>

export const readPromises = query({
  name: 'key-work.readPromises',
  says: 'What was promised to a child: what is open first, then what was kept or was not.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ promises: z.array(PromiseShown) }),
})
