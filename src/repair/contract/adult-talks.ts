import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { AboutMoment } from './talks.ts'

export const tellAdultThere = command({
  name: 'repair.tellAdultThere',
  says: 'Names another adult who was there in a hard moment, so that they are offered a talk.',
  door: 'child',
  offline: true,
  input: z.object({ id: z.uuid(), childId: ChildId, momentId: z.uuid(), personId: PersonId }),
  output: Receipt,
})

/** Whether an adult talked about a hard moment; a no is as good an answer. */
export const adultAnswers = ['talked', 'not-now', 'no-thanks'] as const

export const talkWithAdult = command({
  name: 'repair.talkWithAdult',
  says: 'Keeps that an adult talked about a hard moment, with whom and what the team agreed; their own words stay theirs.',
  door: 'child',
  offline: true,
  input: AboutMoment.extend({
    /** The adult who was there. */
    personId: PersonId,
    answer: z.enum(adultAnswers),
    withWhom: z.string().trim().max(80),
    agreed: z.string().trim().max(1000),
    /** How it was for them, and what they need: only they themselves can write it, and only they can read it. */
    mine: z.object({ words: z.string().trim().max(5000), needs: z.string().trim().max(1000) }).optional(),
  }).refine(({ answer, withWhom }) => answer !== 'talked' || withWhom !== '', {
    message: 'Say with whom.',
    path: ['withWhom'],
  }),
  output: Receipt,
  isOwn: ({ mine }) => mine !== undefined,
})

export const AdultTalk = z.object({
  id: z.uuid(),
  answer: z.enum(adultAnswers),
  withWhom: z.string(),
  agreed: z.string(),
  happenedAt: z.iso.datetime(),
  /** One’s own words, to oneself alone. */
  mine: z.object({ words: z.string(), needs: z.string() }).optional(),
})
export type AdultTalk = z.infer<typeof AdultTalk>

/** An adult who was there, and the talks that they were offered. */
export const AdultThere = z.object({
  personId: PersonId,
  knownAs: z.string(),
  face: Face.optional(),
  isMe: z.boolean(),
  isOpen: z.boolean(),
  talks: z.array(AdultTalk),
})
export type AdultThere = z.infer<typeof AdultThere>
