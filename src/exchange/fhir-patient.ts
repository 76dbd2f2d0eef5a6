import type { Draft, Problem, ReadingNote } from './arrival.ts'
import { arrivalWords, placeOf, problemAt } from './arrival.ts'
import { shortened } from './check-arrivals.ts'
import type { Entry } from './fhir-bundle.ts'
import { fullNameOf, languageWords, likedNameOf, Patient } from './fhir-resources.ts'

interface ChildRead {
  entry: Entry
  draft?: Draft
  problems: Problem[]
  notes: ReadingNote[]
}

/** A child of a bundle; without a draft when the Patient cannot be read or has died. */
export function readPatient(entry: Entry, movedInOn: string | undefined): ChildRead {
  const parsed = Patient.safeParse(entry.resource)
  if (!parsed.success) {
    const part = parsed.error.issues[0]?.path.join('.') || 'it'
    return noChild(entry, 'layout', `${part} is not written as FHIR R4 has it.`)
  }
  const patient = parsed.data
  const liked = likedNameOf(patient.name)
  const name = shortened(liked?.name ?? 'this child')
  if (patient.deceasedBoolean || patient.deceasedDateTime)
    return noChild(entry, 'the child', `the file says that ${name} has died. Please check with the sender.`)
  const draft: Draft = {
    row: entry.place,
    knownAs: liked?.name,
    fullName: fullNameOf(patient.name),
    bornOn: patient.birthDate,
    languages: languagesOf(patient),
    movedInOn,
    people: [],
    careTeam: [],
    outsideReference: identifierOf(patient),
  }
  return { entry, draft, problems: sayDates(draft, name), notes: notesOf(entry, patient, liked) }
}

function noChild(entry: Entry, words: string, says: string): ChildRead {
  return { entry, problems: [problemAt(entry.place, 'row', words, says)], notes: [] }
}

function sayDates({ row, bornOn, movedInOn }: Draft, name: string): Problem[] {
  const at = (field: 'bornOn' | 'movedInOn', says: string) => problemAt(row, field, arrivalWords[field], says)
  const problems: Problem[] = []
  if (!bornOn) problems.push(at('bornOn', `the day ${name} was born is missing, and it is needed.`))
  else if (/^\d{4}(-\d{2})?$/.test(bornOn))
    problems.push(at('bornOn', `only ${bornOn} is given, and the whole day is needed.`))
  if (!movedInOn)
    problems.push(at('movedInOn', `the file does not say when ${name} moved in. Choose the day.`))
  return problems
}

function notesOf(entry: Entry, patient: Patient, liked: ReturnType<typeof likedNameOf>): ReadingNote[] {
  const notes: string[] = []
  if (liked && !liked.chosen)
    notes.push(
      `no name they like is given, so ${shortened(liked.name)} is used. Ask what they like to be called.`,
    )
  const contacts = patient.contact?.length ?? 0
  if (contacts > 0)
    notes.push(
      `contacts written on the Patient itself were left out: ${contacts}. Add them as people if they are missing.`,
    )
  return notes.map((says) => ({ row: entry.place, says: `${placeOf(entry.place)}: ${says}` }))
}

function languagesOf({ communication = [] }: Patient): string[] {
  const preferredFirst = [...communication].sort(
    (a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false),
  )
  return [...new Set(preferredFirst.flatMap(({ language }) => languageWords(language) ?? []))]
}

/** What the sender shows to people, else what it trusts most, else any that still holds. */
function identifierOf({ identifier = [] }: Patient): string | undefined {
  const holding = identifier.filter(({ use, value }) => value?.trim() && use !== 'old' && use !== 'temp')
  const byUse = ['usual', 'official'].flatMap((use) => holding.filter((one) => one.use === use))
  return [...byUse, ...holding][0]?.value?.trim()
}
