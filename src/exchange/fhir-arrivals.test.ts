import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Reading } from './arrival.ts'
import { readFhirBundle } from './fhir-arrivals.ts'

const choices = { movedInOn: '2026-06-30', today: '2026-07-01' }

function file(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8')
}

describe('children in a FHIR bundle', () => {
  const { arrivals, problems, notes } = readFhirBundle(JSON.parse(file('bundle.json')), choices)
  const said = notes.map(({ says }) => says)

  test('a child arrives with names, day of birth, languages, people and care team', () => {
    expect(problems).toEqual([])
    expect(arrivals[0]).toEqual({
      row: 'Patient/maya',
      knownAs: 'May',
      fullName: 'Maya Louise Hartwell',
      bornOn: '2013-02-28',
      languages: ['English', 'Polish'],
      movedInOn: '2026-06-30',
      people: [
        {
          name: 'Ewa Nowak',
          relationship: 'grandmother',
          phone: '01632 960123',
          email: 'ewa@example.org',
          mayKnowAddress: false,
        },
        { name: 'Jay Hartwell', relationship: 'brother', mayKnowAddress: false },
      ],
      careTeam: [
        { name: 'Dana Okafor', role: 'Social worker' },
        { name: 'Ewa Nowak', role: 'Grandmother in the team' },
        { name: 'Ruth Bell', role: 'Teacher' },
      ],
      keyWorker: 'Sam Reid',
      outsideReference: 'LH-1007',
    })
  })

  test('a child without people or team arrives too, and someone is asked to ask for the name they like', () => {
    expect(arrivals[1]).toMatchObject({ knownAs: 'Zoë', fullName: 'Zoë O’Brien', people: [], careTeam: [] })
    expect(said).toContain(
      'Patient/zo: no name they like is given, so Zoë is used. Ask what they like to be called.',
    )
  })

  test('diagnoses and everything else stay behind, and the number of each is said', () => {
    expect(said).toContain(
      'Left out: 2 Condition; diagnoses are not taken over, a person decides what belongs in the record.',
    )
    expect(said).toContain(
      'Left out: 1 Observation; only children, their people and their care team are taken over.',
    )
    expect(JSON.stringify({ arrivals, problems, notes })).not.toMatch(/diagnosis that|Another diagnosis/)
  })

  test('no address is taken over, and nobody from a file may know one', () => {
    expect(JSON.stringify({ arrivals, problems, notes })).not.toMatch(/Secret Lane|Hidden Road/)
    expect(arrivals.flatMap(({ people }) => people).some(({ mayKnowAddress }) => mayKnowAddress)).toBe(false)
    expect(said).toContain('None of the people in this file may know the address until someone here says so.')
  })

  test('a mother of the same number on another server is not given to this child', () => {
    expect(JSON.stringify(arrivals)).not.toContain('Kay Another')
    expect(said).toContain(
      'RelatedPerson/kay: left out, because the child it belongs to is not in this file.',
    )
  })

  test('who is left out of people and team is named with the reason', () => {
    expect(said).toContain('RelatedPerson/gone: left out, because it is marked as no longer in use.')
    expect(said).toContain(
      'CareTeam/team-maya: Practitioner/nobody was left out, because no person of that reference is in this file.',
    )
    expect(said).toContain(
      'CareTeam/team-maya: Oak School was left out, because no person of that reference is in this file.',
    )
    expect(said).toContain('CareTeam/team-maya: Lee Gray was left out, because they have left the team.')
  })

  test('the text of the file reads the same as its content', () => {
    expect(readFhirBundle(file('bundle.json'), choices)).toEqual({ arrivals, problems, notes })
  })

  test('FHIR has no day of moving in, so without a choice each child waits for one', () => {
    const { arrivals: none, problems: asked } = readFhirBundle(file('bundle.json'), { today: '2026-07-01' })
    expect(none).toEqual([])
    expect(asked.map(({ says }) => says)).toEqual([
      'Patient/maya, moved in on: the file does not say when May moved in. Choose the day.',
      'Patient/zo, moved in on: the file does not say when Zoë moved in. Choose the day.',
    ])
  })
})

