import { z } from 'zod'
import { Day, NewChild } from '#people/contract/children.ts'
import { command, query } from '#platform/contract.ts'
import { Face } from '#platform/face.ts'
import { ChildId, HomeId, id } from '#platform/ids.ts'

export const ReferralId = id('Referral')
export type ReferralId = z.infer<typeof ReferralId>

const Lines = z.array(z.string().trim().min(1).max(300)).max(12)

/** What is known of a child who may come to live in a home. */
export const ReferralTelling = z.object({
  firstName: z.string().trim().min(1, 'Write the first name.').max(80),
  age: z.int('Write the age in years.').min(0).max(25, 'Write the age in years.'),
  /** Where their birthday is known already. */
  bornOn: Day.optional(),
  source: z.string().trim().min(1, 'Say who asks.').max(200),
  ownWords: z.string().trim().max(2000),
  needs: Lines,
  triggers: Lines,
  strengths: Lines,
  hurtsOthers: Lines,
})
export type ReferralTelling = z.infer<typeof ReferralTelling>

const about = { id: z.uuid(), homeId: HomeId, referralId: ReferralId }

export const tellReferral = command({
  name: 'relationships.tellReferral',
  says: 'Keeps what is known of a child who may come to live in a home, for the first time or anew.',
  door: 'home',
  input: ReferralTelling.extend(about),
  output: z.object({}),
})

/** What is asked about a child who may come and each one who lives here. */
export const BesideQuestion = z.enum(['child-says', 'hard-together', 'good-together', 'would-need'])
export type BesideQuestion = z.infer<typeof BesideQuestion>

export const tellBeside = command({
  name: 'relationships.tellBeside',
  says: 'Answers a question about a child who may come and one who lives here, in words. The newest counts.',
  door: 'home',
  input: z.object({
    ...about,
    childId: ChildId,
    question: BesideQuestion,
    words: z.string().trim().min(3, 'Say it in a few words.').max(1000),
  }),
  output: z.object({}),
})

export const Decision = z.enum(['welcome', 'not-here', 'not-now'])
export type Decision = z.infer<typeof Decision>

export const decideReferral = command({
  name: 'relationships.decideReferral',
  says: 'Decides whether a child may come to live in a home, with the reasons. Earlier decisions stay.',
  door: 'home',
  input: z.object({
    ...about,
    decision: Decision,
    because: z.string().trim().min(10, 'Say why, so that it can be understood later.').max(2000),
  }),
  output: z.object({}),
})

export const admitReferred = command({
  name: 'relationships.admitReferred',
  says: 'A child who was asked for and is welcome moves in: who they are, and which referral it was.',
  door: 'home',
  input: NewChild.extend({ referralId: ReferralId }),
  output: z.object({ childId: ChildId }),
})

/** Who came of a referral, and when. */
export const Arrival = z.object({ childId: ChildId, movedInOn: z.iso.date() })
export type Arrival = z.infer<typeof Arrival>

const Told = z.object({ toldByName: z.string(), toldAt: z.iso.datetime() })
const DecisionShown = Told.extend({ decision: Decision, because: z.string() })

export const readReferrals = query({
  name: 'relationships.readReferrals',
  says: 'Who may come to live in a home, newest first, with what was decided last.',
  door: 'home',
  input: z.object({ homeId: HomeId }),
  output: z.object({
    referrals: z.array(
      z.object({
        id: ReferralId,
        firstName: z.string(),
        age: z.int(),
        source: z.string(),
        toldAt: z.iso.datetime(),
        decision: Decision.optional(),
        arrival: Arrival.optional(),
      }),
    ),
  }),
})

export const Answer = Told.extend({ question: BesideQuestion, words: z.string() })

/** A child who lives here, as far as it is needed for thinking about who could live with them. */
export const Resident = z.object({
  childId: ChildId,
  knownAs: z.string(),
  face: Face.optional(),
  age: z.int(),
  /** From the safety part of their plan. */
  triggers: z.array(z.string()),
  harder: z.array(z.string()),
  strengths: z.array(z.string()),
  likes: z.array(z.string()),
  /** The needs of their plan, by title. */
  needs: z.array(z.string()),
  /** Newest first; the newest for each question counts. */
  answers: z.array(Answer),
})
export type Resident = z.infer<typeof Resident>

export const readReferral = query({
  name: 'relationships.readReferral',
  says: 'A child who may come, beside each one who lives in the home: what is hard, what is strong, what is still open.',
  door: 'home',
  input: z.object({ homeId: HomeId, referralId: ReferralId }),
  output: z.object({
    /** Newest first. */
    tellings: z.array(ReferralTelling.extend(Told.shape).extend({ id: z.uuid() })),
    decisions: z.array(DecisionShown),
    arrival: Arrival.optional(),
    residents: z.array(Resident),
    /** What was answered about those who no longer live here. */
    answersBefore: z.array(Answer.extend({ knownAs: z.string() })),
  }),
})
