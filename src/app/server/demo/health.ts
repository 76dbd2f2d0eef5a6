import { AllergyId, tellAllergy, tellNoAllergies } from '#health/contract/allergies.ts'
import { AppointmentId, addAppointment, type Outcome, tellOutcome } from '#health/contract/appointments.ts'
import type { ChildId } from '#platform/ids.ts'
import { personIn, type Scene } from './arrival.ts'
import { DAYS } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import { medicinesLived } from './medicine-orders.ts'
import { medicineLived } from './medicines.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

/** Six months of a young person’s health: what is known, what was given, where they were expected. */
export function healthOf(scene: Scene, story: Story, childId: ChildId): Due[] {
  // Chance of its own: a medicine more or less changes nothing else of the story.
  const chance = chanceOf(story.key.charCodeAt(0) * 1000 + story.key.length)
  const living = { scene, childId, chance }
  const medicines = medicinesLived.filter(({ of }) => of === story.key)
  return [
    ...allergiesLived(scene, story, childId, chance),
    ...expected
      .filter(({ of }) => of === story.key)
      .map((one) => appointmentLived(scene, childId, chance, one)),
    ...medicines.flatMap((one) => medicineLived(living, one)),
  ]
}

function allergiesLived({ tell, calendar }: Scene, { key }: Story, childId: ChildId, chance: Chance): Due[] {
  const id = AllergyId.parse(chance.uuid())
  const daysAgo = DAYS - 1
  const at = calendar.at(daysAgo, 11)
  // Nobody has asked Ellis yet.
  if (key === 'ellis') return []
  if (key === 'kian')
    return [{ daysAgo, happens: async () => void (await tell('jo', at, tellAllergy, nuts())) }]
  const none = { id, childId, saidBy: key === 'maya' ? 'Maya and Dr Bello' : 'Dr Bello' }
  return [{ daysAgo, happens: async () => void (await tell('jo', at, tellNoAllergies, none)) }]

  function nuts() {
    return {
      ...{ id, childId, kind: 'allergy' as const, substance: 'Nuts', because: '' },
      whatHappens: 'His lips and throat swell within minutes.',
      howBad: 'Very bad: he can stop breathing',
      whatToDo: 'His pen into the thigh at once, then 999. Pens: kitchen and his bag.',
      saidBy: 'Dr Bello and Kian’s mum',
    }
  }
}

interface Expected {
  of: string
  /** Less than nothing: still to come. */
  daysAgo: number
  withWhom: string
  atPlace: string
  whatFor: string
  at: string
  came?: [Outcome, string]
}

const expected: readonly Expected[] = [
  {
    ...{ of: 'tobi', daysAgo: 52, withWhom: 'The optician', atPlace: 'Quay Street', at: '15:40' },
    whatFor: 'A look at his eyes',
    came: ['did-not-want-to-go', 'He turned round at the door. He asked if Sam can come next time.'],
  },
  {
    ...{ of: 'tobi', daysAgo: 38, withWhom: 'The optician', atPlace: 'Quay Street', at: '15:40' },
    whatFor: 'A look at his eyes, with Sam',
    came: ['went', 'Glasses for reading. He chose green ones.'],
  },
  {
    ...{ of: 'maya', daysAgo: -3, withWhom: 'The dentist', atPlace: 'Harbour Practice', at: '16:15' },
    whatFor: 'The half-year look',
  },
  {
    ...{ of: 'kian', daysAgo: -9, withWhom: 'Dr Shah', atPlace: 'The clinic', at: '10:30' },
    whatFor: 'Is the medicine still right?',
  },
  {
    ...{ of: 'ellis', daysAgo: -1, withWhom: 'The hearing clinic', atPlace: 'Harbour Practice', at: '10:20' },
    whatFor: 'A hearing test',
  },
]

function appointmentLived(scene: Scene, childId: ChildId, chance: Chance, one: Expected): Due {
  const { tell, calendar } = scene
  const { of, daysAgo, at, came, ...about } = one
  const written = Math.max(daysAgo + 12, 1)
  return {
    daysAgo: written,
    happens: async () => {
      const id = AppointmentId.parse(chance.uuid())
      const goesWith = personIn(scene, 'sam')
      const appointment = { ...about, id, childId, on: calendar.day(daysAgo), at, goesWith }
      await tell('jo', calendar.at(written, 11), addAppointment, appointment)
      if (!came) return
      const [outcome, words] = came
      const told = { id: chance.uuid(), childId, appointmentId: id, outcome, words }
      await tell('sam', calendar.at(daysAgo, 18), tellOutcome, told)
    },
  }
}
