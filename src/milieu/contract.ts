import { z } from 'zod'
import { command, query, Receipt } from '#platform/contract.ts'
import { ChildId, HomeId, id } from '#platform/ids.ts'

export const RoundId = id('Round')
export type RoundId = z.infer<typeof RoundId>

/** Which of our own instruments is asked: how it is to live here, or how steady the team is. */
export const Kind = z.enum(['milieu-pulse', 'staff-regulation'])
export type Kind = z.infer<typeof Kind>

/** Those who live in a home and those who work in it are counted apart. */
export const Voice = z.enum(['young', 'adult'])
export type Voice = z.infer<typeof Voice>

const Question = z.string().regex(/^\d{1,2}$/)

/** One answer, from 1 to 5; null for 'I would rather not say', which is an answer too. */
const Answered = z.object({ question: Question, value: z.int().min(1).max(5).nullable() })
export type Answered = z.infer<typeof Answered>

export const openRound = command({
  name: 'milieu.openRound',
  says: 'Begins to ask those who live and work in a home, for a fortnight. What they answer is theirs.',
  door: 'home',
  input: z.object({ id: RoundId, homeId: HomeId, kind: Kind }),
  output: z.object({ closesAt: z.iso.datetime() }),
})

const Saying = z.object({
  id: z.uuid(),
  roundId: RoundId,
  answers: z.array(Answered).min(1).max(20),
  happenedAt: z.iso.datetime(),
})

export const answer = command({
  name: 'milieu.answer',
  says: 'Answers one question about one’s home, or some. Nobody else reads it; said again, the newest counts.',
  door: 'self',
  offline: true,
  input: Saying,
  output: Receipt,
})

export const answerBeside = command({
  name: 'milieu.answerBeside',
  says: 'Puts in what a young person answers on an adult’s tablet. The adult cannot read it back.',
  door: 'child',
  offline: true,
  input: Saying.extend({ childId: ChildId }),
  output: Receipt,
  isOwn: () => true,
})

/** What one would change first, for oneself or to be read without a name. */
export const OwnWords = z.object({
  words: z.string().trim().max(500, 'Keep it to 500 characters.'),
  shares: z.boolean(),
})
export type OwnWords = z.infer<typeof OwnWords>

export const tellWords = command({
  name: 'milieu.tellWords',
  says: 'Says what one would change first in one’s home: for oneself, or to be read without a name.',
  door: 'self',
  offline: true,
  input: OwnWords.extend({ id: z.uuid(), roundId: RoundId, happenedAt: z.iso.datetime() }),
  output: Receipt,
})

const Statement = z.object({ question: Question, text: z.string() })
export type Statement = z.infer<typeof Statement>

/** What somebody is asked, and until when. */
export const Asked = z.object({
  roundId: RoundId,
  kind: Kind,
  voice: Voice,
  homeName: z.string(),
  closesAt: z.iso.datetime(),
  statements: z.array(Statement),
  /** The words of the five answers, the lowest first. */
  choices: z.array(z.string()),
  /** What is asked last, to be answered in words. */
  lastQuestion: z.string(),
})
export type Asked = z.infer<typeof Asked>

/** The same with what one has said. */
export const AskedOfMe = Asked.extend({ said: z.array(Answered), words: OwnWords.optional() })
export type AskedOfMe = z.infer<typeof AskedOfMe>

export const readAsked = query({
  name: 'milieu.readAsked',
  says: 'What one is asked about one’s home now, and what one has answered. For oneself alone.',
  door: 'self',
  input: z.object({}),
  output: z.object({ rounds: z.array(AskedOfMe) }),
})

export const readSaidBefore = query({
  name: 'milieu.readSaidBefore',
  says: 'What one answered in rounds that are over. For oneself alone.',
  door: 'self',
  input: z.object({}),
  output: z.object({ rounds: z.array(AskedOfMe) }),
})

export const readAskedBeside = query({
  name: 'milieu.readAskedBeside',
  says: 'What a young person is asked about their home now, for an adult beside them. Not what they have answered.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  output: z.object({ rounds: z.array(Asked) }),
})

/** What is shown of one question: never of one person. */
export const Figure = z.object({
  question: Question,
  said: z.int(),
  /** The answer in the middle; missing for four. */
  middle: z.number().optional(),
  /** The middle half of the answers lies from here to there. */
  low: z.int(),
  high: z.int(),
})
export type Figure = z.infer<typeof Figure>

export const Group = z.object({
  voice: Voice,
  asked: z.int(),
  /** From how many answers on something is shown. */
  least: z.int(),
  /** Missing where fewer answered: then not even how many is said. */
  answered: z.int().optional(),
  /** The reader heard the answers of two of them or more, so nothing of them is shown to this reader. */
  heard: z.boolean(),
  figures: z.array(Figure),
})
export type Group = z.infer<typeof Group>

export const Round = z.object({
  roundId: RoundId,
  kind: Kind,
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  /** From when on the figures are there, and never change. */
  countedAt: z.iso.datetime(),
  /** Empty until the round is counted. */
  groups: z.array(Group),
  /** What some chose to show, in an order that says nothing. */
  words: z.array(z.object({ voice: Voice, words: z.string() })),
})
export type Round = z.infer<typeof Round>

export const readCameOut = query({
  name: 'milieu.readCameOut',
  says: 'What came out of the last round about living here in which one was asked, as it is shown to all.',
  door: 'self',
  input: z.object({}),
  output: z.object({
    round: z
      .object({
        homeName: z.string(),
        openedAt: z.iso.datetime(),
        statements: z.array(Statement),
        choices: z.array(z.string()),
        groups: z.array(Group),
      })
      .optional(),
  }),
})
export type CameOut = z.infer<typeof readCameOut.output>['round']

export const readHouse = query({
  name: 'milieu.readHouse',
  says: 'How it feels to live and work in a home: rounds, and what was answered in each as far as it shows no one.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    /** Newest first. */
    rounds: z.array(Round),
    kinds: z.array(
      z.object({
        kind: Kind,
        statements: z.array(Statement),
        choices: z.array(z.string()),
        lastQuestion: z.string(),
        attribution: z.string(),
        /** When the next round comes round, by the model or else by our own rhythm. */
        dueOn: z.iso.date(),
        isByModel: z.boolean(),
        /** From when on a round may be opened; missing while one may be. */
        notBefore: z.iso.datetime().optional(),
      }),
    ),
  }),
})
export type House = z.infer<typeof readHouse.output>
