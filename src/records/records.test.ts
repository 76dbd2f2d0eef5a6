import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishPlan } from '#response/contract/plan.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, aResponse, aVersion, planningFor } from '../../test/a-plan.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import * as records from './contract.ts'
import { countHelped, dosesDuring, notesDuring } from './server/during.ts'

let home: TestHome
let recording: Recording
beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
})
afterAll(() => home.close())

describe('a note', () => {
  test('stands in the chronology at the time it happened, with who told it', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    const told = (await recording.chronology('nils')).find((entry) => entry.about === note.id)
    expect(told).toMatchObject({
      kind: 'records.note',
      headline: 'Tom came down at half nine',
      detail: note.words,
      toldByName: 'Amina',
    })
    expect(new Date(told?.happenedAt ?? '').toISOString()).toBe(note.happenedAt)
  })

  test('sent twice from a device, it is written once and answered the same', async () => {
    const note = recording.aNote()
    const first = await home.done('amina', records.recordNote, note)
    expect(await home.done('amina', records.recordNote, note)).toEqual(first)
    expect((await recording.chronology('amina')).filter((entry) => entry.about === note.id)).toHaveLength(1)
  })

  test('other words under the same number are refused, and the first stay', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    const other = await home.as('amina', records.recordNote, { ...note, words: 'Something else.' })
    expect(other.status).toBe(409)
    const kept = await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })
    expect(kept.words).toBe(note.words)
  })

  test('says nothing at all: it is sent back with the field to look at', async () => {
    const { start, end, ...empty } = recording.aNote({ words: '  ' })
    const answer = await home.as('amina', records.recordNote, empty)
    expect(answer).toMatchObject({ status: 422, body: { fields: { words: [expect.any(String)] } } })
  })

  test('does not exist for someone who works in another home', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    expect((await home.as('sam', records.recordNote, recording.aNote())).status).toBe(404)
    expect((await home.as('sam', records.readNote, { childId: home.tom, noteId: note.id })).status).toBe(404)
    expect(
      (await home.as('sam', records.readChronology, { childId: home.tom, kind: 'everything' })).status,
    ).toBe(404)
  })

  test('of Tom is not found through Ellis', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    const asked = await home.as('amina', records.readNote, { childId: home.ellis, noteId: note.id })
    expect(asked.status).toBe(404)
  })

  test('family and placing authority do not read the notes', async () => {
    for (const who of ['mum', 'dawn'] as const) {
      const asked = await home.as(who, records.readChronology, { childId: home.tom, kind: 'everything' })
      expect(asked.status).toBe(403)
    }
  })

  test('from a device whose clock runs ahead is kept at the time it was told, with what the clock said', async () => {
    const note = recording.aNote({ happenedAt: '2026-05-04T22:00:00.000Z' })
    await home.done('amina', records.recordNote, note)
    const read = await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read).toMatchObject({
      happenedAt: '2026-05-04T20:00:00.000Z',
      deviceSaidAt: '2026-05-04T22:00:00.000Z',
    })
  })
})

describe('what helped', () => {
  let sittingNear: string
  let needId: string
  test('makes a note without words, in the short words of the plan', async () => {
    const plan = aPlan(home)
    const [need] = plan.needs
    plan.responses = [aResponse(home, need ? [need.id] : [], { short: 'Sitting near' })]
    sittingNear = plan.responses[0]?.id ?? ''
    needId = need?.id ?? ''
    await planningFor(home).publish(plan)
    const note = recording.aNote({ words: '', helped: [sittingNear], needIds: [needId] })
    await home.done('amina', records.recordNote, note)
    const told = (await recording.chronology('nils')).find((entry) => entry.about === note.id)
    expect(told?.headline).toBe('Wobbly, then calm. Helped: Sitting near.')
    expect(await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })).toMatchObject({
      helped: [sittingNear],
      helpedSays: ['Sitting near'],
      needTitles: ['Feeling safe at bedtime'],
    })
  })

  test('is taken from a tablet that still had the plan of yesterday', async () => {
    const next = { ...aVersion(home, aPlan(home), 1), because: 'A new idea.' }
    await home.done('amina', publishPlan, next)
    const { status } = await home.as('amina', records.recordNote, recording.aNote({ helped: [sittingNear] }))
    expect(status).toBe(200)
  })

  test('was never in the plan: the note is sent back with the field to look at', async () => {
    const answer = await home.as('amina', records.recordNote, recording.aNote({ helped: [randomUUID()] }))
    expect(answer).toMatchObject({ status: 422, body: { fields: { helped: [expect.any(String)] } } })
  })

  test('is counted over a period, each time with the note that says so', async () => {
    const period = { from: new Date('2026-05-04T00:00:00Z'), to: new Date('2026-05-05T00:00:00Z') }
    await recording.withGrant('amina', async (child) => {
      expect(await countHelped(child, period)).toEqual(new Map([[sittingNear, 2]]))
      expect((await dosesDuring(child, period)).map((dose) => dose.responseId)).toEqual([
        sittingNear,
        sittingNear,
      ])
    })
  })
})

describe('a note that is kept from the child for now', () => {
  test('is read by the team, and is in no view of the child', async () => {
    const kept = { reason: 'another-child', reviewOn: '2026-06-01' } as const
    const note = recording.aNote({ words: 'Heliotrope: what Ellis told about home.', kept })
    await home.done('amina', records.recordNote, note)
    await home.done('amina', records.amend, {
      id: randomUUID(),
      childId: home.tom,
      about: note.id,
      words: 'Heliotrope: Ellis told it to Nils.',
      because: 'I had the name wrong.',
    })
    expect((await recording.chronology('nils')).filter((entry) => entry.about === note.id)).toHaveLength(2)
    expect((await recording.chronology('tom')).filter((entry) => entry.about === note.id)).toEqual([])
    expect(await recording.search('nils', 'heliotrope')).toHaveLength(2)
    expect(await recording.search('tom', 'heliotrope')).toEqual([])
    const day = { from: new Date('2026-05-04T00:00:00Z'), to: new Date('2026-05-05T00:00:00Z') }
    for (const [who, isThere] of [
      ['nils', true],
      ['tom', false],
    ] as const) {
      await recording.withGrant(who, async (child) => {
        expect((await notesDuring(child, day, 100)).some((one) => one.id === note.id)).toBe(isThere)
      })
    }
    const asked = await home.as('tom', records.readNote, { childId: home.tom, noteId: note.id })
    expect(asked.status).toBe(404)
  })

  test('is the exception: the child reads what is written about them', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    const read = await home.done('tom', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read.words).toBe(note.words)
  })
})

describe('setting a note right', () => {
  test('keeps the first words and puts the new ones beside them, with the reason and the name', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    await home.done('nils', records.amend, {
      id: randomUUID(),
      childId: home.tom,
      about: note.id,
      words: 'It was nearer ten.',
      because: 'I looked at the rota.',
    })
    const read = await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read.words).toBe(note.words)
    expect(read.amendments).toMatchObject([
      { words: 'It was nearer ten.', because: 'I looked at the rota.', toldByName: 'Nils' },
    ])
  })

  test('needs a note of the same child', async () => {
    const note = recording.aNote()
    await home.done('amina', records.recordNote, note)
    const answer = await home.as('amina', records.amend, {
      id: randomUUID(),
      childId: home.ellis,
      about: note.id,
      words: 'Not about Ellis.',
      because: 'A wrong hand.',
    })
    expect(answer.status).toBe(404)
  })
})
