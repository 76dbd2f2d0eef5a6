import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'

/** Where a lesson goes: into the child’s plan, to the home, to the team; or nothing new this time. */
export const lessonPlaces = ['plan', 'home', 'team', 'nowhere'] as const

export const tellLesson = command({
  name: 'repair.tellLesson',
  says: 'Says in a line what was learned from a hard moment, and whom it is for; or that nothing was, and why.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    momentId: z.uuid(),
    goesTo: z.enum(lessonPlaces),
    words: z.string().trim().min(3, 'Say it in a line.').max(500),
  }),
  output: Receipt,
})

export const answerLesson = command({
  name: 'repair.answerLesson',
  says: 'Decides what becomes of a lesson: a version of the plan carries it, it was taken up, or it is declined and why.',
  door: 'child',
  input: z
    .object({
      id: z.uuid(),
      childId: ChildId,
      lessonId: z.uuid(),
      answer: z.enum(['in-plan', 'taken-up', 'declined']),
      because: z.string().trim().max(500),
      /** The version that carries it. */
      planNumber: z.int().min(1).optional(),
    })
    .refine(({ answer, because }) => answer !== 'declined' || because.length >= 3, {
      message: 'Say why not, in a sentence.',
      path: ['because'],
    })
    .refine(({ answer, planNumber }) => (answer === 'in-plan') === (planNumber !== undefined), {
      message: 'Choose the version of the plan that carries it.',
      path: ['planNumber'],
    }),
  output: z.object({}),
})

export const Lesson = z.object({
  id: z.uuid(),
  goesTo: z.enum(lessonPlaces),
  words: z.string(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
  /** Missing while nobody has decided. */
  answer: z
    .object({
      answer: z.enum(['in-plan', 'taken-up', 'declined']),
      because: z.string(),
      planNumber: z.int().optional(),
      byName: z.string(),
      at: z.iso.datetime(),
    })
    .optional(),
})
export type Lesson = z.infer<typeof Lesson>
