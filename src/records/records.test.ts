import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as records from './contract.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

type Note = InputOf<typeof records.recordNote>

function aNote(changed: Partial<Note> = {}): Note {
  return {
    id: records.NoteId.parse(randomUUID()),
    childId: home.tom,
    happenedAt: '2026-05-04T19:30:00.000Z',
    words: 'Tom came down at half nine. We sat on the stairs and played drums on the steps.',
    start: 'wobble',
    end: 'calm',
    helped: [],
    needIds: [],
    ...changed,
  }
}

async function chronologyFor(who: 'amina' | 'nils' | 'tom', kind: 'everything' | 'own-words' = 'everything') {
  return (await home.done(who, records.readChronology, { childId: home.tom, kind })).entries
}

async function search(who: 'amina' | 'tom' | 'nils', words: string) {
  const found = await home.done(who, records.searchChronology, {
    childId: home.tom,
    words,
    kind: 'everything',
  })
  return found.entries
}

describe('a note', () => {
  test('stands in the chronology at the time it happened, with who told it', async () => {
    const note = aNote()
    await home.done('amina', records.recordNote, note)
    const told = (await chronologyFor('nils')).find((entry) => entry.about === note.id)
    expect(told).toMatchObject({
      kind: 'records.note',
      headline: 'Tom came down at half nine',
      detail: note.words,
      toldByName: 'Amina',
    })
    expect(new Date(told?.happenedAt ?? '').toISOString()).toBe(note.happenedAt)
  })

  test('sent twice from a device, it is written once and answered the same', async () => {
    const note = aNote()
    const first = await home.done('amina', records.recordNote, note)
    expect(await home.done('amina', records.recordNote, note)).toEqual(first)
    expect((await chronologyFor('amina')).filter((entry) => entry.about === note.id)).toHaveLength(1)
  })

  test('other words under the same number are refused, and the first stay', async () => {
    const note = aNote()
    await home.done('amina', records.recordNote, note)
    const other = await home.as('amina', records.recordNote, { ...note, words: 'Something else.' })
    expect(other.status).toBe(409)
    const kept = await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })
    expect(kept.words).toBe(note.words)
  })

  test('says nothing at all: it is sent back with the field to look at', async () => {
    const { start, end, ...empty } = aNote({ words: '  ' })
    const answer = await home.as('amina', records.recordNote, empty)
    expect(answer).toMatchObject({ status: 422, body: { fields: { words: [expect.any(String)] } } })
  })

  test('does not exist for someone who works in another home', async () => {
    const note = aNote()
    await home.done('amina', records.recordNote, note)
    expect((await home.as('sam', records.recordNote, aNote())).status).toBe(404)
    expect((await home.as('sam', records.readNote, { childId: home.tom, noteId: note.id })).status).toBe(404)
    expect(
      (await home.as('sam', records.readChronology, { childId: home.tom, kind: 'everything' })).status,
    ).toBe(404)
  })

  test('of Tom is not found through Ellis', async () => {
    const note = aNote()
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
    const note = aNote({ happenedAt: '2026-05-04T22:00:00.000Z' })
    await home.done('amina', records.recordNote, note)
    const read = await home.done('amina', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read).toMatchObject({
      happenedAt: '2026-05-04T20:00:00.000Z',
      deviceSaidAt: '2026-05-04T22:00:00.000Z',
    })
  })
})

describe('a note that is kept from the child for now', () => {
  test('is read by the team, and is in no view of the child', async () => {
    const kept = { reason: 'another-child', reviewOn: '2026-06-01' } as const
    const note = aNote({ words: 'Heliotrope: what Ellis told about home.', kept })
    await home.done('amina', records.recordNote, note)
    await home.done('amina', records.amend, {
      id: randomUUID(),
      childId: home.tom,
      about: note.id,
      words: 'Heliotrope: Ellis told it to Nils.',
      because: 'I had the name wrong.',
    })
    expect((await chronologyFor('nils')).filter((entry) => entry.about === note.id)).toHaveLength(2)
    expect((await chronologyFor('tom')).filter((entry) => entry.about === note.id)).toEqual([])
    expect(await search('nils', 'heliotrope')).toHaveLength(2)
    expect(await search('tom', 'heliotrope')).toEqual([])
    const asked = await home.as('tom', records.readNote, { childId: home.tom, noteId: note.id })
    expect(asked.status).toBe(404)
  })

  test('is the exception: the child reads what is written about them', async () => {
    const note = aNote()
    await home.done('amina', records.recordNote, note)
    const read = await home.done('tom', records.readNote, { childId: home.tom, noteId: note.id })
    expect(read.words).toBe(note.words)
  })
})