describe('what is wrong in a bundle', () => {
  test('each error is said at its child, and the others arrive', () => {
    const { arrivals, problems, notes } = readFhirBundle(file('bundle-with-errors.json'), choices)
    expect(arrivals).toMatchObject([
      { row: 'Patient 1', fullName: 'Nia Frost', people: [{ name: 'Una Frost', relationship: 'aunt' }] },
    ])
    expect(problems.map(({ says }) => says).sort()).toEqual(
      [
        'Patient/no-birth, date of birth: the day Ola was born is missing, and it is needed.',
        'Patient/half-birth, date of birth: only 2012-04 is given, and the whole day is needed.',
        'Patient/wrong-birth, date of birth: 2013-02-31 is not a date written as 2013-02-28.',
        'Patient/died, the child: the file says that Rory has died. Please check with the sender.',
        'Patient/nameless, name they like: this is missing, and it is needed.',
        'Patient/nameless, full name: this is missing, and it is needed.',
        'Patient/odd, layout: name is not written as FHIR R4 has it.',
      ].sort(),
    )
    expect(notes.map(({ says }) => says)).toContain(
      'This file is one page of several. Ask for the other pages too.',
    )
  })

  test.each([
    [null, 'This is not FHIR. Attune reads a FHIR R4 Bundle in JSON.'],
    [[], 'This is not FHIR. Attune reads a FHIR R4 Bundle in JSON.'],
    ['<Bundle/>', 'This file is XML. Ask for the Bundle in JSON.'],
    ['{"resourceType":', 'This file is not JSON, or a part of it is missing.'],
    [{ resourceType: 'Patient' }, 'This is a single Patient. Attune reads a FHIR R4 Bundle.'],
    [{ resourceType: 'Bundle' }, 'This Bundle is not FHIR R4: type cannot be read.'],
    [
      { resourceType: 'Bundle', type: 'history' },
      'This is a Bundle of type history. Attune reads collection, searchset, transaction and document.',
    ],
    [{ resourceType: 'Bundle', type: 'collection' }, 'There is no Patient in this Bundle.'],
  ])('%j is no bundle of children, and the file is told why', (json, says) => {
    expect(readFhirBundle(json, choices).problems).toEqual([{ row: 0, field: 'file', says }])
  })

  test('children of the same number on two servers are two children, each with their own people', () => {
    const from = (server: string, name: string) => [
      {
        fullUrl: `https://${server}.example.org/Patient/1`,
        resource: { resourceType: 'Patient', id: '1', name: [{ text: name }], birthDate: '2012-04-05' },
      },
      {
        fullUrl: `https://${server}.example.org/RelatedPerson/1`,
        resource: {
          resourceType: 'RelatedPerson',
          id: '1',
          patient: { reference: 'Patient/1' },
          relationship: [{ text: 'mother' }],
          name: [{ text: `Mother of ${name}` }],
        },
      },
    ]
    const entry = [...from('north', 'Nia Frost'), ...from('south', 'Sol Quinn')]
    const { arrivals } = readFhirBundle({ resourceType: 'Bundle', type: 'collection', entry }, choices)
    expect(arrivals).toMatchObject([
      { row: 'Patient/1', people: [{ name: 'Mother of Nia Frost' }] },
      { row: 'Patient/1 (entry 3)', people: [{ name: 'Mother of Sol Quinn' }] },
    ])
  })

  test('the same child twice in one bundle arrives once', () => {
    const child = (id: string) => ({
      resource: { resourceType: 'Patient', id, name: [{ text: 'Nia Frost' }], birthDate: '2012-04-05' },
    })
    const bundle = { resourceType: 'Bundle', type: 'collection', entry: [child('a'), child('b')] }
    const { arrivals, problems } = readFhirBundle(bundle, choices)
    expect(arrivals).toMatchObject([{ row: 'Patient/a' }])
    expect(problems).toMatchObject([
      { says: 'Patient/b, full name: Patient/a has the same name and date of birth. Keep one of them.' },
    ])
  })
})

test('whatever is given, the answer is a reading and never a breakdown', () => {
  const resource = fc.record(
    {
      resourceType: fc.constantFrom('Patient', 'RelatedPerson', 'CareTeam', 'Practitioner', 'Condition', ''),
      id: fc.oneof(fc.constantFrom('1', '2'), fc.anything()),
      name: fc.oneof(fc.array(fc.record({ text: fc.string({ unit: 'binary' }) })), fc.anything()),
      birthDate: fc.oneof(fc.constantFrom('2013-02-28', '2013'), fc.string()),
      patient: fc.record({ reference: fc.constantFrom('Patient/1', 'Patient/2', '#') }),
      subject: fc.record({ reference: fc.constantFrom('Patient/1', 'Patient/2', '') }),
      participant: fc.oneof(fc.array(fc.record({ member: fc.anything() })), fc.anything()),
      relationship: fc.oneof(fc.array(fc.record({ text: fc.string() })), fc.anything()),
      communication: fc.array(
        fc.record({ language: fc.record({ coding: fc.array(fc.record({ code: fc.string() })) }) }),
      ),
    },
    { requiredKeys: ['resourceType'] },
  )
  const bundle = fc.record({
    resourceType: fc.constant('Bundle'),
    type: fc.constant('collection'),
    entry: fc.array(fc.record({ resource: fc.oneof(resource, fc.anything()) }), { maxLength: 8 }),
  })
  fc.assert(
    fc.property(fc.oneof(bundle, fc.anything(), fc.string(), fc.json()), (json) => {
      const { arrivals, problems } = Reading.parse(readFhirBundle(json, choices))
      expect(arrivals.length + problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
