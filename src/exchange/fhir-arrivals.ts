import type { Draft, Reading, ReadingNote } from './arrival.ts'
import { placeOf, todayWritten, unreadable } from './arrival.ts'
import { checkArrivals, shortened } from './check-arrivals.ts'
import type { Entry, OpenBundle } from './fhir-bundle.ts'
import { openBundle } from './fhir-bundle.ts'
import { readPatient } from './fhir-patient.ts'
import { readCareTeam, readRelatedPerson } from './fhir-people.ts'

/** What a FHIR Patient does not hold and a person says instead. */
interface FhirChoices {
  /** When the children of the file moved in, YYYY-MM-DD: FHIR has no such day on a Patient. */
  movedInOn?: string
  /** Today, YYYY-MM-DD, for ages and for who has left. */
  today?: string
}

/**
 * Reads the children of a FHIR R4 Bundle with their people and care team; `json` is the parsed Bundle or
 * its text. Everything else is left out and counted: a diagnosis enters a record through a person. Never throws.
 */
export function readFhirBundle(json: unknown, choices: FhirChoices = {}): Reading {
  const parsed = typeof json === 'string' ? parseJson(json) : { json }
  if ('says' in parsed) return unreadable(parsed.says)
  const bundle = openBundle(parsed.json)
  if ('says' in bundle) return unreadable(bundle.says)
  const today = choices.today ?? todayWritten()
  const children = bundle.entries
    .filter(({ type }) => type === 'Patient')
    .map((entry) => readPatient(entry, choices.movedInOn))
  if (children.length === 0)
    return { ...unreadable('There is no Patient in this Bundle.'), notes: leftOut(bundle) }
  const drafts = new Map(children.flatMap(({ entry, draft }) => (draft ? [[entry, draft] as const] : [])))
  const problems = children.flatMap((child) => child.problems)
  const notes = [
    ...children.flatMap((child) => child.notes),
    ...addPeople(bundle, drafts, today),
    ...addTeams(bundle, drafts, today),
    ...leftOut(bundle),
  ]
  return checkArrivals({ drafts: [...drafts.values()], problems, notes }, today)
}

function parseJson(text: string): { json: unknown } | { says: string } {
  if (/^\uFEFF?\s*</.test(text)) return { says: 'This file is XML. Ask for the Bundle in JSON.' }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return { says: 'This file is not JSON, or a part of it is missing.' }
  }
}

type Drafts = Map<Entry, Draft>

function addPeople(bundle: OpenBundle, drafts: Drafts, today: string): ReadingNote[] {
  const notes: ReadingNote[] = []
  let added = 0
  for (const entry of bundle.entries.filter(({ type }) => type === 'RelatedPerson')) {
    const { person, child, says } = readRelatedPerson(entry, bundle, today)
    const draft = child && drafts.get(child)
    if (says) notes.push({ row: entry.place, says: `${placeOf(entry.place)}: ${says}` })
    if (!person || !draft) continue
    draft.people?.push(person)
    added += 1
  }
  if (added > 0)
    notes.push({
      row: 0,
      says: 'None of the people in this file may know the address until someone here says so.',
    })
  return notes
}

function addTeams(bundle: OpenBundle, drafts: Drafts, today: string): ReadingNote[] {
  const notes: ReadingNote[] = []
  for (const entry of bundle.entries.filter(({ type }) => type === 'CareTeam')) {
    const { child, members, keyWorkers, says } = readCareTeam(entry, bundle, today)
    notes.push(...says.map((one) => ({ row: entry.place, says: `${placeOf(entry.place)}: ${one}` })))
    const draft = child && drafts.get(child)
    if (!draft) continue
    const [first, ...others] = draft.keyWorker ? [draft.keyWorker, ...keyWorkers] : keyWorkers
    draft.keyWorker = first
    draft.careTeam?.push(...members, ...others.map((name) => ({ name, role: 'key worker' })))
  }
  return notes
}

const taken = new Set(['Patient', 'RelatedPerson', 'CareTeam', 'Practitioner'])
const diagnoses = 'diagnoses are not taken over, a person decides what belongs in the record.'
const others = 'only children, their people and their care team are taken over.'

/** What was not read, counted by type. */
function leftOut({ entries, goesOn }: OpenBundle): ReadingNote[] {
  const byType = Map.groupBy(
    entries.filter(({ type }) => !taken.has(type)),
    ({ type }) => type || 'entry without a type',
  )
  const notes = [...byType].map(
    ([type, { length }]) =>
      `Left out: ${length} ${shortened(type)}; ${type === 'Condition' ? diagnoses : others}`,
  )
  if (goesOn) notes.push('This file is one page of several. Ask for the other pages too.')
  return notes.map((says) => ({ row: 0, says }))
}
