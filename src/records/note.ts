import { z } from 'zod'
import { ChildId, id } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { Mark, marksFit } from './marks.ts'

export const NoteId = id('Note')
export type NoteId = z.infer<typeof NoteId>

/** How an adult was with the child: the four practices of relationship-based care. */
export const Practice = z.enum(['attuning', 'curiosity', 'following', 'holding'])
export type Practice = z.infer<typeof Practice>

/** Why a note is kept from the child for now; each has a day on which that is looked at again. */
export const KeptFor = z.enum(['another-child', 'unsafe-now', 'legal', 'they-asked'])

/** Why something of the plan did not happen. */
export const NotDoneFor = z.enum(['not-wanted', 'away', 'no-time', 'not-safe', 'other'])
export type NotDoneFor = z.infer<typeof NotDoneFor>

const NotDone = z.object({
  responseId: z.uuid(),
  because: NotDoneFor,
  /** Why, where none of the reasons says it. */
  words: z.string().trim().max(120).optional(),
})
export type NotDone = z.infer<typeof NotDone>

/** The longest voice that is kept, in seconds. */
export const LONGEST_CLIP = 120

/** A voice that is the note: bytes as base64url. */
export const Clip = z.object({
  seconds: z.int().min(1).max(LONGEST_CLIP),
  bytes: z.base64url().max(2_000_000, 'This recording is too long. Two minutes fit.'),
})
export type Clip = z.infer<typeof Clip>

/** Something seen or done, by a named person, at a time. Without words it says something by its taps. */
const NoteSaid = z.object({
  id: NoteId,
  childId: ChildId,
  happenedAt: z.iso.datetime(),
  words: z.string().trim().max(5000),
  /** What the writer marked in the words. */
  marks: z.array(Mark).max(100).optional(),
  clip: Clip.optional(),
  start: Shape.optional(),
  end: Shape.optional(),
  practice: Practice.optional(),
  /** Responses of the plan that were there and helped. */
  helped: z.array(z.uuid()).max(12),
  /** Something else that helped, in words. */
  helpedOther: z.string().trim().max(120).optional(),
  /** Responses that were planned and did not happen. */
  notDone: z.array(NotDone).max(12).optional(),
  /** Needs of the plan that this goes to. */
  needIds: z.array(z.uuid()).max(12),
  /** Absent: the child may read it. */
  kept: z.object({ reason: KeptFor, reviewOn: z.iso.date() }).optional(),
})
type NoteSaid = z.infer<typeof NoteSaid>

export const Note = NoteSaid.refine(saysSomething, {
  message: 'Say something, or tap how it was or what helped.',
  path: ['words'],
})
  .refine(({ words, marks = [] }) => marksFit(words, marks), {
    message: 'A mark does not fit the words.',
    path: ['marks'],
  })
  .refine(({ helped, notDone = [] }) => !notDone.some(({ responseId }) => helped.includes(responseId)), {
    message: 'The same cannot have helped and not have happened.',
    path: ['notDone'],
  })
export type Note = z.infer<typeof Note>

/** One tap, one word or a voice is enough; a note without any says nothing. */
function saysSomething({ words, clip, start, end, helped, helpedOther, notDone = [] }: NoteSaid): boolean {
  return Boolean(words || clip || start || end || helped.length > 0 || helpedOther || notDone.length > 0)
}
