import { admitChild, ContactId } from '#people/contract/children.ts'
import { chooseFace } from '#people/contract/sign-in.ts'
import * as workers from '#people/contract/workers.ts'
import { ChildId, type HomeId, PersonId } from '#platform/ids.ts'
import { bornOn, type Calendar, DAYS } from './calendar.ts'
import type { Chance } from './chance.ts'
import { aTie, DEMO_PASSWORD } from './staff.ts'
import type { Story } from './story.ts'
import type { Tell } from './teller.ts'

/** What every part of the story needs. */
export interface Scene {
  tell: Tell
  chance: Chance
  calendar: Calendar
  people: Map<string, string>
  homeId: HomeId
}

/** The id of somebody in the story by their short name. */
export function personIn({ people }: Scene, key: string): PersonId {
  return PersonId.parse(people.get(key))
}

/** The people around may be contacts, too: they are found again by their whole name. */
function aContact({ chance, people }: Scene, name: string): ContactId {
  const id = chance.uuid()
  people.set(name, id)
  return ContactId.parse(id)
}

/** A young person moves in on the first day, with a key worker and a social worker. */
export async function moveIn(scene: Scene, story: Story): Promise<ChildId> {
  const { tell, chance, calendar, homeId } = scene
  const childId = ChildId.parse(chance.uuid())
  scene.people.set(story.key, childId)
  const from = calendar.at(DAYS, 10)
  await tell('jo', from, admitChild, {
    id: childId,
    knownAs: story.knownAs,
    fullName: story.fullName,
    bornOn: bornOn(calendar.today, ...story.born),
    pronouns: story.pronouns,
    placingAuthority: story.placingAuthority,
    homeId,
    movedInOn: calendar.day(DAYS),
    profile: story.profile,
    contacts: story.contacts.map((one) => ({ ...one, id: aContact(scene, one.name), email: '' })),
    keyWorkerId: personIn(scene, story.keyWorker),
  })
  await tell('jo', from, workers.addTie, {
    ...aTie(chance, personIn(scene, 'dawn'), calendar.day(DAYS)),
    relation: 'placing-authority',
    childId,
    responsibility: 'Sees that the plan serves the care plan.',
    authority: 'Decides about family time and school.',
    accountability: 'Answers for the care plan.',
  })
  await tell(story.key, from, chooseFace, { face: story.face })
  if (story.key === 'maya') {
    const signIn = { name: 'youngperson', password: DEMO_PASSWORD }
    await tell('jo', from, workers.giveSignIn, { personId: PersonId.parse(childId), ...signIn })
  }
  return childId
}
