import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChronology, recordNote } from '#records/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { readMySpace, readSides, saySide } from './contract/my-space.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

async function aNote(kept?: { reason: 'they-asked'; reviewOn: string }) {
  const note = {
    id: randomUUID(),
    childId: home.tom,
    happenedAt: '2026-05-04T19:00:00.000Z',
    words: 'Tom was sad.',
  }
  await home.done('amina', recordNote, recordNote.input.parse({ ...note, helped: [], needIds: [], kept }))
  return note.id
}

describe('the young person’s space', () => {
  test('names their key worker first, and whom they can talk to outside', async () => {
    const { knownAs, people, help } = await home.done('tom', readMySpace, { childId: home.tom })
    expect(knownAs).toBe('Tom')
    expect(people[0]).toMatchObject({ knownAs: 'Amina', relation: 'key-worker' })
    expect(help).toMatchObject({
      lines: [
        { name: 'Childline', phone: '0800 1111' },
        { name: 'Samaritans', phone: '116 123' },
      ],
      checked: false,
    })
  })

  test('is theirs: no other child and no adult opens it', async () => {
    expect(await home.as('ellis', readMySpace, { childId: home.tom })).toMatchObject({ status: 404 })
    expect(await home.as('amina', readMySpace, { childId: home.tom })).toMatchObject({ status: 403 })
  })
})

describe('my side', () => {
  test('stands beside what was written, for the child and for the adults', async () => {
    const about = await aNote()
    const side = { id: randomUUID(), childId: home.tom, about, words: 'I wasn’t sad. I was angry.' }
    await home.done('tom', saySide, side)
    await home.done('tom', saySide, side)
    const { sides } = await home.done('nils', readSides, { childId: home.tom })
    expect(sides).toMatchObject([{ about, words: 'I wasn’t sad. I was angry.' }])
    const { entries } = await home.done('amina', readChronology, {
      childId: home.tom,
      kind: 'everything',
    })
    expect(entries.filter((entry) => entry.about === about).map((entry) => entry.kind)).toEqual(
      expect.arrayContaining(['records.note', 'collaboration.my-side']),
    )
  })

  test('nobody says it for them', async () => {
    const about = await aNote()
    const side = { id: randomUUID(), childId: home.tom, about, words: 'He was sad.' }
    expect(await home.as('amina', saySide, side)).toMatchObject({ status: 403 })
    expect(await home.as('sam', saySide, side)).toMatchObject({ status: 404 })
  })

  test('what is kept from them for now cannot be told apart from what is not there', async () => {
    const about = await aNote({ reason: 'they-asked', reviewOn: '2026-06-01' })
    const answer = (id: string) =>
      home.as('tom', saySide, { id: randomUUID(), childId: home.tom, about: id, words: 'Mine' })
    expect(await answer(about)).toEqual(await answer(randomUUID()))
    expect((await answer(about)).status).toBe(404)
  })
})
