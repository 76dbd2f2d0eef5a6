import { z } from 'zod'

const numbers = ['1', '2', '3', '4'] as const
const personParts = ['name', 'relationship', 'phone', 'email', 'mayKnowAddress'] as const
const teamParts = ['name', 'role', 'responsibility', 'authority', 'accountability'] as const

const SingleField = z.enum([
  'knownAs',
  'fullName',
  'forename',
  'surname',
  'bornOn',
  'pronouns',
  'languages',
  'culture',
  'faith',
  'mattersMost',
  'movedInOn',
  'placingAuthority',
  'socialWorker',
  'reviewingOfficer',
  'keyWorker',
  'outsideReference',
])
type SingleField = z.infer<typeof SingleField>

/** What a column may hold: one thing about the child, or a part of one of four people or team members. */
export const CsvField = z.union([
  SingleField,
  z.templateLiteral(['person', z.enum(numbers), '.', z.enum(personParts)]),
  z.templateLiteral(['team', z.enum(numbers), '.', z.enum(teamParts)]),
])
export type CsvField = z.infer<typeof CsvField>

/** Columns in one file at most. */
export const mostColumns = 500

/** One entry per column of the file, in its order; null leaves the column out. */
export const ColumnMapping = z.array(CsvField.nullable()).max(mostColumns)
export type ColumnMapping = z.infer<typeof ColumnMapping>

const singleWords: Record<SingleField, string> = {
  knownAs: 'Name they like',
  fullName: 'Full name',
  forename: 'First name',
  surname: 'Last name',
  bornOn: 'Date of birth',
  pronouns: 'Pronouns',
  languages: 'Languages',
  culture: 'Culture',
  faith: 'Faith',
  mattersMost: 'What matters most to them',
  movedInOn: 'Moved in on',
  placingAuthority: 'Placing authority',
  socialWorker: 'Social worker',
  reviewingOfficer: 'Independent reviewing officer',
  keyWorker: 'Key worker',
  outsideReference: 'Reference in your other system',
}

const partWords: Record<(typeof personParts)[number] | (typeof teamParts)[number], string> = {
  name: 'name',
  relationship: 'relationship',
  phone: 'phone',
  email: 'e-mail',
  mayKnowAddress: 'may know the address (yes or no)',
  role: 'role',
  responsibility: 'does',
  authority: 'may decide',
  accountability: 'answers for',
}

/** Every field that a column may be given, with its words on screen, in the order of the template. */
export const csvFields: readonly { field: CsvField; words: string }[] = [
  ...SingleField.options.map((field) => ({ field, words: singleWords[field] })),
  ...numbers.flatMap((number) =>
    personParts.map((part) => ({
      field: `person${number}.${part}` as const,
      words: `Person ${number}: ${partWords[part]}`,
    })),
  ),
  ...numbers.flatMap((number) =>
    teamParts.map((part) => ({
      field: `team${number}.${part}` as const,
      words: `Care team ${number}: ${partWords[part]}`,
    })),
  ),
]

/** How other systems head the same column, in plain letters. */
const otherNames: Partial<Record<CsvField, string[]>> = {
  knownAs: ['preferred name', 'known as', 'likes to be called', 'nickname', 'preferred first name', 'aka'],
  fullName: ['name', 'child', 'child name', 'childs name', 'name of child', 'young person', 'legal name'],
  forename: ['forename', 'forenames', 'given name', 'given names', 'firstname', 'christian name'],
  surname: ['surname', 'family name', 'lastname'],
  bornOn: ['dob', 'd o b', 'birth date', 'birthdate', 'birthday', 'born', 'born on'],
  pronouns: ['pronoun', 'preferred pronouns'],
  languages: ['language', 'first language', 'languages spoken', 'home language', 'main language'],
  culture: ['ethnicity', 'heritage', 'cultural identity', 'culture and identity', 'ethnic background'],
  faith: ['religion', 'religion or faith', 'faith or belief', 'belief'],
  mattersMost: ['what matters most', 'what matters', 'important to me', 'what is important to them'],
  movedInOn: [
    ...['placement start', 'placement start date', 'start of placement', 'placement date', 'date placed'],
    ...[
      'moved in',
      'move in date',
      'admission date',
      'date of admission',
      'admitted',
      'start date',
      'lives here since',
    ],
  ],
  placingAuthority: [
    'la',
    'local authority',
    'authority',
    'placing la',
    'council',
    'placing local authority',
  ],
  socialWorker: [
    'sw',
    'social worker name',
    'social workers name',
    'allocated social worker',
    'allocated sw',
    'name of social worker',
  ],
  reviewingOfficer: ['iro', 'reviewing officer', 'iro name'],
  keyWorker: ['keyworker', 'key worker name', 'link worker', 'primary worker'],
  outsideReference: [
    'reference',
    'ref',
    'id',
    'child id',
    'case number',
    'case id',
    'mosaic id',
    'liquidlogic id',
  ],
  'person1.mayKnowAddress': ['may know the address yes or no'],
  'person1.name': ['next of kin', 'next of kin name', 'nok', 'emergency contact', 'emergency contact name'],
  'person1.relationship': [
    'relationship',
    'relationship to child',
    'next of kin relationship',
    'nok relationship',
  ],
  'person1.phone': ['next of kin phone', 'nok phone', 'next of kin telephone', 'emergency contact phone'],
  'person1.email': ['next of kin email', 'nok email', 'emergency contact email'],
}

const byName = new Map<string, CsvField>(
  csvFields.flatMap(({ field, words }) =>
    [words, ...(otherNames[field] ?? [])].map((name) => [plainLetters(name), field] as const),
  ),
)

/** The field that a column most likely holds, from its header; null when nothing is known by that name. */
export function suggestField(header: string): CsvField | null {
  const plain = plainLetters(header)
    .replace(/^(?:contact|family member|relative) (?=[1-4] )/, 'person ')
    .replace(/may know address$/, 'may know the address yes or no')
  return byName.get(plain) ?? null
}

/** The words of a field inside a sentence: "person 1, relationship". */
export function csvFieldWords(field: CsvField): string {
  const words = csvFields.find((one) => one.field === field)?.words ?? field
  const plain = words.replace(': ', ', ').replace(/ \(.*\)$/, '')
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** Lower-case letters and digits, one space between words: "D.O.B." and "d o b" are the same header. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{Mark}]/gu, '')
    .replace(/e-mail/g, 'email')
    .replace(/_|[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}
