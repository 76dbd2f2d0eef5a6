import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { MeetingId } from './meeting-list.ts'

const Body = z.string().trim().min(1, 'Write the letter.').max(6000)

/** What was decided, told to the child by a person who wrote and sent it. */
export const LetterShown = z.object({
  id: z.uuid(),
  meetingId: MeetingId,
  heldOn: z.iso.date(),
  body: z.string(),
  writtenBy: z.object({ id: PersonId, knownAs: z.string(), face: Face.optional() }),
  sentAt: z.iso.datetime(),
})
export type LetterShown = z.infer<typeof LetterShown>

export const readLetters = query({
  name: 'review.readLetters',
  says: 'The letters that were sent to a child after their meetings, newest first.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ letters: z.array(LetterShown) }),
})

export const readLetterDraft = query({
  name: 'review.readLetterDraft',
  says: 'The newest draft of the letter of a meeting, for those who write it.',
  door: 'child',
  input: z.object({ childId: ChildId, meetingId: MeetingId }),
  output: z.object({
    draft: z
      .object({
        body: z.string(),
        untouched: z.boolean(),
        writtenByName: z.string(),
        writtenAt: z.iso.datetime(),
      })
      .optional(),
    letter: LetterShown.optional(),
  }),
})

export const draftLetter = command({
  name: 'review.draftLetter',
  says: 'Puts a letter together from the decisions’ own words, between a greeting and an ending. A person edits it.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    meetingId: MeetingId,
    greeting: z.string().trim().max(200),
    ending: z.string().trim().max(200),
  }),
  output: z.object({ body: z.string() }),
})

export const keepLetterDraft = command({
  name: 'review.keepLetterDraft',
  says: 'Keeps a letter as it is being written. The child does not see it yet.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, meetingId: MeetingId, body: Body }),
  output: z.object({}),
})

export const sendLetter = command({
  name: 'review.sendLetter',
  says: 'Sends the letter to the child. A person has to have made it their own first.',
  door: 'child',
  input: z.object({ id: z.uuid(), childId: ChildId, meetingId: MeetingId, body: Body }),
  output: z.object({}),
})