describe('setting a note right', () => {
  test('keeps the first words and puts the new ones beside them, with the reason and the name', async () => {
    const note = aNote()
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
    const note = aNote()
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

describe('the search', () => {
  test('finds words as they are typed', async () => {
    const note = aNote({ words: 'Biscuit the dog visited. Tom laughed at the xylophone.' })
    await home.done('amina', records.recordNote, note)
    for (const typed of ['xyl', 'XYLOPHONE', 'bis dog', 'xylo phone', 'laughed at']) {
      expect((await search('amina', typed)).map((entry) => entry.about)).toEqual([note.id])
    }
    expect(await search('amina', 'xylx')).toEqual([])
    expect(await search('amina', `'&|!:*\\`)).toEqual([])
  })

  test('finds nothing of another child, and nothing for someone without a tie', async () => {
    const note = aNote({ words: 'Marimba.' })
    await home.done('amina', records.recordNote, note)
    const ellis = await home.done('amina', records.searchChronology, {
      childId: home.ellis,
      words: 'marimba',
      kind: 'everything',
    })
    expect(ellis.entries).toEqual([])
    const { rows } = await home.database.pool.query(
      `select count(*)::int as n from search_facts($1, $2, 'marimba', null, false, 10)`,
      [home.organisationId, home.tom],
    )
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('their own words', () => {
  test('for the key worker alone reach only the two of them', async () => {
    const voice = {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-04T19:00:00.000Z',
      words: 'I miss my dog at night.',
      hears: 'key-worker',
    } as const
    await home.done('nils', records.tellVoice, voice)
    const said = async (who: 'amina' | 'nils' | 'tom') =>
      (await chronologyFor(who, 'own-words')).find((entry) => entry.about === voice.id)?.detail
    expect(await said('amina')).toBe(voice.words)
    expect(await said('tom')).toBe(voice.words)
    expect(await said('nils')).toBe('')
  })

  test('for everyone in the care team are told as they were said', async () => {
    const words = 'No more peas, please.'
    const voice = { id: randomUUID(), childId: home.tom, saidAt: '2026-05-04T18:00:00.000Z', words }
    await home.done('tom', records.tellVoice, { ...voice, hears: 'care-team' })
    const told = (await chronologyFor('nils', 'own-words')).find((entry) => entry.about === voice.id)
    expect(told).toMatchObject({ headline: 'No more peas, please', detail: words, toldByName: 'Tom' })
  })
})

describe('the chronology', () => {
  test('comes in pages of fifty, newest first, with nothing left out or shown twice', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      // Some of them at the same instant, as when a tablet had been without a network.
      const happenedAt = new Date(Date.UTC(2026, 3, 1, 8, Math.floor(minute / 4))).toISOString()
      await home.done('amina', records.recordNote, aNote({ childId: home.ellis, happenedAt }))
    }
    const asked = { childId: home.ellis, kind: 'notes' } as const
    const first = await home.done('nils', records.readChronology, asked)
    expect(first).toMatchObject({ more: true })
    expect(first.entries).toHaveLength(50)
    const [last] = first.entries.slice(-1)
    const second = await home.done('nils', records.readChronology, { ...asked, before: last })
    expect(second.more).toBe(false)
    const all = [...first.entries, ...second.entries]
    expect(new Set(all.map((entry) => entry.id)).size).toBe(60)
    expect(all.map((entry) => entry.happenedAt)).toEqual(
      all
        .map((entry) => entry.happenedAt)
        .sort()
        .reverse(),
    )
  })
})

describe('tonight', () => {
  test('tells the last thing of this shift about each child, and who has a hard time', async () => {
    home.clock.now = new Date('2026-05-10T21:00:00.000Z')
    const hard = { id: records.HardMomentId.parse(randomUUID()), childId: home.tom, words: '', helped: [] }
    await home.done('nils', records.recordHardMoment, { ...hard, happenedAt: '2026-05-10T20:30:00.000Z' })
    const tonight = async () =>
      (await home.done('nils', records.readTonight, { homeId: home.homeId })).children
    expect(await tonight()).toContainEqual({ childId: home.tom, hardSince: '2026-05-10T20:30:00.000Z' })
    expect(await tonight()).toContainEqual({ childId: home.ellis })

    const note = aNote({ happenedAt: '2026-05-10T20:50:00.000Z', words: 'Asleep on the sofa.' })
    await home.done('nils', records.recordNote, note)
    expect(await tonight()).toContainEqual({
      childId: home.tom,
      lastNote: { words: note.words, end: 'calm', happenedAt: note.happenedAt, toldByName: 'Nils' },
    })
  })
})
