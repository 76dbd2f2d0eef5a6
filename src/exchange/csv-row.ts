import type { Draft, Problem, ReadingNote } from './arrival.ts'
import { placeOf, problemAt } from './arrival.ts'
import type { ColumnMapping, CsvField } from './csv-columns.ts'
import { csvFieldWords } from './csv-columns.ts'
import type { CsvRow } from './csv-table.ts'

export interface RowRead {
  draft?: Draft
  problems: Problem[]
  notes: ReadingNote[]
}

/** One row on its way to a child: what its cells say, and what was found. */
export interface RowReader extends RowRead {
  row: number
  cell: (field: CsvField) => string | undefined
  problem: (field: CsvField, says: string) => void
  note: (says: string) => void
}

/** Opens a row by the fields that its columns were given. */
export function createRowReader({ row, cells }: CsvRow, mapping: ColumnMapping): RowReader {
  const problems: Problem[] = []
  const notes: ReadingNote[] = []
  const values = new Map(mapping.map((field, index) => [field, cells[index] ?? '']))
  return {
    row,
    problems,
    notes,
    cell: (field) => (isBlank(values.get(field)) ? undefined : values.get(field)),
    problem: (field, says) => problems.push(problemAt(row, field, csvFieldWords(field), says)),
    note: (says) => notes.push({ row, says: `${placeOf(row)}: ${says}` }),
  }
}

/** Empty, or what people write to say so. */
function isBlank(value: string | undefined): boolean {
  return value === undefined || /^(?:|[-–—]|n\/a)$/i.test(value)
}
