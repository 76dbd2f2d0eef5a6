import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { recordNote } from '#records/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aFirstPlan, aHardMoment, aMeeting, aNote, at, sitting } from '../../test/a-meeting.ts'
import { listMeetings, MeetingId } from './contract/meeting-list.ts'
import { readPack } from './contract/pack.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await aFirstPlan(home)
})
afterAll(() => home.close())

describe('the pack of a meeting', () => {
  test('is made from the record: a note sent twice counts once, and opens from every figure', async () => {
    const note = await aNote(home, '2026-05-20T18:00:00Z', [sitting])
    await note.again()
    const own = { id: randomUUID(), childId: home.tom, saidAt: '2026-05-22T18:00:00Z' }
    at(home, '2026-05-22T18:00:00Z')
    await home.done('tom', tellOwnWords, {
      ...own,
      words: 'i sleep better now',
      hears: 'care-team',
      aboutGrowing: false,
    })
    const meeting = await aMeeting(home, '2026-05-26')
    const pack = await home.done('noor', readPack, meeting)

    expect(pack).toMatchObject({ from: '2026-04-26', to: '2026-05-26' })
    expect(pack.madeFrom).toMatchObject({ notes: 1, ownWords: 1, sources: { ids: [note.id] } })
    expect(pack.ownWords).toMatchObject([{ words: 'i sleep better now' }])
    expect(pack.helped).toMatchObject([{ title: 'Sitting near', times: 1, sources: { ids: [note.id] } }])
    // In force since 5 May, so due on 21 of these 31 days.
    expect(pack.dose.responses).toMatchObject([
      { title: 'Sitting near', done: 1, planned: 21, sources: { kind: 'notes', ids: [note.id] } },
    ])
  })

  test('what was told before the last meeting is not counted again', async () => {
    const meeting = await aMeeting(home, '2026-06-16')
    const pack = await home.done('noor', readPack, meeting)
    expect(pack).toMatchObject({ from: '2026-05-27', madeFrom: { notes: 0, ownWords: 0 }, helped: [] })
  })

  test('what helped in somebody’s own words is counted too, after the plan, and opens its notes', async () => {
    const bath = await aNote(home, '2026-06-17T18:00:00Z', [], 'A warm bath')
    const again = await aNote(home, '2026-06-18T18:00:00Z', [], 'a warm bath ')
    const near = await aNote(home, '2026-06-19T18:00:00Z', [sitting])
    const meeting = await aMeeting(home, '2026-06-30')
    const { helped } = await home.done('noor', readPack, meeting)
    expect(helped).toMatchObject([
      { responseId: sitting, title: 'Sitting near', times: 1, sources: { ids: [near.id] } },
      { title: 'A warm bath', times: 2, sources: { kind: 'notes', ids: [bath.id, again.id] } },
    ])
    expect(helped[1]).not.toHaveProperty('responseId')
  })

  test('a week without a hard moment counts as nought, and midnight is the home’s own', async () => {
    await aHardMoment(home, '2026-10-25T23:30:00Z')
    await aHardMoment(home, '2026-10-26T00:10:00Z')
    const meeting = await aMeeting(home, '2026-11-17')
    const { moments } = await home.done('noor', readPack, meeting)
    expect(moments.weeks.slice(-5).map(({ monday, count }) => [monday, count])).toEqual([
      ['2026-10-12', 0],
      ['2026-10-19', 1],
      ['2026-10-26', 1],
      ['2026-11-02', 0],
      ['2026-11-09', 0],
    ])
    expect(moments.weeks[0]?.monday).toBe('2026-05-25')
    expect(moments.during.count).toBe(2)
  })

  test('what a child said for the key worker alone does not reach the meeting', async () => {
    at(home, '2026-11-17T15:00:00Z')
    const said = { id: randomUUID(), childId: home.tom, saidAt: '2026-11-17T15:00:00Z', words: 'only you' }
    await home.done('tom', tellOwnWords, { ...said, hears: 'key-worker', aboutGrowing: false })
    const { meetings } = await home.done('grace', listMeetings, {})
    const meetingId = meetings[0]?.id ?? MeetingId.parse(randomUUID())
    const { ownWords } = await home.done('noor', readPack, { childId: home.tom, meetingId })
    expect(ownWords.map(({ words }) => words)).not.toContain('only you')
  })
})

test('what was planned and did not happen stands with why, and is not counted as done', async () => {
  at(home, '2027-03-20T18:00:00Z')
  for (const because of ['away', 'not-wanted', 'not-wanted'] as const) {
    const note = { id: randomUUID(), childId: home.tom, happenedAt: '2027-03-20T18:00:00Z', words: '' }
    const notDone = [{ responseId: sitting, because }]
    await home.done(
      'amina',
      recordNote,
      recordNote.input.parse({ ...note, helped: [], needIds: [], notDone }),
    )
  }
  const pack = await home.done('noor', readPack, await aMeeting(home, '2027-03-31'))
  expect(pack.dose.responses).toMatchObject([
    {
      done: 0,
      notDone: [
        { because: 'not-wanted', times: 2 },
        { because: 'away', times: 1 },
      ],
    },
  ])
})
