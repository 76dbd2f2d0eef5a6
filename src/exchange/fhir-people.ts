import type { ArrivingPerson, ArrivingTeamMember } from './arrival.ts'
import { shortened } from './check-arrivals.ts'
import type { Entry, OpenBundle } from './fhir-bundle.ts'
import type { Participant, Reference } from './fhir-resources.ts'
import {
  CareTeam,
  conceptWords,
  fullNameOf,
  isOver,
  Named,
  RelatedPerson,
  reachBy,
} from './fhir-resources.ts'

/** A person and the child they belong to; `says` when they are left out. */
export function readRelatedPerson(
  entry: Entry,
  bundle: OpenBundle,
  today: string,
): { person?: ArrivingPerson; child?: Entry; says?: string } {
  const parsed = RelatedPerson.safeParse(entry.resource)
  if (!parsed.success) return { says: 'left out, because it is not written as FHIR R4 has it.' }
  const { active, patient, name, relationship, telecom, period } = parsed.data
  const child = bundle.find(patient, entry)
  if (child?.type !== 'Patient')
    return { says: 'left out, because the child it belongs to is not in this file.' }
  if (active === false || isOver(period, today))
    return { says: 'left out, because it is marked as no longer in use.' }
  const fullName = fullNameOf(name)
  if (!fullName) return { says: 'left out, because it has no name.' }
  const kind = relationship?.map(conceptWords).find(Boolean)
  if (!kind)
    return { says: `${shortened(fullName)} was left out, because it does not say who they are to the child.` }
  const phone = reachBy(telecom, ['phone', 'sms'])
  const email = reachBy(telecom, ['email'])
  return { child, person: { name: fullName, relationship: kind, phone, email, mayKnowAddress: false } }
}

interface TeamRead {
  child?: Entry
  members: ArrivingTeamMember[]
  /** Their names; everybody else is in `members`. */
  keyWorkers: string[]
  says: string[]
}

/** The people of a care team by name and role; `says` who is left out and why. */
export function readCareTeam(entry: Entry, bundle: OpenBundle, today: string): TeamRead {
  const none = (says: string): TeamRead => ({ members: [], keyWorkers: [], says: [says] })
  const parsed = CareTeam.safeParse(entry.resource)
  if (!parsed.success) return none('left out, because it is not written as FHIR R4 has it.')
  const { status = 'active', subject, participant = [] } = parsed.data
  const child = bundle.find(subject, entry)
  if (child?.type !== 'Patient') return none('left out, because the child it belongs to is not in this file.')
  if (/^(inactive|entered-in-error)$/.test(status))
    return none('left out, because it is marked as no longer in use.')
  const read = participant.map((one) => readParticipant(one, entry, child, bundle, today))
  const members = read.flatMap(({ member }) => member ?? [])
  return {
    child,
    members: members.filter(({ role }) => !isKeyWorker(role)),
    keyWorkers: members.filter(({ role }) => isKeyWorker(role)).map(({ name }) => name),
    says: read.flatMap(({ says }) => says ?? []),
  }
}

function readParticipant(
  { role = [], member, period }: Participant,
  team: Entry,
  child: Entry,
  bundle: OpenBundle,
  today: string,
): { member?: ArrivingTeamMember; says?: string } {
  const found = bundle.find(member, team)
  if (found === child) return {}
  const roleWords = role.map(conceptWords).find(Boolean)
  const called = shortened(member?.display ?? member?.reference ?? 'someone without a name')
  if (isOver(period, today)) return { says: `${called} was left out, because they have left the team.` }
  const name = found ? nameIn(found) : nameWritten(member)
  if (!name) return { says: `${called} was left out, because no person of that reference is in this file.` }
  if (!roleWords) return { says: `${shortened(name)} was left out, because it does not say what they do.` }
  return { member: { name, role: roleWords } }
}

function nameIn({ type, resource }: Entry): string | undefined {
  if (type !== 'Practitioner' && type !== 'RelatedPerson') return undefined
  return fullNameOf(Named.safeParse(resource).data?.name)
}

/** Someone outside the file, by the name that the team gives them. An organisation is nobody by name. */
function nameWritten(member: Reference | undefined): string | undefined {
  const ofSomeone = /(^|\/)(Practitioner|PractitionerRole|RelatedPerson)\/|^urn:|^$/
  return ofSomeone.test(member?.reference ?? '') ? member?.display?.trim() : undefined
}

function isKeyWorker(role: string): boolean {
  return /\b(key ?-?worker|link worker)\b/i.test(role)
}
