import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Reading } from './arrival.ts'
import { readCsv, readHeader } from './csv-arrivals.ts'
import { CsvField, csvFields } from './csv-columns.ts'
import { csvTemplate } from './csv-template.ts'

const today = '2026-07-01'

function file(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8')
}

function read(text: string) {
  return readCsv(text, suggested(text), today)
}

function suggested(text: string) {
  return readHeader(text).columns.map(({ suggested }) => suggested)
}

describe('the columns of a file', () => {
  test('what other systems call a column is understood, and three values of it are shown', () => {
    const { columns, problems } = readHeader(file('larch-house.csv'))
    expect(problems).toEqual([])
    expect(columns.map(({ suggested }) => suggested)).toEqual([
      ...[
        'knownAs',
        'forename',
        'surname',
        'bornOn',
        'pronouns',
        'languages',
        'culture',
        'faith',
        'mattersMost',
      ],
      ...[
        'movedInOn',
        'placingAuthority',
        'socialWorker',
        'reviewingOfficer',
        'keyWorker',
        'outsideReference',
      ],
      ...['person1.name', 'person1.relationship', 'person1.phone'],
    ])
    expect(columns[3]).toEqual({
      index: 3,
      name: 'DOB',
      suggested: 'bornOn',
      samples: ['2013-02-28', '1 Sep 2011'],
    })
  })

  test('a column that nobody can guess is left for a person to choose, and none is given twice', () => {
    const { columns } = readHeader('DOB,Shoe size,Date of birth\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n')
    expect(columns.map(({ suggested }) => suggested)).toEqual(['bornOn', null, null])
    expect(columns[1]?.samples).toEqual(['2', '5', '8'])
  })
})

test('a file of more than 500 columns is asked to be shorter', () => {
  const { columns, problems } = readHeader(`${'DOB,'.repeat(500)}Name\n`)
  expect(columns).toEqual([])
  expect(problems[0]?.says).toBe('The file has more than 500 columns. Keep those that matter here.')
})

describe('children in a spreadsheet', () => {
  test('a child arrives whole: names, day of birth, languages, what matters, people and care team', () => {
    const { arrivals, problems } = read(file('larch-house.csv'))
    expect(problems).toEqual([])
    expect(arrivals).toHaveLength(2)
    expect(arrivals[0]).toEqual({
      row: 2,
      knownAs: 'Maya',
      fullName: 'Maya Louise Hartwell',
      bornOn: '2013-02-28',
      pronouns: 'she/her',
      languages: ['English', 'Polish'],
      culture: 'Polish and Irish',
      faith: 'Catholic',
      mattersMost: 'Her brother Jay.\nDrawing, and being asked first.',
      movedInOn: '2026-04-03',
      placingAuthority: 'Westbrook Council',
      people: [
        { name: 'Ewa Nowak', relationship: 'grandmother', phone: '01632 960123', mayKnowAddress: false },
      ],
      careTeam: [
        { name: 'Dana Okafor', role: 'social worker' },
        { name: 'Piotr Lis', role: 'independent reviewing officer' },
      ],
      keyWorker: 'Sam Reid',
      outsideReference: 'LH-1007',
    })
  })

  test('rows keep the number that the spreadsheet shows, empty rows and line breaks counted as it does', () => {
    const { arrivals } = read(file('larch-house.csv'))
    expect(arrivals[1]).toMatchObject({ row: 4, fullName: 'Zoë O’Brien-Adéyemi', bornOn: '2011-09-01' })
    expect(arrivals[1]).toMatchObject({ languages: ['English', 'Yorùbá'], movedInOn: '2026-01-12' })
  })

  test('semicolons, a byte order mark and Windows line ends are read the same', () => {
    const { arrivals, problems } = read(file('semicolons.csv'))
    expect(problems).toEqual([])
    expect(arrivals).toMatchObject([
      { knownAs: 'Kit', bornOn: '2012-02-28', movedInOn: '2026-06-05', people: [{ mayKnowAddress: false }] },
      {
        knownAs: 'Ada',
        bornOn: '2010-03-04',
        languages: ['Igbo', 'English'],
        people: [{ mayKnowAddress: true }],
      },
    ])
  })

  test('tabs are read the same, and a last name written first is turned round and said', () => {
    const { arrivals, notes } = read(file('tabs.txt'))
    expect(arrivals).toMatchObject([{ knownAs: 'Ren', fullName: 'Renji Ito', bornOn: '2014-08-07' }])
    expect(notes).toEqual([{ row: 2, says: 'Row 2: “Ito, Renji” was read as Renji Ito.' }])
  })

  test('without a name they like the first name is used, and someone is asked to ask the child', () => {
    const { arrivals, notes } = read('Full name,DOB,Moved in\nMaya Hartwell,2013-02-28,2026-01-01\n')
    expect(arrivals).toMatchObject([{ knownAs: 'Maya' }])
    expect(notes[0]?.says).toMatch(/Row 2: no name they like is given, so Maya is used/)
  })
})

