import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { HomeId } from '#platform/ids.ts'
import { Arrival, Problem, ReadingNote } from './arrival.ts'
import { ColumnMapping, CsvField } from './csv-columns.ts'

const Row = Arrival.shape.row

/** Bytes of a file of arrivals, and of the children in it. */
const MOST_OF_FILE = 8_000_000

/** A file as text: some ten thousand children fit. */
const FileText = z.string().min(1, 'Choose a file.').max(7_500_000, 'This file is too long. Split it.')

/** What a file holds, before anything is written. */
export const FileRead = z.object({
  kind: z.enum(['csv', 'fhir']),
  /** The columns of a spreadsheet with the mapping that was used; none for FHIR. */
  columns: z.array(
    z.object({
      index: z.int(),
      name: z.string(),
      suggested: CsvField.nullable(),
      samples: z.array(z.string()),
    }),
  ),
  mapping: ColumnMapping,
  /** Who would move in. */
  arrivals: z.array(Arrival),
  /** The rows of those among them who are with the provider already. */
  alreadyHere: z.array(Row),
  problems: z.array(Problem),
  notes: z.array(ReadingNote),
})
export type FileRead = z.infer<typeof FileRead>

export const readFile = query({
  name: 'exchange.readFile',
  mostBytes: MOST_OF_FILE,
  says: 'Reads a file of arriving children (CSV or a FHIR R4 Bundle) and says who would move in. Writes nothing.',
  door: 'home',
  carriesWords: true,
  input: z.object({
    homeId: HomeId,
    text: FileText,
    /** One entry a column; without it each column is taken for what its header suggests. */
    mapping: ColumnMapping.optional(),
    /** When the children of a FHIR Bundle moved in: a Bundle does not say. */
    movedInOn: z.iso.date('Write a day as 2026-03-28.').optional(),
  }),
  output: FileRead,
})

/** What became of one row. */
export const Outcome = z.object({
  row: Row,
  became: z.enum(['moved-in', 'already-here', 'kept-out']),
  says: z.string(),
})
export type Outcome = z.infer<typeof Outcome>

/** Children in one go; more are sent as several. */
export const MOST_AT_ONCE = 500

export const bringIn = command({
  name: 'exchange.bringIn',
  mostBytes: MOST_OF_FILE,
  says: 'Children of a file move in, each once: sent again, they are here already.',
  door: 'home',
  input: z.object({ homeId: HomeId, arrivals: z.array(Arrival).min(1).max(MOST_AT_ONCE) }),
  output: z.object({ outcomes: z.array(Outcome) }),
})
