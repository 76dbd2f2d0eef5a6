import { z } from 'zod'

const readable = (value: string) => value.isWellFormed() && !/[\0\uFFFD]/.test(value)
const words = (longest: number) => z.string().trim().min(1).max(longest).refine(readable)

/** Someone in the child's life. Nobody in a file may know the address unless the file says so. */
export const ArrivingPerson = z.object({
  name: words(200),
  relationship: words(100),
  phone: words(50).optional(),
  email: z.email().max(200).optional(),
  mayKnowAddress: z.boolean().default(false),
})
export type ArrivingPerson = z.infer<typeof ArrivingPerson>

/** Someone of the care team: what they do, what they may decide, what they answer for. */
export const ArrivingTeamMember = z.object({
  name: words(200),
  role: words(100),
  responsibility: words(1_000).optional(),
  authority: words(1_000).optional(),
  accountability: words(1_000).optional(),
})
export type ArrivingTeamMember = z.infer<typeof ArrivingTeamMember>

/** The row of a spreadsheet as it shows it (the header is 1), or a FHIR reference; 0 is the whole file. */
const Row = z.union([z.number().int().nonnegative(), z.string().max(500)])

/** One child as they arrive from another system. Dates are YYYY-MM-DD. */
export const Arrival = z.object({
  row: Row,
  /** The name they like. */
  knownAs: words(100),
  fullName: words(200),
  bornOn: z.iso.date(),
  pronouns: words(50).optional(),
  languages: z.array(words(100)).max(20),
  culture: words(1_000).optional(),
  faith: words(200).optional(),
  mattersMost: words(4_000).optional(),
  movedInOn: z.iso.date(),
  placingAuthority: words(200).optional(),
  people: z.array(ArrivingPerson).max(50),
  careTeam: z.array(ArrivingTeamMember).max(50),
  /** Their name, to be found among the workers of the home. */
  keyWorker: words(200).optional(),
  /** What the child is filed under in the system they come from. */
  outsideReference: words(200).optional(),
})
export type Arrival = z.infer<typeof Arrival>
export type ArrivalField = keyof Arrival

/** What keeps a child out until it is put right: a whole sentence, ready to be shown. */
export const Problem = z.object({ row: Row, field: z.string(), says: z.string() })
export type Problem = z.infer<typeof Problem>

/** What a person should know or check; it keeps nobody out. */
export const ReadingNote = z.object({ row: Row, says: z.string() })
export type ReadingNote = z.infer<typeof ReadingNote>

/** What was understood of a file: the children without a problem, and what was said about the rest. */
export const Reading = z.object({
  arrivals: z.array(Arrival),
  problems: z.array(Problem),
  notes: z.array(ReadingNote),
})
export type Reading = z.infer<typeof Reading>

/** A child as the file has them, before anything is checked. */
export type Draft = Partial<z.input<typeof Arrival>> & Pick<Arrival, 'row' | 'languages'>

/** Children in one file at most. */
export const mostArrivals = 10_000

export const arrivalWords: Record<ArrivalField, string> = {
  row: 'row',
  knownAs: 'name they like',
  fullName: 'full name',
  bornOn: 'date of birth',
  pronouns: 'pronouns',
  languages: 'languages',
  culture: 'culture',
  faith: 'faith',
  mattersMost: 'what matters most',
  movedInOn: 'moved in on',
  placingAuthority: 'placing authority',
  people: 'people',
  careTeam: 'care team',
  keyWorker: 'key worker',
  outsideReference: 'reference in the other system',
}

/** A problem of the whole file: nothing of it can be read. */
export function unreadable(says: string): Reading {
  return { arrivals: [], problems: [{ row: 0, field: 'file', says }], notes: [] }
}

/** A problem at a row and field: "Row 4, date of birth: 31/02/2013 is not a date." */
export function problemAt(row: Arrival['row'], field: string, words: string, says: string): Problem {
  return { row, field, says: `${placeOf(row)}, ${words}: ${says}` }
}

/** How a row is called in a sentence. */
export function placeOf(row: Arrival['row']): string {
  return typeof row === 'number' ? `Row ${row}` : row
}

/** Today in UTC, YYYY-MM-DD. */
export function todayWritten(): string {
  return new Date().toISOString().slice(0, 10)
}
