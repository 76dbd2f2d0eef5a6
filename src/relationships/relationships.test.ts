import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addContact, ContactId, readChild } from '#people/contract/children.ts'
import { readChronology } from '#records/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { anAround } from '../../test/an-around.ts'
import { aroundOn } from './around.ts'
import {
  addStep,
  endAround,
  linkContact,
  readAround,
  StepId,
  tellAround,
  tellStep,
} from './contract/around.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const aroundTom = async (who: Name = 'amina') =>
  (await home.done(who, readAround, { childId: home.tom })).people
const oneOf = async (aroundId: string) => (await aroundTom()).find(({ id }) => id === aroundId)
const today = '2026-05-04'

describe('the people around a child', () => {
  test('each telling stays; told anew, the newest stands first and the chronology has both', async () => {
    const nan = anAround(home.tom, { words: 'she sings' })
    await home.done('amina', tellAround, nan)
    home.clock.now = new Date('2026-05-04T20:05:00Z')
    const anew = { ...nan, id: randomUUID(), quality: 'up-and-down' as const, sinceOn: today }
    await home.done('amina', tellAround, anew)
    await home.done('amina', tellAround, anew)
    const told = await oneOf(nan.aroundId)
    expect(told?.tellings.map(({ quality }) => quality)).toEqual(['up-and-down', 'close'])
    expect(told?.tellings[1]).toMatchObject({ name: 'Nan', words: 'she sings', toldByName: 'Amina' })
    const { entries } = await home.done('tom', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.filter(({ about }) => about === nan.aroundId).map(({ headline }) => headline)).toEqual([
      'Nan: up and down, Tom says.',
      'Nan: close, Tom says.',
    ])
  })

  test('what the child tells is the child’s saying, whatever the form says; an adult’s bears a name', async () => {
    const dad = anAround(home.tom, { name: 'Dad', quality: 'close', byChild: false, saidBy: 'Nils' })
    await home.done('tom', tellAround, dad)
    const sees = { ...dad, id: randomUUID(), quality: 'distant' as const, saidBy: '' }
    await home.done('nils', tellAround, sees)
    const told = await oneOf(dad.aroundId)
    const [now] = aroundOn(told ? [told] : [], today)
    expect(now?.first).toMatchObject({ byChild: true, saidBy: '', quality: 'close' })
    expect(now?.others).toMatchObject([{ byChild: false, saidBy: 'Nils', quality: 'distant' }])
    expect(now?.differs).toBe(true)
  })

  test('somebody who is no longer around stays in the record with the day and the reason', async () => {
    const coach = anAround(home.tom, { name: 'Mr Bo', kind: 'community' })
    await home.done('amina', tellAround, coach)
    const end = { id: randomUUID(), childId: home.tom, aroundId: coach.aroundId, onDay: '2026-04-20' }
    const silent = await home.as('amina', endAround, { ...end, because: '' })
    expect(silent).toMatchObject({ status: 422, body: { fields: { because: [expect.any(String)] } } })
    await home.done('amina', endAround, { ...end, because: 'The club closed.' })
    const told = await oneOf(coach.aroundId)
    expect(aroundOn(told ? [told] : [], today)[0]?.ended).toMatchObject({ because: 'The club closed.' })
    expect(aroundOn(told ? [told] : [], '2026-04-19')[0]?.ended).toBeUndefined()
  })

  test('nothing is told about a day that has not come, nor about somebody around another child', async () => {
    const tomorrow = await home.as('amina', tellAround, anAround(home.tom, { sinceOn: '2026-05-05' }))
    expect(tomorrow).toMatchObject({ status: 422, body: { fields: { sinceOn: [expect.any(String)] } } })
    const ofEllis = anAround(home.ellis)
    await home.done('grace', tellAround, ofEllis)
    const across = await home.as('grace', tellAround, { ...ofEllis, id: randomUUID(), childId: home.tom })
    expect(across.status).toBe(404)
    expect(await oneOf(ofEllis.aroundId)).toBeUndefined()
  })

  test('those who are here for some shifts, or for the placing authority or the family, do not see it', async () => {
    for (const who of ['asha', 'dawn', 'mum', 'beth', 'ada'] as const) {
      expect((await home.as(who, readAround, { childId: home.tom })).status).not.toBe(200)
    }
    expect(Array.isArray(await aroundTom('tom'))).toBe(true)
  })
})

