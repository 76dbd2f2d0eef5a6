import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDuties } from '#reminders/contract/duties.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { healthOf } from '../../test/a-medicine.ts'
import * as allergies from './contract/allergies.ts'
import * as appointments from './contract/appointments.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const newId = () => allergies.AllergyId.parse(randomUUID())
const nuts = () => ({
  id: newId(),
  childId: home.tom,
  kind: 'allergy' as const,
  substance: 'Nuts',
  whatHappens: 'His lips swell and he cannot breathe well.',
  howBad: 'Very bad: an ambulance',
  whatToDo: 'His pen into the thigh, then 999.',
  saidBy: 'Dr Bello',
  because: '',
})

describe('what a child must not have', () => {
  test('nobody has asked yet is not the same as none known: that is said by a person', async () => {
    expect((await healthOf(home)).allergies).toEqual({ known: [] })
    await home.done('amina', allergies.tellNoAllergies, { id: newId(), childId: home.tom, saidBy: 'Mum' })
    expect((await healthOf(home)).allergies).toMatchObject({
      known: [],
      noneKnown: { saidBy: 'Mum', toldByName: 'Amina' },
    })
  })

  test('is set right by new words; while one stands nobody can say that none is known', async () => {
    const first = nuts()
    await home.done('amina', allergies.tellAllergy, first)
    const none = { id: newId(), childId: home.tom, saidBy: 'Mum' }
    expect((await home.as('amina', allergies.tellNoAllergies, none)).status).toBe(422)
    const right = { ...nuts(), substance: 'Peanuts', setsRight: first.id }
    expect((await home.as('amina', allergies.tellAllergy, right)).status).toBe(422)
    await home.done('amina', allergies.tellAllergy, { ...right, because: 'The clinic tested it.' })
    expect((await healthOf(home)).allergies.known.map(({ substance }) => substance)).toEqual(['Peanuts'])
    const ends = {
      id: newId(),
      childId: home.tom,
      allergyId: right.id,
      saidBy: 'The clinic',
      because: 'Outgrown.',
    }
    await home.done('noor', allergies.endAllergy, ends)
    expect((await healthOf(home)).allergies.known).toEqual([])
  })

  test('can be read by the child, and not by someone of another home', async () => {
    expect((await healthOf(home, 'tom')).childId).toBe(home.tom)
    await expect(healthOf(home, 'sam')).rejects.toThrow('404')
  })
})

test('an appointment is at a time of the home’s clock, somebody’s duty, and not wanting to go is an answer', async () => {
  const id = appointments.AppointmentId.parse(randomUUID())
  await home.done('amina', appointments.addAppointment, {
    ...{
      id,
      childId: home.tom,
      withWhom: 'The dentist',
      atPlace: 'High Street',
      whatFor: 'A look at his teeth',
    },
    ...{ on: '2026-05-12', at: '15:30', goesWith: home.people.amina },
  })
  const told = async () => (await healthOf(home)).appointments.find((one) => one.id === id)
  expect(await told()).toMatchObject({ startsAt: '2026-05-12T14:30:00.000Z', goesWithName: 'Amina' })
  const open = await home.done('amina', readDuties, { homeId: home.homeId })
  expect(open.duties.filter(({ about }) => about === id)).toHaveLength(1)
  const came = {
    id: randomUUID(),
    childId: home.tom,
    appointmentId: id,
    words: 'He turned round at the door.',
  }
  await home.done('nils', appointments.tellOutcome, { ...came, outcome: 'did-not-want-to-go' })
  expect((await told())?.outcome).toMatchObject({ outcome: 'did-not-want-to-go', toldByName: 'Nils' })
  const after = await home.done('amina', readDuties, { homeId: home.homeId })
  expect(after.duties.filter(({ about }) => about === id)).toEqual([])
})
