import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { Instrument } from '../catalogue.ts'
import { FormId, InstrumentId } from '../ids.ts'
import { Scoring } from '../scoring.ts'

export { FormId, InstrumentId }

/** What an administrator recorded about the right to use an instrument. */
export const Terms = z.object({
  words: z.string(),
  agreedOn: z.iso.date(),
  endsOn: z.iso.date().optional(),
  toldByName: z.string(),
})
export type Terms = z.infer<typeof Terms>

export const InstrumentShown = Instrument.extend({
  /** Whether there is a form to fill in, and whose. */
  form: z.enum(['ships', 'brought-in', 'none']),
  /** How often the form was brought in anew. */
  versions: z.int(),
  terms: Terms.optional(),
  /** A form can be brought in or filled in as things are. */
  isOpen: z.boolean(),
})
export type InstrumentShown = z.infer<typeof InstrumentShown>

export const readInstruments = query({
  name: 'instruments.readInstruments',
  says: 'The instruments that the provider has or could have, with what may be done with each.',
  door: 'organisation',
  input: z.object({}),
  output: z.object({ instruments: z.array(InstrumentShown) }),
})

/** Bytes of a form at most: pictures come with some. */
const MOST_OF_FORM = 4_000_000

export const bringInForm = command({
  name: 'instruments.bringInForm',
  mostBytes: MOST_OF_FORM,
  says: 'Brings in the form of an instrument as a FHIR R4 Questionnaire, with how it is scored. A new version stands beside the earlier ones.',
  door: 'organisation',
  input: z.object({
    id: FormId,
    instrument: InstrumentId,
    /** What it is called here. */
    name: z.string().trim().min(2, 'Say what it is called.').max(120),
    /** A Questionnaire, or a Bundle with its lists of answers. */
    file: z.unknown(),
    scoring: Scoring.optional(),
    /** Whose it is and by what right it is used, for an own one. */
    rights: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ questions: z.int() }),
})

export const recordTerms = command({
  name: 'instruments.recordTerms',
  says: 'Records by what right an instrument is used: a licence, a letter, an agreement.',
  door: 'organisation',
  input: z.object({
    id: z.uuid(),
    instrument: InstrumentId,
    words: z.string().trim().min(10, 'Say what was agreed, with whom.').max(2000),
    agreedOn: z.iso.date('Write a day as 2026-03-28.'),
    endsOn: z.iso.date('Write a day as 2026-03-28.').optional(),
  }),
  output: z.object({}),
})
