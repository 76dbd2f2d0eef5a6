import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { ownWordsOf } from '#people/server/own-words.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import { readTonight } from './contract/tonight.ts'
import * as records from './contract.ts'
import { hardMomentsDuring } from './server/during.ts'

let home: TestHome
let recording: Recording
beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
})
afterAll(() => home.close())

describe('the search', () => {
  test('finds words as they are typed', async () => {
    const note = recording.aNote({ words: 'Biscuit the dog visited. Tom laughed at the xylophone.' })
    await home.done('amina', records.recordNote, note)
    for (const typed of ['xyl', 'XYLOPHONE', 'bis dog', 'xylo phone', 'laughed at']) {
      expect((await recording.search('amina', typed)).map((entry) => entry.about)).toEqual([note.id])
    }
    expect(await recording.search('amina', 'xylx')).toEqual([])
    expect(await recording.search('amina', `'&|!:*\\`)).toEqual([])
  })

  test('finds nothing of another child, and nothing for someone without a tie', async () => {
    const note = recording.aNote({ words: 'Marimba.' })
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
    const own = {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-04T19:00:00.000Z',
      words: 'I miss my dog at night.',
      hears: 'key-worker',
      aboutGrowing: false,
    } as const
    await home.done('nils', tellOwnWords, own)
    const said = async (who: 'amina' | 'nils' | 'tom') =>
      (await recording.chronology(who, 'own-words')).find((entry) => entry.about === own.id)?.detail
    expect(await said('amina')).toBe(own.words)
    expect(await said('tom')).toBe(own.words)
    expect(await said('nils')).toBe('')
    const day = { from: new Date('2026-05-04T00:00:00Z'), to: new Date('2026-05-05T00:00:00Z') }
    for (const [who, heard] of [
      ['amina', true],
      ['tom', true],
      ['nils', false],
    ] as const) {
      await recording.withGrant(who, async (child) => {
        expect((await ownWordsOf(child, { during: day })).some((one) => one.id === own.id)).toBe(heard)
      })
    }
  })

  test('for everyone in the care team are told as they were said', async () => {
    const words = 'No more peas, please.'
    const own = { id: randomUUID(), childId: home.tom, saidAt: '2026-05-04T18:00:00.000Z', words }
    await home.done('tom', tellOwnWords, { ...own, hears: 'care-team', aboutGrowing: false })
    const told = (await recording.chronology('nils', 'own-words')).find((entry) => entry.about === own.id)
    expect(told).toMatchObject({ headline: 'No more peas, please', detail: words, toldByName: 'Tom' })
  })
})

describe('the chronology', () => {
  test('comes in pages of fifty, newest first, with nothing left out or shown twice', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      // Some of them at the same instant, as when a tablet had been without a network.
      const happenedAt = new Date(Date.UTC(2026, 3, 1, 8, Math.floor(minute / 4))).toISOString()
      await home.done('amina', records.recordNote, recording.aNote({ childId: home.ellis, happenedAt }))
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

describe('some days of the chronology', () => {
  const span = { from: '2026-05-06T23:00:00.000Z', to: '2026-05-07T23:00:00.000Z' }
  const [before, first, last, after] = [
    '2026-05-06T22:59:59.000Z',
    '2026-05-06T23:00:00.000Z',
    '2026-05-07T22:59:59.000Z',
    '2026-05-07T23:00:00.000Z',
  ]
  const told = new Map<string, string>()
  beforeAll(async () => {
    home.clock.now = new Date('2026-05-08T09:00:00.000Z')
    for (const happenedAt of [before, first, last, after]) {
      const note = recording.aNote({ happenedAt, words: 'Tom fed the hedgehog.' })
      await home.done('amina', records.recordNote, note)
      told.set(happenedAt, note.id)
    }
  })

  test('hold what happened from their first instant up to their last, and nothing else', async () => {
    const asked = { childId: home.tom, kind: 'notes', span } as const
    const { entries } = await home.done('nils', records.readChronology, asked)
    expect(entries.map(({ about }) => about)).toEqual([told.get(last), told.get(first)])
    const [newest] = entries
    const next = await home.done('nils', records.readChronology, { ...asked, before: newest })
    expect(next.entries.map(({ about }) => about)).toEqual([told.get(first)])
  })

  test('are searched like the whole of it', async () => {
    const asked = { childId: home.tom, words: 'hedge', kind: 'notes', span } as const
    const { entries } = await home.done('nils', records.searchChronology, asked)
    expect(entries.map(({ about }) => about)).toEqual([told.get(last), told.get(first)])
    expect(await recording.search('nils', 'hedge')).toHaveLength(4)
  })

  test('that end before they begin are refused in words', async () => {
    const wrong = { childId: home.tom, kind: 'notes', span: { from: span.to, to: span.from } } as const
    expect(await home.as('nils', records.readChronology, wrong)).toMatchObject({ status: 422 })
  })

  test('are found from one entry, as the home’s own day', async () => {
    const { day } = await home.done('nils', records.findEntry, {
      childId: home.tom,
      about: told.get(last) ?? '',
    })
    expect(day).toEqual(span)
  })

  test('what is kept from a child is not found by them', async () => {
    const kept = { reason: 'another-child', reviewOn: '2026-06-01' } as const
    const note = recording.aNote({ happenedAt: first, kept })
    await home.done('amina', records.recordNote, note)
    const sought = { childId: home.tom, about: note.id }
    expect(await home.as('tom', records.findEntry, sought)).toMatchObject({ status: 404 })
    expect(await home.as('amina', records.findEntry, sought)).toMatchObject({ status: 200 })
  })
})

describe('tonight', () => {
  test('tells the last thing of this shift about each child, and who has a hard time', async () => {
    home.clock.now = new Date('2026-05-10T21:00:00.000Z')
    const hard = { id: records.HardMomentId.parse(randomUUID()), childId: home.tom, words: '', helped: [] }
    await home.done('nils', records.recordHardMoment, { ...hard, happenedAt: '2026-05-10T20:30:00.000Z' })
    const tonight = async () => (await home.done('nils', readTonight, { homeId: home.homeId })).children
    expect(await tonight()).toContainEqual({ childId: home.tom, hardSince: '2026-05-10T20:30:00.000Z' })
    const hour = { from: new Date('2026-05-10T20:00:00Z'), to: home.clock.now }
    await recording.withGrant('nils', async (child) => {
      expect(await hardMomentsDuring(child, hour)).toMatchObject([{ id: hard.id, toldByName: 'Nils' }])
    })
    expect(await tonight()).toContainEqual({ childId: home.ellis })

    const note = recording.aNote({ happenedAt: '2026-05-10T20:50:00.000Z', words: 'Asleep on the sofa.' })
    await home.done('nils', records.recordNote, note)
    expect(await tonight()).toContainEqual({
      childId: home.tom,
      lastNote: { words: note.words, end: 'calm', happenedAt: note.happenedAt, toldByName: 'Nils' },
    })
  })

  test('takes how they were at the start, while nobody has said how it ended', async () => {
    home.clock.now = new Date('2026-05-11T21:00:00.000Z')
    const { end: _nobodySaid, ...note } = recording.aNote({
      happenedAt: '2026-05-11T20:40:00.000Z',
      words: 'Shouting on the stairs.',
      start: 'storm',
    })
    await home.done('nils', records.recordNote, note)
    const { children } = await home.done('nils', readTonight, { homeId: home.homeId })
    expect(children.find(({ childId }) => childId === home.tom)?.lastNote?.end).toBe('storm')
  })
})
