import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewKept } from '#records/contract/kept.ts'
import { readChronology, recordNote } from '#records/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { answerSide, readBeside, sayRight, saySide, writeEasyWords } from './contract/beside.ts'
import { readMySpace } from './contract/my-space.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

async function aNote(
  kept?: { reason: 'they-asked'; reviewOn: string },
  at = new Date('2026-05-04T19:00:00Z'),
) {
  const note = {
    id: randomUUID(),
    childId: home.tom,
    happenedAt: at.toISOString(),
    words: 'Tom was sad.',
  }
  await home.done('amina', recordNote, recordNote.input.parse({ ...note, helped: [], needIds: [], kept }))
  return note.id
}

async function besideOf(who: Name, about: string) {
  const { beside } = await home.done(who, readBeside, { childId: home.tom, abouts: [about] })
  return beside.find((one) => one.about === about)
}

async function dutyAbout(about: string) {
  const { rows } = await home.database.admin.query(
    `select kind, person_id, outcome, done_by from duty where about = $1`,
    [about],
  )
  return rows
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
    for (const who of ['nils', 'tom'] as const) {
      expect(await besideOf(who, about)).toMatchObject({
        sides: [{ isRight: false, words: 'I wasn’t sad. I was angry.', answers: [] }],
      })
    }
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

  test('is told to whoever wrote, who can answer, and the young person reads the answer', async () => {
    const about = await aNote()
    const side = { id: randomUUID(), childId: home.tom, about, words: 'I was angry.' }
    await home.done('tom', saySide, side)
    expect(await dutyAbout(side.id)).toMatchObject([
      { kind: 'collaboration.answer-side', person_id: home.people.amina, outcome: null },
    ])
    const answer = { id: randomUUID(), childId: home.tom, sideId: side.id, words: 'Thanks for telling me.' }
    await home.done('amina', answerSide, answer)
    await home.done('amina', answerSide, answer)
    expect(await dutyAbout(side.id)).toMatchObject([{ outcome: 'answered', done_by: home.people.amina }])
    expect(await besideOf('tom', about)).toMatchObject({
      sides: [{ answers: [{ words: 'Thanks for telling me.', toldByName: 'Amina' }] }],
    })
  })

  test('can be that it was right: then nobody has to answer', async () => {
    const about = await aNote()
    const id = randomUUID()
    await home.done('tom', sayRight, { id, childId: home.tom, about })
    expect(await besideOf('amina', about)).toMatchObject({ sides: [{ isRight: true, words: '' }] })
    expect(await dutyAbout(id)).toEqual([])
  })

  test('of one child is answered through no other', async () => {
    const about = await aNote()
    const side = { id: randomUUID(), childId: home.tom, about, words: 'Not like that.' }
    await home.done('tom', saySide, side)
    const answer = { id: randomUUID(), childId: home.ellis, sideId: side.id, words: 'Seen.' }
    expect((await home.as('nils', answerSide, answer)).status).toBe(404)
  })
})

describe('easy words', () => {
  const easy = (about: string, words: string) => ({ id: randomUUID(), childId: home.tom, about, words })

  test('stand beside the note: the newest count, and the note keeps its own', async () => {
    const about = await aNote()
    await home.done('nils', writeEasyWords, easy(about, 'You were sad.'))
    home.clock.now = new Date(home.clock.now.getTime() + 60_000)
    await home.done('amina', writeEasyWords, easy(about, 'You were sad. I was there.'))
    for (const who of ['tom', 'nils'] as const) {
      expect((await besideOf(who, about))?.easy).toMatchObject({
        words: 'You were sad. I was there.',
        toldByName: 'Amina',
      })
    }
    const { entries } = await home.done('tom', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.filter((entry) => entry.about === about)).toMatchObject([{ detail: 'Tom was sad.' }])
  })

  test('of a note that is kept reach the young person no sooner than the note', async () => {
    const about = await aNote({ reason: 'they-asked', reviewOn: '2026-06-01' })
    await home.done('amina', writeEasyWords, easy(about, 'A note about you.'))
    expect(await besideOf('tom', about)).toBeUndefined()
    const release = { id: randomUUID(), childId: home.tom, noteId: about, because: 'He asked for it.' }
    await home.done('amina', reviewKept, { ...release, outcome: 'released' })
    expect((await besideOf('tom', about))?.easy?.words).toBe('A note about you.')
  })

  test('are about a note of this child, or there is nothing to write', async () => {
    const answer = await home.as('amina', writeEasyWords, easy(randomUUID(), 'Nothing.'))
    expect(answer.status).toBe(404)
  })
})

test('the young person’s space says how much is new, until they have read it', async () => {
  const mine = { childId: home.tom }
  await home.done('tom', readChronology, { ...mine, kind: 'everything' })
  const { newWritten } = await home.done('tom', readMySpace, mine)
  expect(newWritten).toBe(0)
  // The log of looks keeps the true time: what is told after it is new.
  home.clock.now = new Date(Date.now() + 60_000)
  await aNote(undefined, home.clock.now)
  await aNote({ reason: 'they-asked', reviewOn: '2027-06-01' }, home.clock.now)
  expect((await home.done('tom', readMySpace, mine)).newWritten).toBe(1)
})
