import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { ProviderId, SourcingNeedId } from './needs.ts'

export const LetterId = id('ReferralLetter')
export type LetterId = z.infer<typeof LetterId>

/** The parts of the record that can go into a referral letter, in the order in which they stand in it. */
export const LetterPart = z.enum([
  'who',
  'authority',
  'asked-for',
  'child-words',
  'plan-need',
  'tried',
  'meanings',
  'likes',
  'helps',
  'harder',
])
export type LetterPart = z.infer<typeof LetterPart>

const Line = z.object({ title: z.string(), words: z.string() })

/** What the record holds for a letter. Read, never typed. */
export const LetterRecord = z.object({
  child: z.object({
    fullName: z.string(),
    knownAs: z.string(),
    bornOn: z.iso.date(),
    pronouns: z.string(),
    placingAuthority: z.string(),
    home: z.string(),
  }),
  languages: z.array(z.string()),
  likes: z.array(z.string()),
  mattersMost: z.string(),
  need: z.object({
    kind: z.string(),
    kindWords: z.string(),
    purpose: z.string(),
    childWords: z.string(),
    wishedBy: z.string(),
  }),
  /** The need of the plan that it comes from. */
  planNeed: z
    .object({ title: z.string(), says: z.string(), childWords: z.string(), finding: z.string() })
    .optional(),
  /** What is done at home for that need. */
  tried: z.array(Line),
  meanings: z.array(Line),
  helps: z.array(Line),
  harder: z.array(z.string()),
})
export type LetterRecord = z.infer<typeof LetterRecord>

const about = { childId: ChildId, sourcingNeedId: SourcingNeedId }

export const readLetter = query({
  name: 'sourcing.readLetter',
  says: 'What the record holds for a referral letter, before its writer chooses what goes in.',
  door: 'child',
  input: z.object(about),
  output: z.object({
    record: LetterRecord,
    /** Names the record as it stands: whoever makes the letter says which one was seen. */
    seen: z.string(),
    writtenBy: z.string(),
    onDay: z.iso.date(),
    providers: z.array(z.object({ id: ProviderId, name: z.string() })),
    providerId: ProviderId.optional(),
    /** Whether the PDF can be made here; if not, why, in a sentence. */
    pdf: z.object({ possible: z.boolean(), because: z.string() }),
  }),
})

export const makeLetter = command({
  name: 'sourcing.makeLetter',
  says: 'Makes a referral letter with the chosen parts into an accessible PDF. That it was made is kept.',
  door: 'child',
  input: z.object({
    id: LetterId,
    ...about,
    providerId: ProviderId,
    picked: z.array(LetterPart).min(1, 'Choose at least one part.').max(20),
    opening: z.string().trim().max(2000),
    closing: z.string().trim().max(2000),
    /** The record that was looked at. Another one by now: the letter is looked at again. */
    seen: z.string().max(64),
  }),
  output: z.object({
    fileName: z.string(),
    base64: z.string(),
    /** SHA-256 (hex) of the document. */
    hash: z.string(),
  }),
})

export const HowSent = z.enum(['post', 'email', 'hand'])
export type HowSent = z.infer<typeof HowSent>

export const tellLetterSent = command({
  name: 'sourcing.tellLetterSent',
  says: 'Keeps who got a referral letter, how and on which day.',
  door: 'child',
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    letterId: LetterId,
    whom: z.string().trim().min(2, 'Say who got it.').max(120),
    how: HowSent,
    onDay: z.iso.date(),
  }),
  output: z.object({}),
})

/** A letter that was made, with who got it. */
export const LetterShown = z.object({
  id: LetterId,
  toName: z.string(),
  picked: z.array(LetterPart),
  madeByName: z.string(),
  madeAt: z.iso.datetime(),
  sent: z.array(
    z.object({ id: z.uuid(), whom: z.string(), how: HowSent, onDay: z.iso.date(), toldByName: z.string() }),
  ),
})
export type LetterShown = z.infer<typeof LetterShown>
