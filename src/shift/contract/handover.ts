import { z } from 'zod'
import { command, MOST_OF_MANY, query, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { Mark, marksFit } from '#records/marks.ts'
import { MOST_THINGS } from '../things-to-hold.ts'

export const HandoverId = id('Handover')
export type HandoverId = z.infer<typeof HandoverId>

/** As many things to do as one shift can be asked to hold in mind. */
export const MOST_LEFT_TO_DO = 8

/** One thing to hold in mind for a young person; where its words come from is kept when they are changed. */
const LineGiven = z
  .object({
    words: z.string().trim().min(1, 'Write what to hold, or take the line out.').max(240),
    /** What of the words is a fact, an opinion, or about somebody else. */
    marks: z.array(Mark).max(20).optional(),
    from: z.object({ source: z.enum(['note', 'hard-moment']), about: z.uuid() }).optional(),
  })
  .refine(({ words, marks = [] }) => marksFit(words, marks), {
    message: 'A mark does not lie on the words.',
    path: ['marks'],
  })

export const giveHandover = command({
  name: 'shift.giveHandover',
  mostBytes: MOST_OF_MANY,
  says: 'Gives the next shift at most three things to hold for each young person, what is left to do, and one line for the team.',
  door: 'home',
  offline: true,
  input: z.object({
    id: HandoverId,
    homeId: HomeId,
    givenAt: z.iso.datetime(),
    children: z.array(z.object({ childId: ChildId, lines: z.array(LineGiven).max(MOST_THINGS) })).max(40),
    leftToDo: z.array(z.string().trim().min(1).max(200)).max(MOST_LEFT_TO_DO),
    teamLine: z.string().trim().max(300),
  }),
  output: Receipt,
})

export const hearHandover = command({
  name: 'shift.hearHandover',
  says: 'Keeps that one has heard a handover.',
  door: 'home',
  offline: true,
  input: z.object({ id: z.uuid(), homeId: HomeId, handoverId: HandoverId, heardAt: z.iso.datetime() }),
  output: Receipt,
})

const Teller = z.object({ personId: PersonId, knownAs: z.string(), face: Face.optional() })

export const HandoverShown = z.object({
  id: HandoverId,
  givenBy: Teller,
  givenAt: z.iso.datetime(),
  teamLine: z.string(),
  leftToDo: z.array(z.string()),
  children: z.array(
    z.object({
      childId: ChildId,
      lines: z.array(z.object({ words: z.string(), about: z.uuid().optional() })),
    }),
  ),
  heard: z.array(Teller.extend({ heardAt: z.iso.datetime() })),
})
export type HandoverShown = z.infer<typeof HandoverShown>

export const readHandovers = query({
  name: 'shift.readHandovers',
  says: 'The newest handovers of a home, with who has heard them.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({ handovers: z.array(HandoverShown) }),
})

export const readToldOnShift = query({
  name: 'shift.readToldOnShift',
  says: 'What was written about each young person since the last handover: what the next one is made from.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    since: z.iso.datetime(),
    children: z.array(
      z.object({
        childId: ChildId,
        told: z.array(
          z.object({
            source: z.enum(['note', 'hard-moment']),
            about: z.uuid(),
            words: z.string(),
            happenedAt: z.iso.datetime(),
            toldByName: z.string(),
            end: Shape.optional(),
          }),
        ),
      }),
    ),
  }),
})

export const readHold = query({
  name: 'shift.readHold',
  says: 'What the team holds in mind for each young person of a home today: the lines of the newest handover.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    givenByName: z.string().optional(),
    givenAt: z.iso.datetime().optional(),
    children: z.array(z.object({ childId: ChildId, lines: z.array(z.string()) })),
  }),
})
