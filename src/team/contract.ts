import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { HomeId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'

export const WordId = id('Word')
export const SupportId = id('Support')

/** Arriving at a shift, or leaving it. */
export const Moment = z.enum(['arriving', 'leaving'])
export type Moment = z.infer<typeof Moment>

/** Whom a worker can ask for a word. */
export const Whom = z.enum(['home-manager', 'clinical-supervisor'])

export const SupportKind = z.enum(['talk', 'swap', 'break'])
export type SupportKind = z.infer<typeof SupportKind>

export const checkIn = command({
  name: 'team.checkIn',
  says: 'Says in one shape how one arrives at a shift or leaves it. It belongs to the worker.',
  door: 'home',
  offline: true,
  input: z.object({
    id: z.uuid(),
    homeId: HomeId,
    moment: Moment,
    shape: Shape,
    /** For the worker alone. */
    words: z.string().trim().max(500, 'Keep it to 500 characters.'),
    happenedAt: z.iso.datetime(),
  }),
  output: Receipt,
  isOwn: () => true,
})

export const shareArrivals = command({
  name: 'team.shareArrivals',
  says: 'Shares one’s arrivals with the manager of a home from now on, or no longer shares any.',
  door: 'home',
  offline: true,
  input: z.object({ id: z.uuid(), homeId: HomeId, shares: z.boolean() }),
  output: Receipt,
  isOwn: () => true,
})

export const askForWord = command({
  name: 'team.askForWord',
  says: 'Asks the manager, or the clinical supervisor, of a home for a word. Only that one hears of it.',
  door: 'home',
  offline: true,
  input: z.object({ id: WordId, homeId: HomeId, whom: Whom }),
  output: Receipt,
  isOwn: () => true,
})

export const settleWord = command({
  name: 'team.settleWord',
  says: 'Says that the word someone asked for was had, or is no longer needed.',
  door: 'home',
  input: z.object({ homeId: HomeId, wordId: WordId }),
  output: z.object({}),
})

export const offerSupport = command({
  name: 'team.offerSupport',
  says: 'Offers a worker a talk, a swap or a break. That it was offered is kept, not what is said.',
  door: 'home',
  offline: true,
  input: z.object({ id: SupportId, homeId: HomeId, personId: PersonId, kind: SupportKind }),
  output: Receipt,
  isOwn: () => true,
})

export const answerSupport = command({
  name: 'team.answerSupport',
  says: 'Says whether one takes the support that was offered.',
  door: 'self',
  input: z.object({ id: z.uuid(), supportId: SupportId, taken: z.boolean() }),
  output: z.object({}),
})

const Part = z.string().trim().max(1000, 'Keep it to 1,000 characters.')

/** A worker's own safety plan. */
export const WhatHelps = z.object({ signs: Part, helps: Part, people: Part })
export type WhatHelps = z.infer<typeof WhatHelps>

export const tellWhatHelps = command({
  name: 'team.tellWhatHelps',
  says: 'Writes down what helps oneself. Nobody else can read it.',
  door: 'self',
  offline: true,
  input: WhatHelps.extend({ id: z.uuid() }),
  output: Receipt,
})

export const tellSupervision = command({
  name: 'team.tellSupervision',
  says: 'Says that a worker had clinical supervision on a day. Nothing of what was said is kept.',
  door: 'home',
  offline: true,
  input: z.object({ id: z.uuid(), homeId: HomeId, personId: PersonId, heldOn: z.iso.date('Choose a day.') }),
  output: Receipt,
})

export const Check = z.object({
  id: z.uuid(),
  homeId: HomeId,
  moment: Moment,
  shape: Shape,
  words: z.string(),
  happenedAt: z.iso.datetime(),
})
export type Check = z.infer<typeof Check>

export const readMine = query({
  name: 'team.readMine',
  says: 'One’s own arrivals and leavings of six weeks, who sees them, what was asked and offered, what helps.',
  door: 'self',
  input: z.object({}),
  output: z.object({
    homes: z.array(
      z.object({
        homeId: HomeId,
        name: z.string(),
        managers: z.array(z.string()),
        supervisors: z.array(z.string()),
        /** Since when the manager sees my arrivals here; missing when they do not. */
        sharedSince: z.iso.datetime().optional(),
      }),
    ),
    /** Oldest first. */
    checks: z.array(Check),
    /** Words asked for that were not had yet. */
    words: z.array(z.object({ id: WordId, homeId: HomeId, whom: Whom, askedAt: z.iso.datetime() })),
    support: z.array(
      z.object({
        id: SupportId,
        homeId: HomeId,
        kind: SupportKind,
        offeredByName: z.string(),
        offeredAt: z.iso.datetime(),
        taken: z.boolean().optional(),
      }),
    ),
    whatHelps: WhatHelps.extend({ toldAt: z.iso.datetime() }).optional(),
  }),
})
export type Mine = z.infer<typeof readMine.output>

const ShapeOn = z.object({ shape: Shape, happenedAt: z.iso.datetime() })

/** Someone of the team, as the one who asks may see them. */
export const TeamMember = z.object({
  personId: PersonId,
  knownAs: z.string(),
  face: Face.optional(),
  job: z.string().optional(),
  /** The last seven arrivals that may be seen, oldest first. */
  arrivals: z.array(ShapeOn),
  /** How they last left a shift: for the supervisor only. */
  leftAs: ShapeOn.optional(),
  /** A word they asked for. */
  word: z.object({ id: WordId, askedAt: z.iso.datetime() }).optional(),
  /** The last support that was offered to them in six weeks. */
  support: z
    .object({
      kind: SupportKind,
      offeredByName: z.string(),
      offeredAt: z.iso.datetime(),
      taken: z.boolean().optional(),
    })
    .optional(),
  supervisionOn: z.iso.date().optional(),
  /** By the rhythm of the model, where it has one for each worker. */
  supervision: z.enum(['not-yet', 'soon', 'due', 'overdue']).optional(),
  /** Talks after a hard moment that nobody has had with them yet. */
  talksWaiting: z.int(),
})
export type TeamMember = z.infer<typeof TeamMember>

export const Trend = z.object({
  part: z.enum(['whole', 'days', 'nights']),
  trend: z.enum(['low', 'steady']),
})

export const readTeam = query({
  name: 'team.readTeam',
  says: 'How the team of a home is: shapes that may be seen, supervision, support offered, who asked for a word.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    /** As whom one looks: the manager sees what is shared, the supervisor all shapes of those they supervise. */
    as: Whom,
    team: z.array(TeamMember),
    /** Of the last whole fortnight, and only from five people up. */
    trends: z.array(Trend),
  }),
})
export type Team = z.infer<typeof readTeam.output>
