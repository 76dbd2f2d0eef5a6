import { randomUUID } from 'node:crypto'
import { NewChild } from '#people/contract/children.ts'
import type { listTeam } from '#people/contract/workers.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { HomeId } from '#platform/ids.ts'
import type { Arrival, ArrivingPerson, ArrivingTeamMember } from '../arrival.ts'

export type Team = OutputOf<typeof listTeam>['team']

/** A child of a file as the people slice admits them, or the words of what does not fit. */
export function newChildOf(arrival: Arrival, homeId: HomeId, team: Team) {
  const { people, careTeam, keyWorker } = arrival
  const worker = keyWorker ? inTeam(team, keyWorker) : undefined
  return NewChild.safeParse({
    id: randomUUID(),
    homeId,
    knownAs: arrival.knownAs,
    fullName: arrival.fullName,
    bornOn: arrival.bornOn,
    movedInOn: arrival.movedInOn,
    pronouns: arrival.pronouns ?? '',
    placingAuthority: arrival.placingAuthority ?? '',
    outsideReference: arrival.outsideReference,
    profile: {
      languages: arrival.languages,
      culture: arrival.culture ?? '',
      faith: arrival.faith ?? '',
      mattersMost: arrival.mattersMost ?? '',
      likes: [],
    },
    contacts: [
      ...people.map(asContact),
      ...careTeam.map(asPartner),
      ...(keyWorker && !worker ? [asPartner({ name: keyWorker, role: 'key worker where they lived' })] : []),
    ],
    keyWorkerId: worker?.personId,
  })
}

/** Someone of the home's team by the name they are called or their whole name, when only one is. */
export function inTeam(team: Team, name: string): Team[number] | undefined {
  const same = (other: string) => other.localeCompare(name, 'en', { sensitivity: 'base' }) === 0
  const found = team.filter((one) => same(one.name) || same(one.knownAs))
  return found.length === 1 ? found[0] : undefined
}

function asContact({ name, relationship, phone = '', email = '', mayKnowAddress }: ArrivingPerson) {
  return { id: randomUUID(), name, relationship, phone, email, mayKnowAddress }
}

/** Someone of the care team outside the home: around the child, with what they do, decide and answer for. */
function asPartner({ name, role, responsibility, authority, accountability }: ArrivingTeamMember) {
  const part = [
    responsibility && `Does: ${responsibility}.`,
    authority && `May decide: ${authority}.`,
    accountability && `Answers for: ${accountability}.`,
  ]
    .filter(Boolean)
    .join(' ')
  return { ...asContact({ name, relationship: role, mayKnowAddress: false }), ...(part && { part }) }
}