describe('what is wrong in a file', () => {
  const { arrivals, problems, notes } = read(file('with-errors.csv'))

  test('each error is said at its row and field, with what to do', () => {
    const write = 'Write it as 2013-02-28.'
    expect(problems.map(({ says }) => says).sort()).toEqual(
      [
        `Row 3, date of birth: 31/02/2013 is not a date. ${write}`,
        `Row 4, date of birth: 02/28/2013 has no such month: the day comes first. ${write}`,
        `Row 5, date of birth: 28/02/13 leaves the century open. ${write}`,
        `Row 6, date of birth: 41333 is how a spreadsheet counts days. ${write}`,
        'Row 7, full name: this is missing, and it is needed.',
        'Row 8, date of birth: this is missing, and it is needed.',
        'Row 9, date of birth: 2031-01-01 has not come yet.',
        'Row 10, moved in on: 2012-07-07 is before the date of birth, 2013-07-07.',
        'Row 11, full name: Row 2 has the same name and date of birth. Keep one of them.',
        'Row 12, reference in the other system: Row 2 has the same reference. Keep one of them.',
        'Row 13, person 1, relationship: say who Kim Frost is to the child, such as mother or friend.',
        'Row 14, people: lea at example is not an e-mail address.',
        'Row 15, person 1, may know the address: write yes or no.',
        'Row 16, cells: there are 10, and the header has 9. Put words that hold a comma in quotation marks.',
        'Row 17, name they like: some letters could not be read. Save the file as “CSV UTF-8” and choose it again.',
        'Row 17, full name: some letters could not be read. Save the file as “CSV UTF-8” and choose it again.',
      ].sort(),
    )
    expect(problems).toContainEqual(expect.objectContaining({ row: 3, field: 'bornOn' }))
  })

  test('the children without a problem still arrive, and an unlikely age is a question', () => {
    expect(arrivals.map(({ row }) => row)).toEqual([2, 18])
    expect(notes).toContainEqual({
      row: 18,
      says: 'Row 18: Old would be 51 years old. Is the date of birth, 1975-03-08, right?',
    })
  })

  test.each([
    ['', 'The file is empty.'],
    ['\n\n  ,\n', 'The file is empty.'],
    ['Full name,DOB,Moved in\n', 'The file has a header and no children under it.'],
    ['Shoe size\n7\n', 'No column is set to “full name” or “date of birth” or “moved in on”. It is needed.'],
    ['PK\u0003\u0004\u0014\0', 'This is a spreadsheet, not CSV. Save it as “CSV UTF-8”.'],
    ['N\0a\0m\0e\0', 'The letters of this file cannot be read. Save it as “CSV UTF-8”.'],
  ])('%j is no list of children, and the file is told why', (text, says) => {
    expect(read(text)).toEqual({ arrivals: [], problems: [{ row: 0, field: 'file', says }], notes: [] })
  })

  test('a quotation mark that never closes is named', () => {
    expect(read('Full name,DOB,Moved in\n"Maya,2013-02-28,2026-01-01\n').problems[0]?.says).toMatch(
      /quotation mark .* opens on line 2 and never closes/,
    )
  })

  test('two columns for the same thing are asked about', () => {
    const { problems } = readCsv('a,b\n1,2\n', ['bornOn', 'bornOn'], today)
    expect(problems[0]?.says).toBe('Two columns are set to “date of birth”. Choose one of them.')
  })

  test('10,000 children fit into one file, one more does not', () => {
    const row = (_: unknown, index: number) => `Child ${index},2013-02-28,2026-01-01`
    const rows = Array.from({ length: 10_000 }, row)
    const head = 'Full name,DOB,Moved in'
    expect(read([head, ...rows].join('\n')).arrivals).toHaveLength(10_000)
    const { arrivals, problems } = read([head, ...rows, row(0, 10_000)].join('\n'))
    expect(arrivals).toEqual([])
    expect(problems[0]?.says).toBe(
      'The file holds 10,001 children. One file may hold 10,000 at most: split it into several.',
    )
  })
})

describe('the template', () => {
  test('every column of it is understood, and its made-up child never moves in', () => {
    expect(suggested(csvTemplate())).not.toContain(null)
    const { arrivals, problems, notes } = read(csvTemplate())
    expect({ arrivals, problems }).toEqual({ arrivals: [], problems: [] })
    expect(notes).toEqual([
      { row: 2, says: 'Row 2: this is the example of the template, so it was left out.' },
    ])
  })

  test('filled as its example shows, it has no problem', () => {
    const { arrivals, problems } = read(csvTemplate().replace('Example Child', 'Maya Hartwell'))
    expect(problems).toEqual([])
    expect(arrivals).toMatchObject([
      { fullName: 'Maya Hartwell', languages: ['English', 'Polish'], keyWorker: 'Sam Reid' },
    ])
    expect(arrivals[0]?.careTeam).toHaveLength(3)
  })
})

test('whatever the text and the columns chosen, the answer is a reading and never a breakdown', () => {
  const field = fc.constantFrom(...csvFields.map(({ field }) => CsvField.parse(field)), null)
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2013-02-28', '"', '""', ',', ';', '\t', '\uD800', '\0'),
  )
  const table = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
    .map((rows) => rows.map((cells) => cells.join(',')).join('\n'))
  fc.assert(
    fc.property(fc.oneof(cell, table), fc.uniqueArray(field, { maxLength: 8 }), (text, mapping) => {
      readHeader(text)
      const withNeeded = [...new Set([...mapping, 'fullName', 'bornOn', 'movedInOn'] as const)]
      for (const chosen of [mapping, withNeeded]) {
        const reading = Reading.parse(readCsv(text, chosen, today))
        const { arrivals, problems, notes } = reading
        expect(arrivals.length + problems.length + notes.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
