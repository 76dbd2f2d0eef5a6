import type { CsvField } from './csv-columns.ts'
import { csvFields } from './csv-columns.ts'

const exampleName = 'Example Child'
const exampleReference = 'EXAMPLE'

const example: Partial<Record<CsvField, string>> = {
  knownAs: 'Example',
  fullName: exampleName,
  bornOn: '2013-02-28',
  pronouns: 'she/her',
  languages: 'English, Polish',
  culture: 'Polish and Irish',
  faith: 'Catholic',
  mattersMost: 'Her brother, drawing, and being asked first',
  movedInOn: '2026-03-02',
  placingAuthority: 'Westbrook Council',
  socialWorker: 'Dana Okafor',
  reviewingOfficer: 'Piotr Lis',
  keyWorker: 'Sam Reid',
  outsideReference: exampleReference,
  'person1.name': 'Ewa Nowak',
  'person1.relationship': 'grandmother',
  'person1.phone': '01632 960123',
  'person1.email': 'ewa@example.org',
  'person1.mayKnowAddress': 'no',
  'team1.name': 'Ruth Bell',
  'team1.role': 'teacher',
  'team1.responsibility': 'Writes the school plan',
  'team1.authority': 'The school day',
  'team1.accountability': 'Reports to the care team each term',
}

/** Left out of the template, where the whole name and one person say the same. */
const leftOut = /^(?:forename|surname|(?:person|team)[34]\..*)$/

/**
 * The file offered for download: a header in plain words and one made-up child. Starts with a byte order
 * mark and ends its lines the way spreadsheets expect (CRLF). Every cell is our own and safe to open.
 */
export function csvTemplate(): string {
  const columns = csvFields.filter(({ field }) => !leftOut.test(field))
  const lines = [columns.map(({ words }) => words), columns.map(({ field }) => example[field] ?? '')]
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

/** Whether a row is the made-up child of the template, left in by whoever filled it. */
export function isTemplateExample(fullName?: string, outsideReference?: string): boolean {
  return fullName === exampleName && outsideReference === exampleReference
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell}"` : cell
}
