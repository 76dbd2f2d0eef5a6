import { CsvError, parse } from 'csv-parse/browser/esm/sync'

/** A line of the spreadsheet: the number that the spreadsheet shows, and its cells without outer spaces. */
export interface CsvRow {
  row: number
  cells: string[]
}

/** The rows of a file, its header first, empty rows left out; or why there are none. */
export type Table = { rows: CsvRow[] } | { says: string }

/** More lines than ten thousand children need, line breaks inside cells included. */
const MOST_LINES = 200_000

/**
 * Cuts a text into rows and cells. Commas, semicolons or tabs; with or without a byte order mark; line
 * breaks inside quotation marks. `most` stops reading early. Never throws.
 */
export function readTable(text: string, most?: number): Table {
  const says = sayNotCsv(text)
  if (says) return { says }
  try {
    const lines = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: most,
    })
    const rows = lines.map((cells, index) => ({ row: index + 1, cells: cells.map(trimmed) }))
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
    return filled.length > 0 ? { rows: filled } : { says: 'The file is empty.' }
  } catch (error) {
    return { says: sayBroken(error) }
  }
}

function sayNotCsv(text: string): string | undefined {
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\uFFFD'.repeat(4)))
    return 'This is a spreadsheet, not CSV. Save it as “CSV UTF-8”.'
  if (text.includes('\0')) return 'The letters of this file cannot be read. Save it as “CSV UTF-8”.'
  if (hasTooManyLines(text))
    return 'The file has too many lines. Delete the empty rows, or split it into several.'
  return undefined
}

function hasTooManyLines(text: string): boolean {
  let lines = 0
  for (const _ of text.matchAll(/\r\n|\n|\r/g)) {
    lines += 1
    if (lines > MOST_LINES) return true
  }
  return false
}

function sayBroken(error: unknown): string {
  if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED')
    return 'The rows of this file cannot be told apart. Save it as “CSV UTF-8” and choose it again.'
  const [, line] = /opening quote at line (\d+)/.exec(error.message) ?? []
  const where = line ? ` on line ${line}` : ''
  return `A quotation mark (") opens${where} and never closes, so the rows cannot be told apart.`
}

/** The separator that the first row uses most, outside quotation marks. */
function separatorOf(text: string): string {
  const start = text.replace(/^\uFEFF?\s*/, '').slice(0, 20_000)
  const [firstRow = ''] = start.replace(/"[^"]*"/g, '').split(/\r\n|\n|\r/, 1)
  const count = (separator: string) => firstRow.split(separator).length
  return [';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best), ',')
}

function trimmed(cell: string): string {
  return cell.replace(/\u00A0/g, ' ').trim()
}
