import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '#evidence/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import { aVoice } from '../../test/a-voice.ts'
import { playClip } from './contract/kept.ts'
import { readTonight } from './contract/tonight.ts'
import * as records from './contract.ts'
import { SOMEBODY_ELSE } from './marks.ts'
import { notesDuring } from './server/during.ts'

const SECRET = 'Kian broke his brother’s tablet'
const words = `Tom was upset. ${SECRET}. We walked to the pier.`
const from = words.indexOf(SECRET)
const marks = [
  { kind: 'opinion' as const, from: 0, to: 13 },
  { kind: 'third-party' as const, from, to: from + SECRET.length },
]

let home: TestHome
let noteId: string
let first: ReturnType<typeof recordingIn>
beforeAll(async () => {
  home = await aHome()
  first = recordingIn(home)
  const note = first.aNote({ words, marks, clip: aVoice() })
  noteId = note.id
  await home.done('amina', records.recordNote, note)
})
afterAll(() => home.close())

/** Everything that a person is answered about Tom's note, as it travels. */
async function allThatReaches(who: 'tom' | 'dawn' | 'mum'): Promise<string> {
  const childId = home.tom
  const days = { from: '2026-05-01', to: '2026-05-04' }
  const searches = ['Kian', 'brother', 'tablet', 'kia', 'brokehis'].map((sought) =>
    home.as(who, records.searchChronology, { childId, words: sought, kind: 'everything' }),
  )
  const span = { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }
  return JSON.stringify(
    await Promise.all([
      home.as(who, records.readNote, { childId, noteId }),
      home.as(who, records.readChronology, { childId, kind: 'everything' }),
      home.as(who, records.readChronology, { childId, kind: 'notes', span }),
      home.as(who, records.findEntry, { childId, about: noteId }),
      ...searches,
      home.as(who, records.searchChronology, { childId, words: 'Kian', kind: 'notes', span }),
      home.as(who, readPack, { childId, ...days }),
    ]),
  )
}

describe('a note with a part about somebody else', () => {
  test('the young person reads the rest, and that something is left out', async () => {
    const note = await home.done('tom', records.readNote, { childId: home.tom, noteId })
    expect(note.words).toBe(`Tom was upset. ${SOMEBODY_ELSE}. We walked to the pier.`)
    expect(note.marks).toEqual([])
  })

  test('by no route does that part reach the young person, their family or their authority', async () => {
    for (const who of ['tom', 'dawn', 'mum'] as const) {
      const all = await allThatReaches(who)
      expect(all).not.toMatch(/kian|brother|tablet/i)
      if (who === 'tom') expect(all).toContain('We walked to the pier.')
    }
  })

  test('guessing its words finds the young person nothing, and the adults the note', async () => {
    const inSpan = { from: '2026-05-04T00:00:00.000Z', to: '2026-05-05T00:00:00.000Z' }
    for (const sought of ['brother', 'tablet']) {
      expect(await first.search('tom', sought)).toEqual([])
      expect((await first.search('nils', sought)).map(({ about }) => about)).toEqual([noteId])
      const asked = { childId: home.tom, words: sought, kind: 'everything' as const, span: inSpan }
      expect((await home.done('tom', records.searchChronology, asked)).entries).toEqual([])
      expect((await home.done('nils', records.searchChronology, asked)).entries).toHaveLength(1)
    }
    expect((await first.search('tom', 'pier')).map(({ about }) => about)).toEqual([noteId])
  })

  test('the young person does not hear the voice, for nobody can leave a part out of it', async () => {
    const asked = { childId: home.tom, noteId }
    expect((await home.as('tom', playClip, asked)).status).toBe(404)
    expect((await home.done('tom', records.readNote, asked)).clipSeconds).toBeUndefined()
    expect((await home.done('nils', playClip, asked)).type).toBe('audio/webm')
  })

  test('on the shift an agency worker, who has no record to read, sees the rest of it', async () => {
    const tonight = async (who: 'asha' | 'nils') =>
      JSON.stringify(await home.done(who, readTonight, { homeId: home.homeId }))
    expect(await tonight('asha')).toContain('We walked to the pier.')
    expect(await tonight('asha')).not.toMatch(/kian|brother/i)
    expect(await tonight('nils')).toContain('Kian')
  })

  test('the adults of the record read it whole, with the marks of its writer', async () => {
    const note = await home.done('nils', records.readNote, { childId: home.tom, noteId })
    expect(note).toMatchObject({ words, marks })
    const [entry] = await first.chronology('nils', 'notes')
    expect(entry?.detail).toBe(words)
  })

  test('on paper, which may leave the home, that part is left out for the adults, too', async () => {
    const span = { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }
    const asked = { childId: home.tom, kind: 'everything' as const, span, forPaper: true }
    const printed = JSON.stringify(await home.done('nils', records.readChronology, asked))
    expect(printed).not.toMatch(/kian|brother/i)
    expect(printed).toContain('We walked to the pier.')
  })

  test('parts above the day get it without, for who stands outside the record', async () => {
    const day = { from: new Date('2026-05-04T00:00:00Z'), to: new Date('2026-05-05T00:00:00Z') }
    await first.withGrant('tom', async (child) => {
      expect((await notesDuring(child, day, 10)).map((one) => one.words).join()).not.toContain('Kian')
    })
    await first.withGrant('nils', async (child) => {
      expect((await notesDuring(child, day, 10)).map((one) => one.words)).toContain(words)
    })
  })

  test('what sets it right cannot be marked, so it is for the adults of the record alone', async () => {
    const right = { words: 'Kian broke a cup, no tablet.', because: 'His mother told us.' }
    const amendment = { id: randomUUID(), childId: home.tom, about: noteId, ...right }
    await home.done('nils', records.amend, amendment)
    expect(await allThatReaches('tom')).not.toMatch(/kian|cup|mother/i)
    expect(await first.search('tom', 'cup')).toEqual([])
    const { amendments } = await home.done('tom', records.readNote, { childId: home.tom, noteId })
    expect(amendments).toMatchObject([{ words: SOMEBODY_ELSE, because: '', toldByName: 'Nils' }])
    const read = await home.done('amina', records.readNote, { childId: home.tom, noteId })
    expect(read.amendments).toMatchObject([right])
    expect((await first.search('amina', 'cup')).map(({ kind }) => kind)).toEqual(['records.amendment'])
  })

  test('a mark that does not fit the words is refused', async () => {
    const beyond = [{ kind: 'third-party' as const, from: 5, to: 500 }]
    const answer = await home.as('amina', records.recordNote, first.aNote({ words: 'Short.', marks: beyond }))
    expect(answer).toMatchObject({ status: 422, body: { fields: { marks: [expect.any(String)] } } })
  })
})
