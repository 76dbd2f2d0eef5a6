import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saySide } from '#collaboration/contract/beside.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { recordingIn } from '../../test/a-record.ts'
import * as records from './contract.ts'
import { narrativeOf } from './narrative.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const part = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('records.note', 'records.hard-moment', 'records.amendment', 'collaboration.my-side'),
  about: fc.constantFrom('a', 'b', 'c', 'd'),
  happenedAt: fc.integer({ min: 10, max: 59 }).map((minute) => `2026-05-04T19:${minute}:00.000000Z`),
})

test('every entry of the span stands on the print once, and in the order of time', () => {
  fc.assert(
    fc.property(fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 30 }), (entries) => {
      const told = narrativeOf(entries, [])
      const ids = told.flatMap(({ entry, beside }) => [entry.id, ...beside.map(({ id }) => id)])
      expect(ids.toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
      const times = told.map(({ entry }) => entry.happenedAt)
      expect(times).toEqual(times.toSorted())
      for (const { entry, beside } of told) {
        for (const one of beside) expect(one.about).toBe(entry.about)
      }
    }),
  )
})

test('what was set right and how the child saw it stand beside the note, also when they were told on another day', async () => {
  home.clock.now = new Date('2026-05-04T23:30:00Z')
  const note = recordingIn(home).aNote()
  const { childId } = note
  await home.done('amina', records.recordNote, note)
  const other = recordingIn(home).aNote({ happenedAt: '2026-05-04T23:10:00.000Z', words: 'After midnight.' })
  await home.done('amina', records.recordNote, other)
  home.clock.now = new Date('2026-05-06T18:00:00Z')
  const right = { id: randomUUID(), childId, about: note.id, words: 'It was ten.', because: 'The rota.' }
  await home.done('amina', records.amend, right)
  home.clock.now = new Date('2026-05-06T18:05:00Z')
  await home.done('tom', saySide, { id: randomUUID(), childId, about: note.id, words: 'i was not loud' })
  const days = { childId, fromOn: '2026-05-04', toOn: '2026-05-04' }
  const { span, count, beside } = await home.done('nils', records.readSpan, days)
  // The day of London begins an hour before that of UTC; what happened after its midnight is another day's.
  expect(span).toEqual({ from: '2026-05-03T23:00:00.000Z', to: '2026-05-04T23:00:00.000Z' })
  const { entries } = await home.done('nils', records.readChronology, { childId, kind: 'everything', span })
  expect(entries).toHaveLength(count)
  expect(entries.map(({ about }) => about)).not.toContain(other.id)
  const told = narrativeOf(entries, beside).find(({ entry }) => entry.about === note.id)
  expect(told?.beside.map(({ kind }) => kind)).toEqual(['records.amendment', 'collaboration.my-side'])
})

test('a child’s print leaves out what is kept from them, and counts without it', async () => {
  const kept = { reason: 'unsafe-now' as const, reviewOn: '2026-06-20' }
  const note = recordingIn(home).aNote({ happenedAt: '2026-04-20T18:00:00.000Z', kept })
  await home.done('amina', records.recordNote, note)
  const days = { childId: home.tom, fromOn: '2026-04-20', toOn: '2026-04-20' }
  const counts = async (who: 'tom' | 'amina') => (await home.done(who, records.readSpan, days)).count
  expect([await counts('tom'), await counts('amina')]).toEqual([0, 1])
})

test('days that end before they begin are sent back', async () => {
  const days = { childId: home.tom, fromOn: '2026-05-04', toOn: '2026-05-01' }
  expect(await home.as('nils', records.readSpan, days)).toMatchObject({
    status: 422,
    body: { fields: { toOn: [expect.any(String)] } },
  })
})
