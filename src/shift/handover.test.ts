import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordHardMoment, recordNote } from '#records/contract.ts'
import type { Mark } from '#records/marks.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import * as handover from './contract/handover.ts'
import { thingsToHold } from './things-to-hold.ts'

let home: TestHome
let recording: Recording
beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
})
afterAll(() => home.close())

type Lines = { words: string; marks?: Mark[]; from?: { source: 'note' | 'hard-moment'; about: string } }[]

/** A minute after the one before. */
const aHandover = (lines: Lines) => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
  return given(lines)
}
const given = (lines: Lines) => ({
  ...{ id: handover.HandoverId.parse(randomUUID()), homeId: home.homeId },
  givenAt: home.clock.now.toISOString(),
  children: [{ childId: home.tom, lines }],
  ...{ leftToDo: ['Wash the PE kit.'], teamLine: 'A tired house. Go gently.' },
})
const newest = async () => {
  const { handovers } = await home.done('asha', handover.readHandovers, { homeId: home.homeId })
  return handovers[0]
}

describe('a handover', () => {
  test('is made from what people wrote on the shift, each sentence with its source', async () => {
    const note = recording.aNote({ words: 'Tom waited for a call. It did not come.', end: 'flat' })
    await home.done('amina', recordNote, note)
    const { children } = await home.done('nils', handover.readToldOnShift, { homeId: home.homeId })
    const told = children.find(({ childId }) => childId === home.tom)?.told ?? []
    expect(thingsToHold(told)).toEqual([{ words: 'Tom waited for a call', source: 'note', about: note.id }])
    expect(children.find(({ childId }) => childId === home.ellis)?.told).toEqual([])
  })

  test('is given by one shift and heard by the next, each for themselves', async () => {
    const given = aHandover([{ words: 'Tom waited for a call' }])
    await home.done('amina', handover.giveHandover, given)
    expect(await newest()).toMatchObject({
      id: given.id,
      givenBy: { knownAs: 'Amina' },
      leftToDo: ['Wash the PE kit.'],
      children: [{ childId: home.tom, lines: [{ words: 'Tom waited for a call' }] }],
      heard: [],
    })
    const hear = { homeId: home.homeId, handoverId: given.id, heardAt: home.clock.now.toISOString() }
    await home.done('nils', handover.hearHandover, { id: randomUUID(), ...hear })
    await home.done('nils', handover.hearHandover, { id: randomUUID(), ...hear })
    await home.done('asha', handover.hearHandover, { id: randomUUID(), ...hear })
    expect((await newest())?.heard.map(({ knownAs }) => knownAs).sort()).toEqual(['Asha', 'Nils'])
  })

  test('sent twice, is given once', async () => {
    const given = aHandover([{ words: 'He likes the landing light on.' }])
    const first = await home.done('nils', handover.giveHandover, given)
    expect(await home.done('nils', handover.giveHandover, given)).toEqual(first)
    const { handovers } = await home.done('asha', handover.readHandovers, { homeId: home.homeId })
    expect(handovers.filter(({ id }) => id === given.id)).toHaveLength(1)
  })

  test('holds at most three things for each young person', async () => {
    const four = aHandover(['One.', 'Two.', 'Three.', 'Four.'].map((words) => ({ words })))
    expect((await home.as('nils', handover.giveHandover, four)).status).toBe(422)
  })

  test('stands in the chronology, and what comes from a note that is kept from the child does not', async () => {
    const kept = { reason: 'another-child', reviewOn: '2026-06-01' } as const
    const note = recording.aNote({ words: 'Marigold: what Ellis said.', kept })
    await home.done('amina', recordNote, note)
    const moment = { ...note, id: randomUUID(), words: 'He ran into the garden.' }
    await home.done('amina', recordHardMoment, recordHardMoment.input.parse(moment))
    const given = aHandover([
      { words: 'Marigold: changed a little', from: { source: 'note', about: note.id } },
      { words: 'He ran into the garden', from: { source: 'hard-moment', about: moment.id } },
      { words: 'Ask about drums.' },
    ])
    await home.done('amina', handover.giveHandover, given)
    expect((await newest())?.children[0]?.lines).toHaveLength(3)
    const told = (await recording.chronology('tom')).find(({ about }) => about === given.id)
    expect(told).toMatchObject({ kind: 'shift.handover', headline: 'He ran into the garden' })
    expect(told?.detail).toBe('He ran into the garden\nAsk about drums.')
    expect(await recording.search('tom', 'marigold')).toEqual([])
  })

  test('about a part that is marked as about somebody else stays out of the chronology too', async () => {
    const words = 'Tom was kind when Ellis cried.'
    const note = recording.aNote({ words, marks: [{ kind: 'third-party', from: 18, to: 29 }] })
    await home.done('amina', recordNote, note)
    const lines: Lines = [{ words: 'Ellis cried', from: { source: 'note', about: note.id } }]
    const given = aHandover(lines)
    await home.done('amina', handover.giveHandover, given)
    expect((await recording.chronology('nils')).filter(({ about }) => about === given.id)).toEqual([])
  })

  test('leaves out of it what its writer marked as about somebody else, and the shift reads it whole', async () => {
    const words = 'Quiet evening. Ellis cried. Cocoa helps.'
    const marks = [{ kind: 'third-party' as const, from: 15, to: 26 }]
    const given = aHandover([{ words, marks }, { words: 'Ask about drums.' }])
    await home.done('amina', handover.giveHandover, given)
    expect((await newest())?.children[0]?.lines[0]?.words).toBe(words)
    const own = (await recording.chronology('tom')).find(({ about }) => about === given.id)
    expect(own?.detail).toBe('Quiet evening. (about somebody else). Cocoa helps.\nAsk about drums.')
    const whole = (await recording.chronology('nils')).find(({ about }) => about === given.id)
    expect(whole?.detail).toBe(`${words}\nAsk about drums.`)
    expect(await recording.search('tom', 'cried')).toEqual([])
    const beyond = aHandover([{ words: 'Short.', marks }])
    expect((await home.as('amina', handover.giveHandover, beyond)).status).toBe(422)
  })

  test('says what the team holds in mind for each young person today, and nothing of an old one', async () => {
    const given = aHandover([{ words: 'Seeing Mum on Saturday.' }])
    home.clock.now = new Date('2026-05-05T06:00:00Z')
    await home.done('nils', handover.giveHandover, { ...given, givenAt: home.clock.now.toISOString() })
    const held = await home.done('grace', handover.readHold, { homeId: home.homeId })
    expect(held).toMatchObject({
      givenByName: 'Nils',
      children: [{ childId: home.tom, lines: ['Seeing Mum on Saturday.'] }],
    })
    home.clock.now = new Date('2026-05-07T06:00:00Z')
    expect(await home.done('grace', handover.readHold, { homeId: home.homeId })).toEqual({ children: [] })
  })

  test('is for those who were there: nobody hands over about a child of another home', async () => {
    const { status } = await home.as('sam', handover.giveHandover, {
      ...aHandover([]),
      homeId: home.elsewhere,
    })
    expect(status).toBe(200)
    const about = { ...aHandover([{ words: 'Tom.' }]), homeId: home.elsewhere }
    expect((await home.as('sam', handover.giveHandover, about)).status).toBe(404)
  })
})
