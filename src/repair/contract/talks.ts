import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { talkAnswers } from './talk-answers.ts'

/** What can be told about a hard moment afterwards: its own id, the child, the moment, and when. */
export const AboutMoment = z.object({
  id: z.uuid(),
  childId: ChildId,
  momentId: z.uuid(),
  happenedAt: z.iso.datetime(),
})

const Own = z.string().trim().max(2000)

/** How it was for the child, in their own words, under the question that they answered. */
export const SideWords = z.object({
  happened: Own,
  wasLike: Own,
  helped: Own,
  wouldHelp: Own,
  differently: Own,
})
export type SideWords = z.infer<typeof SideWords>

/** The questions in the order in which they are asked. Each may stay without an answer. */
export const sidePrompts = ['happened', 'wasLike', 'helped', 'wouldHelp', 'differently'] as const

/** Whether the child said anything. */
export function saidAnything(side: SideWords): boolean {
  return sidePrompts.some((prompt) => side[prompt].trim() !== '')
}

const Talk = AboutMoment.extend({
  answer: z.enum(talkAnswers),
  /** Whom the child chose, or with whom they talked. */
  personId: PersonId.optional(),
  /** The same, for somebody who has no place in the product. */
  otherPerson: z.string().trim().max(80),
  /** The child’s own words, as they were said. */
  side: SideWords.optional(),
  agreed: z.string().trim().max(1000),
})

export const talkWithChild = command({
  name: 'repair.talkWithChild',
  says: 'Keeps whom a child wants to talk with after a hard moment, that they do not, or that they talked.',
  door: 'child',
  offline: true,
  input: Talk.refine(
    ({ answer, personId, otherPerson }) => answer !== 'chose' || personId !== undefined || otherPerson !== '',
    { message: 'Say whom they chose.', path: ['otherPerson'] },
  ),
  output: Receipt,
})

export const letTalkRest = command({
  name: 'repair.letTalkRest',
  says: 'Leaves the talk to the child, who was asked more than once, and says why. They can still come.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    momentId: z.uuid(),
    because: z.string().trim().min(3, 'Say why it is left to them.').max(500),
  }),
  output: z.object({}),
})

/** One time that a child was asked, or talked. */
export const ChildTalk = z.object({
  id: z.uuid(),
  answer: z.enum([...talkAnswers, 'rests']),
  /** The first name of whom they chose or talked with. */
  withName: z.string(),
  agreed: z.string(),
  because: z.string(),
  happenedAt: z.iso.datetime(),
  toldByName: z.string(),
})
export type ChildTalk = z.infer<typeof ChildTalk>

/** The child’s side: it stands beside what the adults wrote, unchanged. */
export const MomentSide = z.object({
  id: z.uuid(),
  side: SideWords,
  allRight: z.enum(['yes', 'not-yet']).optional(),
  saidAt: z.iso.datetime(),
  /** Typed by the child; else who wrote it down for them. */
  byChild: z.boolean(),
  toldByName: z.string(),
})
export type MomentSide = z.infer<typeof MomentSide>

export const tellMySide = command({
  name: 'repair.tellMySide',
  says: 'The child tells how a hard moment was for them, whether it is all right again, or whom they want to talk with.',
  door: 'child',
  offline: true,
  input: AboutMoment.extend({
    side: SideWords,
    allRight: z.enum(['yes', 'not-yet']).optional(),
    /** Whom they want to talk with. */
    personId: PersonId.optional(),
  }).refine(
    ({ side, allRight, personId }) => saidAnything(side) || allRight !== undefined || personId !== undefined,
    { message: 'Say something, or choose. One word is enough.', path: ['happened'] },
  ),
  output: Receipt,
})

export const readMyMoment = query({
  name: 'repair.readMyMoment',
  says: 'The child’s own view of a hard moment: when it was, what they told, whether someone came back to them.',
  door: 'child',
  input: z.object({ childId: ChildId, momentId: z.uuid() }),
  output: z.object({
    momentId: z.uuid(),
    happenedAt: z.iso.datetime(),
    sides: z.array(MomentSide),
    /** Whom they said that they want to talk with, and have not talked with yet. */
    waitsFor: z.string().optional(),
    people: z.array(z.object({ personId: PersonId, knownAs: z.string() })),
    wentBack: z.boolean(),
  }),
})
