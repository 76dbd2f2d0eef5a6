import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'

const Answer = z.object({
  id: z.uuid(),
  words: z.string(),
  toldBy: PersonId,
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})

/** How the child saw what was written about them: as it was, or otherwise, in their words. */
export const MySide = z.object({
  id: z.uuid(),
  isRight: z.boolean(),
  words: z.string(),
  saidAt: z.iso.datetime(),
  /** What the adults said when they had seen it, oldest first. */
  answers: z.array(Answer),
})
export type MySide = z.infer<typeof MySide>

/** What stands beside one entry. */
export const Beside = z.object({
  about: z.uuid(),
  /** The newest words that the child reads easily. */
  easy: z.object({ words: z.string(), toldByName: z.string(), toldAt: z.iso.datetime() }).optional(),
  sides: z.array(MySide),
})
export type Beside = z.infer<typeof Beside>

export const readBeside = query({
  name: 'collaboration.readBeside',
  says: 'What stands beside entries about a child: easy words, how the child saw it, and what was answered.',
  door: 'child',
  input: z.object({ childId: ChildId, abouts: z.array(z.uuid()).max(60) }),
  output: z.object({ beside: z.array(Beside) }),
})

export const findSide = query({
  name: 'collaboration.findSide',
  says: 'What a side of the child stands beside.',
  door: 'child',
  input: z.object({ childId: ChildId, sideId: z.uuid() }),
  output: z.object({ about: z.uuid(), isNote: z.boolean() }),
})

export const writeEasyWords = command({
  name: 'collaboration.writeEasyWords',
  says: 'Writes a note or a hard moment in words that the child reads easily.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    about: z.uuid(),
    words: z.string().trim().min(1, 'Write it in easy words.').max(2000),
  }),
  output: Receipt,
})

export const saySide = command({
  name: 'collaboration.saySide',
  says: 'The child says how they saw it. Both stay side by side.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    about: z.uuid(),
    words: z.string().trim().min(1, 'Write how you saw it.').max(2000),
  }),
  output: Receipt,
})

export const sayRight = command({
  name: 'collaboration.sayRight',
  says: 'The child says that it was as it is written.',
  door: 'child',
  offline: true,
  input: z.object({ id: z.uuid(), childId: ChildId, about: z.uuid() }),
  output: Receipt,
})

export const answerSide = command({
  name: 'collaboration.answerSide',
  says: 'An adult says to the child that they have seen their side.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    sideId: z.uuid(),
    words: z.string().trim().min(1, 'Write what you want to say back.').max(1000),
  }),
  output: Receipt,
})
