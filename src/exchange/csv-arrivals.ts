import type { Draft, Problem, Reading } from './arrival.ts'
import { mostArrivals, problemAt, todayWritten, unreadable } from './arrival.ts'
import { checkArrivals, shortened, tooMany } from './check-arrivals.ts'
import type { ColumnMapping, CsvField } from './csv-columns.ts'
import { csvFieldWords, mostColumns, suggestField } from './csv-columns.ts'
import { readPeople, readTeam } from './csv-people.ts'
import type { RowRead, RowReader } from './csv-row.ts'
import { createRowReader } from './csv-row.ts'
import type { CsvRow } from './csv-table.ts'
import { readTable } from './csv-table.ts'
import { isTemplateExample } from './csv-template.ts'
import { readWrittenDate, sayNoDate } from './written-date.ts'

/** A column of the file: its place from 0, its header, what it most likely holds, its first three values. */
interface CsvColumn {
  index: number
  name: string
  suggested: CsvField | null
  samples: string[]
}

const sayTooManyColumns = `The file has more than ${mostColumns} columns. Keep those that matter here.`

/** The columns of a file, for a person to confirm; a file that cannot be read has none and says why. */
export function readHeader(text: string): { columns: CsvColumn[]; problems: Problem[] } {
  const table = readTable(text, 200)
  if ('says' in table) return { columns: [], problems: unreadable(table.says).problems }
  const [header, ...rows] = table.rows
  if (header && header.cells.length > mostColumns)
    return { columns: [], problems: unreadable(sayTooManyColumns).problems }
  const taken = new Set<CsvField>()
  const columns = (header?.cells ?? []).map((name, index) => {
    const field = suggestField(name)
    const suggested = field && !taken.has(field) ? field : null
    if (suggested) taken.add(suggested)
    const samples = rows
      .flatMap(({ cells }) => cells[index] || [])
      .slice(0, 3)
      .map(shortened)
    return { index, name: shortened(name), suggested, samples }
  })
  return { columns, problems: [] }
}

/**
 * Reads the children of a file, each column as `mapping` says (one entry per column, in order).
 * `today` is YYYY-MM-DD and serves the questions about ages. Never throws.
 */
export function readCsv(text: string, mapping: ColumnMapping, today = todayWritten()): Reading {
  const table = readTable(text)
  if ('says' in table) return unreadable(table.says)
  const [header, ...rows] = table.rows
  const says = sayMapping(mapping)
  if (says) return unreadable(says)
  if (rows.length === 0) return unreadable('The file has a header and no children under it.')
  if (rows.length > mostArrivals) return unreadable(tooMany(rows.length))
  const width = header?.cells.length ?? 0
  const read = rows.map((row) => readRow(row, mapping, width))
  return checkArrivals(
    {
      drafts: read.flatMap(({ draft }) => draft ?? []),
      problems: read.flatMap(({ problems }) => problems),
      notes: read.flatMap(({ notes }) => notes),
    },
    today,
  )
}

function sayMapping(mapping: ColumnMapping): string | undefined {
  const fields = mapping.filter((field) => field !== null)
  const twice = fields.find((field, index) => fields.indexOf(field) !== index)
  if (twice) return `Two columns are set to “${csvFieldWords(twice)}”. Choose one of them.`
  const has = (...wanted: CsvField[]) => wanted.some((field) => fields.includes(field))
  const missing: CsvField[] = []
  if (!has('fullName', 'forename')) missing.push('fullName')
  if (!has('bornOn')) missing.push('bornOn')
  if (!has('movedInOn')) missing.push('movedInOn')
  if (missing.length === 0) return undefined
  return `No column is set to ${missing.map((field) => `“${csvFieldWords(field)}”`).join(' or ')}. It is needed.`
}

function readRow(row: CsvRow, mapping: ColumnMapping, width: number): RowRead {
  const reader = createRowReader(row, mapping)
  const { cell, note, problems, notes } = reader
  if (isTemplateExample(cell('fullName'), cell('outsideReference'))) {
    note('this is the example of the template, so it was left out.')
    return { problems, notes }
  }
  if (row.cells.slice(width).some((extra) => extra !== ''))
    problems.push(problemAt(row.row, 'row', 'cells', sayTooWide(row.cells.length, width)))
  return { draft: readChild(reader), problems, notes }
}

function sayTooWide(cells: number, columns: number): string {
  return `there are ${cells}, and the header has ${columns}. Put words that hold a comma in quotation marks.`
}

function readChild(reader: RowReader): Draft {
  const { row, cell } = reader
  const fullName = readFullName(reader)
  return {
    row,
    knownAs: readKnownAs(reader, fullName),
    fullName,
    bornOn: readDate(reader, 'bornOn'),
    pronouns: cell('pronouns'),
    languages: splitList(cell('languages')),
    culture: cell('culture'),
    faith: cell('faith'),
    mattersMost: cell('mattersMost'),
    movedInOn: readDate(reader, 'movedInOn'),
    placingAuthority: cell('placingAuthority'),
    people: readPeople(reader),
    careTeam: readTeam(reader),
    keyWorker: cell('keyWorker'),
    outsideReference: cell('outsideReference'),
  }
}

function readFullName({ cell, note }: RowReader): string | undefined {
  const whole = cell('fullName')
  if (!whole) return [cell('forename'), cell('surname')].filter(Boolean).join(' ') || undefined
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(whole) ?? []
  if (!last || !first) return whole
  note(`“${shortened(whole)}” was read as ${shortened(`${first} ${last}`)}.`)
  return `${first} ${last}`
}

function readKnownAs({ cell, note }: RowReader, fullName: string | undefined): string | undefined {
  const liked = cell('knownAs')
  if (liked) return liked
  const first = cell('forename') ?? fullName?.split(' ')[0]
  if (first)
    note(`no name they like is given, so ${shortened(first)} is used. Ask what they like to be called.`)
  return first
}

function readDate({ cell, problem }: RowReader, field: 'bornOn' | 'movedInOn'): string | undefined {
  const written = cell(field)
  if (!written) return undefined
  const date = readWrittenDate(written)
  if (!date) problem(field, sayNoDate(shortened(written)))
  return date
}

function splitList(text = ''): string[] {
  const parts = text.split(/[,;/|\n]| and | & /).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
