import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import { readNight } from './contract/night.ts'
import { HardMomentId, recordHardMoment, recordNote } from './contract.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  const { aNote } = recordingIn(home)
  home.clock.now = new Date('2026-05-05T06:30:00.000Z')
  // In London it is an hour later: the evening before eight, the night, and the night before.
  for (const happenedAt of [
    '2026-05-04T18:59:00.000Z',
    '2026-05-04T22:10:00.000Z',
    '2026-05-03T22:00:00.000Z',
  ]) {
    await home.done('nils', recordNote, aNote({ happenedAt, start: 'wobble', end: 'calm' }))
  }
  const id = HardMomentId.parse(randomUUID())
  const hard = { id, childId: home.ellis, happenedAt: '2026-05-05T01:00:00.000Z', words: '', helped: [] }
  await home.done('nils', recordHardMoment, hard)
})
afterAll(() => home.close())

test('the last night of a home runs from eight to eight by its own clock', async () => {
  const { notes, hardMoments } = await home.done('grace', readNight, { homeId: home.homeId })
  expect(notes).toEqual([
    {
      childId: home.tom,
      start: 'wobble',
      end: 'calm',
      happenedAt: '2026-05-04T22:10:00.000Z',
      toldByName: 'Nils',
    },
  ])
  expect(hardMoments).toEqual([{ childId: home.ellis, happenedAt: '2026-05-05T01:00:00.000Z' }])
})

test('until the next night has ended, it is still the last one', async () => {
  home.clock.now = new Date('2026-05-05T21:30:00.000Z')
  expect((await home.done('grace', readNight, { homeId: home.homeId })).notes).toHaveLength(1)
})

test('who works in another home reads nothing of it', async () => {
  const { notes, hardMoments } = await home.done('sam', readNight, { homeId: home.homeId })
  expect({ notes, hardMoments }).toEqual({ notes: [], hardMoments: [] })
})
