import { z } from 'zod'
import { command, MOST_WITH_FILE, query, Receipt } from '#platform/contract.ts'
import { ChildId, id, PersonId } from '#platform/ids.ts'
import { Shape } from '#platform/shape.ts'
import { Mark } from './marks.ts'
import { KeptFor, NotDoneFor, Note, Practice } from './note.ts'

export { KeptFor, NoteId } from './note.ts'

export const recordNote = command({
  name: 'records.recordNote',
  mostBytes: MOST_WITH_FILE,
  says: 'Records a note about a child. Sent twice, it is written once.',
  door: 'child',
  offline: true,
  input: Note,
  output: Receipt,
})

export const HardMomentId = id('HardMoment')
export type HardMomentId = z.infer<typeof HardMomentId>
/** Something that hurt, frightened or risked harm. First the time; the facts when everyone is settled. */
export const HardMoment = z.object({
  id: HardMomentId,
  childId: ChildId,
  happenedAt: z.iso.datetime(),
  words: z.string().trim().max(5000),
  helped: z.array(z.uuid()).max(12),
})

export const recordHardMoment = command({
  name: 'records.recordHardMoment',
  says: 'Notes that a moment was hard. The words may follow as an addition.',
  door: 'child',
  offline: true,
  input: HardMoment,
  output: Receipt,
})

export const amend = command({
  name: 'records.amend',
  says: 'Sets a note or hard moment right: the first words stay, the new ones stand beside them with a reason.',
  door: 'child',
  offline: true,
  input: z.object({
    id: z.uuid(),
    childId: ChildId,
    about: z.uuid(),
    words: z.string().trim().min(1, 'Write what is right.').max(5000),
    because: z.string().trim().min(3, 'Say why it is set right.').max(500),
  }),
  output: Receipt,
})

export const ChronologyEntry = z.object({
  id: z.uuid(),
  kind: z.string(),
  headline: z.string(),
  detail: z.string(),
  happenedAt: z.iso.datetime(),
  toldBy: PersonId,
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
  about: z.uuid(),
  /** How long the voice is that was kept as this note, in seconds, where the one who asks may hear it. */
  clipSeconds: z.int().optional(),
})
export type ChronologyEntry = z.infer<typeof ChronologyEntry>

export const chronologyKinds = [
  'everything',
  'notes',
  'hard-moments',
  'own-words',
  'together',
  'plan',
  'meetings',
  'assessment',
] as const

/** From an instant up to, and without, another one. */
export const Span = z
  .object({ from: z.iso.datetime(), to: z.iso.datetime() })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    message: 'The end comes after the beginning.',
    path: ['to'],
  })
export type Span = z.infer<typeof Span>

export const readChronology = query({
  name: 'records.readChronology',
  says: 'What happened in a child’s life, newest first, fifty at a time.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    kind: z.enum(chronologyKinds).default('everything'),
    /** Only what happened in it. */
    span: Span.optional(),
    /** The last entry of the page before. */
    before: z.object({ happenedAt: z.iso.datetime(), id: z.uuid() }).optional(),
    /** For paper, which may leave the home: without the parts about somebody else. */
    forPaper: z.boolean().optional(),
  }),
  output: z.object({ entries: z.array(ChronologyEntry), more: z.boolean() }),
})

export const readSpan = query({
  name: 'records.readSpan',
  says: 'Some days of a chronology before they are printed: the instants between which they lie, how many entries they hold, and what was said about these entries later.',
  door: 'child',
  input: z
    .object({ childId: ChildId, fromOn: z.iso.date(), toOn: z.iso.date() })
    .refine(({ fromOn, toOn }) => fromOn <= toOn, {
      message: 'The last day comes after the first.',
      path: ['toOn'],
    }),
  output: z.object({
    span: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }),
    count: z.int(),
    /** What set one of the entries right, and the child’s side of one, where it was told on other days. */
    beside: z.array(ChronologyEntry),
  }),
})

export const searchChronology = query({
  name: 'records.searchChronology',
  says: 'Finds words in a child’s chronology as they are typed, newest first.',
  door: 'child',
  carriesWords: true,
  input: z.object({
    childId: ChildId,
    words: z.string().trim().min(1).max(200),
    kind: z.enum(chronologyKinds).default('everything'),
    span: Span.optional(),
  }),
  output: z.object({ entries: z.array(ChronologyEntry), more: z.boolean() }),
})

/** So many entries of each child are shown; the chronology has the others. */
export const FOUND_MOST = 5

export const searchEverywhere = query({
  name: 'records.searchEverywhere',
  says: 'Finds words as they are typed in all that one may read: chronologies, plans and the people around a child.',
  door: 'children',
  carriesWords: true,
  input: z.object({ words: z.string().trim().min(1).max(200) }),
  output: z.object({
    /** The child with the newest entry first; each has at least one thing that was found. */
    children: z.array(
      z.object({
        childId: ChildId,
        /** Newest first. */
        entries: z.array(ChronologyEntry.omit({ clipSeconds: true })),
        /** The chronology holds more of it. */
        more: z.boolean(),
        plan: z.array(z.object({ kind: z.enum(['need', 'response']), id: z.uuid(), title: z.string() })),
        around: z.array(z.object({ name: z.string(), relationship: z.string() })),
      }),
    ),
  }),
})

export const findEntry = query({
  name: 'records.findEntry',
  says: 'Where in the chronology something stands: the day of the home on which it happened.',
  door: 'child',
  input: z.object({
    childId: ChildId,
    /** The note, hard moment, score or decision that an entry tells about. */
    about: z.uuid(),
  }),
  output: z.object({ day: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }) }),
})

/** What was written about one moment: the note, what helped, what was set right. */
export const readNote = query({
  name: 'records.readNote',
  says: 'One note or hard moment, with what has been set right since.',
  door: 'child',
  input: z.object({ childId: ChildId, noteId: z.uuid() }),
  output: z.object({
    kind: z.enum(['note', 'hard-moment']),
    /** The note itself, also when it was asked for by a day on which it is looked at again. */
    id: z.uuid(),
    happenedAt: z.iso.datetime(),
    words: z.string(),
    marks: z.array(Mark),
    /** How long the voice is that was kept, in seconds, where the one who asks may hear it. */
    clipSeconds: z.int().optional(),
    start: Shape.optional(),
    end: Shape.optional(),
    practice: Practice.optional(),
    helped: z.array(z.uuid()),
    /** What helped, in the short words of the plan. */
    helpedSays: z.array(z.string()),
    helpedOther: z.string(),
    notDone: z.array(z.object({ says: z.string(), because: NotDoneFor, words: z.string() })),
    needIds: z.array(z.uuid()),
    needTitles: z.array(z.string()),
    kept: z.object({ reason: KeptFor, reviewOn: z.iso.date() }).optional(),
    /** Each time that somebody looked again at why it is kept, oldest first. */
    lookedAgain: z.array(
      z.object({
        outcome: z.enum(['released', 'kept-on']),
        because: z.string(),
        toldByName: z.string(),
        toldAt: z.iso.datetime(),
      }),
    ),
    toldByName: z.string(),
    toldAt: z.iso.datetime(),
    /** What the device's clock said, when it ran ahead and was not believed. */
    deviceSaidAt: z.iso.datetime().optional(),
    amendments: z.array(
      z.object({ words: z.string(), because: z.string(), toldByName: z.string(), toldAt: z.iso.datetime() }),
    ),
  }),
})
