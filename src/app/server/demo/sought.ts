import type { InputOf } from '#platform/contract.ts'
import type { LetterPart } from '#sourcing/contract/letters.ts'
import type { addNeed, addProvider } from '#sourcing/contract/needs.ts'
import type { Step } from '#sourcing/contract/steps.ts'
import type { ConfirmedByHand } from '#sourcing/rules/conditions.ts'

type ToldStep<Told> = Told extends { kind: 'waiting' | 'referred' | 'started' | 'reviewed' | 'ended' }
  ? Omit<Told, 'id' | 'childId' | 'sourcingNeedId' | 'onDay' | 'providerId'> & { on: number }
  : never

/** Help from outside that was looked for for a young person of the made-up home. Days are days ago. */
export interface Sought {
  of: string
  by: string
  wishedOn: number
  /** The title of what it comes from. */
  from: string
  need: Omit<InputOf<typeof addNeed>, 'id' | 'childId' | 'source'>
  provider: Omit<InputOf<typeof addProvider>, 'id' | 'childId' | 'sourcingNeedId'>
  asked?: { on: number; words: string; answeredOn?: number; said?: string }
  /** A referral letter that was made and sent by post the day after. */
  letter?: { on: number; picked: LetterPart[]; opening: string; closing: string }
  confirmed?: { on: number; condition: ConfirmedByHand; words: string }[]
  told?: ToldStep<Step>[]
}

/** Two young people: one in therapy, one who waits, one answer that is late, one start before all was confirmed. */
export const sought: readonly Sought[] = [
  {
    ...{ of: 'maya', by: 'sam', wishedOn: 150, from: 'Feeling safe at bedtime' },
    need: {
      ...{ kind: 'play-therapy', kindWords: '', byHealthService: false, wishedBy: 'Maya and Anna' },
      purpose:
        'A person and a room of her own for what happened at night, so that bedtime need not carry it.',
      childWords: 'ok but not if they write everything down',
    },
    provider: {
      name: 'Quayside Play Therapy',
      qualification: 'MA Play Therapy',
      registerNumber: 'QP 20417',
      supervision: 'Dr Lena Holm, every month',
      offers: 'One hour a week in a room with sand and drums.',
      waiting: 'About eight weeks',
    },
    asked: {
      on: 141,
      words: 'Costs and qualification sent along.',
      answeredOn: 133,
      said: 'For a year, then we look again.',
    },
    confirmed: [
      { on: 130, condition: 'skilled', words: 'Certificate and two references seen.' },
      { on: 130, condition: 'supervised', words: 'Talked with Dr Holm; her registration seen.' },
      { on: 129, condition: 'meets-needs', words: 'Answers the need at bedtime; agreed at the meeting.' },
      { on: 129, condition: 'kept-under-review', words: 'Dawn looks at it at each review of the placement.' },
      { on: 129, condition: 'doctor-informed', words: 'Sam writes to Dr Bello after each look at it.' },
    ],
    letter: {
      on: 129,
      picked: ['who', 'asked-for', 'child-words', 'likes', 'helps'],
      opening: 'Dear Elif,\n\nthank you for the talk on Monday. This is what Maya said you may know.',
      closing: 'Please ring Sam before the first hour: she likes to know what the room looks like.',
    },
    told: [
      { on: 128, kind: 'referred', words: 'Letter with what Maya wants them to know.' },
      { on: 120, kind: 'waiting', words: 'They rang: a place in about seven weeks.' },
      {
        ...{ on: 70, kind: 'started', whom: 'Elif Demir', often: 'Wednesdays at four' },
        ...{ reviewWeeks: 6, despite: '' },
      },
      {
        ...{
          on: 29,
          kind: 'reviewed',
          reviewWeeks: 6,
          childWords: 'elif is ok. she lets me do the loud drum',
        },
        words: 'She has gone each week but one, and asks on Tuesdays whether it is on.',
      },
    ],
  },
  {
    ...{ of: 'maya', by: 'sam', wishedOn: 24, from: 'Being good at something' },
    need: {
      ...{ kind: 'mentoring', kindWords: '', byHealthService: false, wishedBy: 'Maya’s form teacher' },
      purpose: 'Somebody at school who has time for her after breaks, when it gets loud.',
      childWords: '',
    },
    provider: {
      ...{ name: 'Harbour Mentors', qualification: '', registerNumber: '', supervision: '' },
      ...{ offers: 'Two hours a week at school.', waiting: 'A mentor is free now.' },
    },
    asked: { on: 19, words: '' },
  },
  {
    ...{ of: 'tobi', by: 'grace', wishedOn: 44, from: 'Knowing what comes next' },
    need: {
      ...{ kind: 'tuition', kindWords: '', byHealthService: false, wishedBy: 'Tobi and Grace' },
      purpose:
        'Maths at his own pace until there is a school place, so that he does not fall further behind.',
      childWords: 'can it be in the kitchen',
    },
    provider: {
      name: 'Ines Marlow, tutor',
      qualification: 'Qualified teacher',
      registerNumber: 'TRN 99 10432',
      supervision: '',
      offers: 'Four hours a week, here at home.',
      waiting: 'None',
    },
    asked: { on: 41, words: '', answeredOn: 37, said: '' },
    confirmed: [
      { on: 36, condition: 'skilled', words: 'Teacher number and references seen.' },
      { on: 36, condition: 'meets-needs', words: 'Agreed with Tobi and his school.' },
      { on: 36, condition: 'kept-under-review', words: 'Every three weeks with the virtual school.' },
      { on: 36, condition: 'doctor-informed', words: 'Dr Bello knows; Grace writes when something changes.' },
    ],
    told: [
      {
        ...{
          on: 33,
          kind: 'started',
          whom: 'Ines Marlow',
          often: 'Mondays and Thursdays at ten',
          reviewWeeks: 5,
        },
        despite:
          'He has been out of school for seven weeks. Who supervises her is being settled with the virtual school.',
      },
    ],
  },
  {
    ...{ of: 'tobi', by: 'grace', wishedOn: 30, from: 'Say it before it happens' },
    need: {
      ...{ kind: 'speech-and-language', kindWords: '', byHealthService: true, wishedBy: 'Dr Bello' },
      purpose: 'To find out which words he loses when it goes fast, and what helps him to hold them.',
      childWords: '',
    },
    provider: {
      ...{ name: 'Northshire speech and language team', qualification: '', registerNumber: '' },
      ...{ supervision: '', offers: 'A first look, then a plan for home and school.', waiting: 'Not known' },
    },
    told: [
      { on: 28, kind: 'referred', words: 'Through Dr Bello.' },
      { on: 21, kind: 'waiting', words: 'They cannot say when.' },
    ],
  },
]
