import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { ChildId, id } from '#platform/ids.ts'
import { InstrumentId, ResultId } from '../ids.ts'

export const LinkId = id('FormLink')
export type LinkId = z.infer<typeof LinkId>

/** Who can be asked by a link: the others have a sign-in. */
export const outsideKinds = ['carer', 'teacher', 'professional', 'clinician'] as const
export const OutsideKind = z.enum(outsideKinds)
export type OutsideKind = z.infer<typeof OutsideKind>

/** Days that a link is open at most. */
export const MOST_DAYS = 14
const Days = z.int('Choose how many days.').min(1, 'At least one day.').max(MOST_DAYS, 'At most 14 days.')

/** What is shown of a link once, and kept by nobody: what goes into its address, and the code to say by phone. */
const Given = z.object({ token: z.string(), code: z.string(), endsAt: z.iso.datetime() })
export type Given = z.infer<typeof Given>

export const makeLink = command({
  name: 'instruments.makeLink',
  says: 'Asks somebody outside, who has no sign-in, to fill in one form about a child by a link and a code.',
  door: 'child',
  input: z.object({
    id: LinkId,
    childId: ChildId,
    instrument: InstrumentId,
    respondent: OutsideKind,
    name: z.string().trim().min(2, 'Write who is asked.').max(80, 'A shorter name, please.'),
    because: z.string().trim().min(3, 'Say why you ask, in a sentence.').max(500),
    days: Days,
  }),
  output: Given,
})

export const renewLink = command({
  name: 'instruments.renewLink',
  says: 'Gives the same person a new link and code for the same form. What they began is still there; the old link ends.',
  door: 'child',
  input: z.object({ id: LinkId, childId: ChildId, linkId: LinkId, days: Days }),
  output: Given,
})

export const revokeLink = command({
  name: 'instruments.revokeLink',
  says: 'Takes a link back, at once: from then on it opens nothing.',
  door: 'child',
  input: z.object({ childId: ChildId, linkId: LinkId }),
  output: z.object({}),
})

/** Where a link stands. `closed`: five wrong codes. `asker-left`: ended, because who asked may ask no more. */
export const LinkState = z.enum([
  'out',
  'opened',
  'begun',
  'handed-in',
  'ended',
  'asker-left',
  'closed',
  'taken-back',
])
export type LinkState = z.infer<typeof LinkState>

export const LinkShown = z.object({
  id: LinkId,
  instrument: InstrumentId,
  /** Of the form. */
  name: z.string(),
  respondent: OutsideKind,
  respondentName: z.string(),
  because: z.string(),
  madeByName: z.string(),
  endsAt: z.iso.datetime(),
  wrongTries: z.int(),
  state: LinkState,
  resultId: ResultId.optional(),
  /** Somebody has given them another one since. */
  isRenewed: z.boolean(),
})
export type LinkShown = z.infer<typeof LinkShown>

export const listLinks = query({
  name: 'instruments.listLinks',
  says: 'Who outside was asked to fill in a form about a child, until when, and whether they have.',
  door: 'child',
  input: z.object({ childId: ChildId }),
  /** Newest first. */
  output: z.object({ links: z.array(LinkShown) }),
})