describe('somebody around who is written down as a contact', () => {
  async function aContact(childId = home.tom) {
    const contact = {
      ...{ id: ContactId.parse(randomUUID()), name: 'Denise Hill', relationship: 'Grandmother' },
      ...{ phone: '01632 960 001', email: '', mayKnowAddress: false },
    }
    await home.done('grace', addContact, { childId, contact })
    return contact
  }

  test('is the same person there, and is written once', async () => {
    const contact = await aContact()
    const nan = { ...anAround(home.tom, { name: 'Nan D' }), contactId: contact.id }
    await home.done('nils', tellAround, nan)
    expect(await oneOf(nan.aroundId)).toMatchObject({ contactId: contact.id })
    // How to reach them stands with the contacts alone.
    expect(JSON.stringify(await aroundTom())).not.toContain(contact.phone)
    expect((await home.done('nils', readChild, { childId: home.tom })).contacts).toContainEqual(
      expect.objectContaining(contact),
    )
  })

  test('can be linked later, and taken apart again; both stay in the record', async () => {
    const contact = await aContact()
    const aunt = anAround(home.tom, { name: 'Aunt Jo' })
    await home.done('nils', tellAround, aunt)
    expect((await oneOf(aunt.aroundId))?.contactId).toBeUndefined()
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    const link = { childId: home.tom, aroundId: aunt.aroundId }
    const linked = { ...link, id: randomUUID(), contactId: contact.id }
    await home.done('nils', linkContact, linked)
    await home.done('nils', linkContact, linked)
    expect(await oneOf(aunt.aroundId)).toMatchObject({ contactId: contact.id })
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    await home.done('amina', linkContact, { ...link, id: randomUUID(), contactId: null })
    expect((await oneOf(aunt.aroundId))?.contactId).toBeUndefined()
    const { entries } = await home.done('tom', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.filter(({ about }) => about === aunt.aroundId).map(({ headline }) => headline)).toEqual([
      'Aunt Jo is none of the contacts.',
      'Aunt Jo is one of the contacts.',
      'Aunt Jo: close, Tom says.',
    ])
  })

  test('is never a contact of another child', async () => {
    const ofEllis = await aContact(home.ellis)
    const friend = anAround(home.tom, { name: 'Bea' })
    expect((await home.as('grace', tellAround, { ...friend, contactId: ofEllis.id })).status).toBe(404)
    expect(await oneOf(friend.aroundId)).toBeUndefined()
  })
})

describe('the next step for a tie', () => {
  const duties = async (about: string) =>
    (
      await home.database.admin.query(
        `select person_id, falls_to, due_at, outcome from duty where kind = 'relationships.step' and about = $1`,
        [about],
      )
    ).rows

  async function aStep() {
    const nan = anAround(home.tom)
    await home.done('amina', tellAround, nan)
    const step = {
      ...{ id: StepId.parse(randomUUID()), childId: home.tom, aroundId: nan.aroundId },
      ...{ words: 'Ring Nan together', doesId: home.people.amina, doesName: 'Amina', byOn: '2026-05-08' },
    }
    await home.done('grace', addStep, step)
    return step
  }

  test('is a duty of who does it until the day is over in the home, and done when that is told', async () => {
    const step = await aStep()
    // The clocks of London stand an hour ahead of UTC in May.
    const dueAt = new Date('2026-05-08T23:00:00Z')
    const falls = { person_id: home.people.amina, falls_to: ['key-worker', 'home-manager'], due_at: dueAt }
    expect(await duties(step.id)).toEqual([{ ...falls, outcome: null }])
    const answer = { id: randomUUID(), childId: home.tom, stepId: step.id, done: true, words: 'We rang.' }
    await home.done('nils', tellStep, answer)
    expect(await duties(step.id)).toEqual([{ ...falls, outcome: 'done' }])
    const told = await oneOf(step.aroundId)
    expect(told?.steps).toMatchObject([
      { words: 'Ring Nan together', doesName: 'Amina', answer: { done: true, toldByName: 'Nils' } },
    ])
  })

  test('that will not be done says why', async () => {
    const step = await aStep()
    const answer = { id: randomUUID(), childId: home.tom, stepId: step.id, done: false }
    const silent = await home.as('amina', tellStep, { ...answer, words: '' })
    expect(silent).toMatchObject({ status: 422, body: { fields: { words: [expect.any(String)] } } })
    await home.done('amina', tellStep, { ...answer, words: 'Tom would rather write.' })
    expect(await duties(step.id)).toMatchObject([{ outcome: 'will-not-be' }])
  })

  test('falls to nobody who is not around the child', async () => {
    const nan = anAround(home.tom)
    await home.done('amina', tellAround, nan)
    const step = {
      ...{ id: StepId.parse(randomUUID()), childId: home.tom, aroundId: nan.aroundId },
      ...{ words: 'Ring Nan together', doesId: home.people.sam, doesName: 'Sam', byOn: '2026-05-08' },
    }
    expect(await home.as('amina', addStep, step)).toMatchObject({ status: 422 })
  })
})
