import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { ElementName, Every } from '../model-of-care.ts'

/** Something of the model that comes round, and when it is due next: a reading of what was told. */
export const DueShown = z.object({
  rhythmId: z.string(),
  /** What it is: one of the known rhythms, or the provider's own kind. */
  what: z.string(),
  element: ElementName,
  /** The sentence of the model that makes it due. */
  because: z.string(),
  who: z.string(),
  every: Every.optional(),
  firstWithin: Every.optional(),
  /** Missing when it is for the home as a whole. */
  childId: ChildId.optional(),
  homeId: HomeId,
  dueOn: z.iso.date(),
  state: z.enum(['not-yet', 'soon', 'due', 'overdue']),
  /** Days until it is due; below 0 the days that it is late. */
  days: z.int(),
  lastDoneOn: z.iso.date().optional(),
})
export type DueShown = z.infer<typeof DueShown>

export const readDue = query({
  name: 'model.readDue',
  says: 'What the model of care makes due for the children one may see and for their homes, soonest first.',
  door: 'children',
  input: z.object({ homeId: HomeId.optional() }),
  output: z.object({
    due: z.array(DueShown),
    /** Without a model in force nothing comes round, and somebody may choose one. */
    hasModel: z.boolean(),
  }),
})

const Done = z.object({
  id: z.uuid(),
  rhythmId: z.string().max(120),
  doneOn: z.iso.date('Write a day as 2026-03-28.'),
  words: z.string().trim().min(1, 'Say in a sentence what was done.').max(500),
})

export const tellDone = command({
  name: 'model.tellDone',
  says: 'Says that something that comes round took place for a child. Sent twice, it is written once.',
  door: 'child',
  offline: true,
  input: Done.extend({ childId: ChildId }),
  output: Receipt,
})

export const tellHomeDone = command({
  name: 'model.tellHomeDone',
  says: 'Says that something that comes round took place in a home. Sent twice, it is written once.',
  door: 'home',
  offline: true,
  input: Done.extend({ homeId: HomeId }),
  output: Receipt,
})
