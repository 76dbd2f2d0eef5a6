import { expect, test } from 'vitest'
import { ChildId } from '#platform/ids.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { recordNote } from '../contract.ts'
import { type NoteDraft, needsOf, noteOf, saysSomething } from './note-draft.ts'

const childId = ChildId.parse(crypto.randomUUID())
const [sleep, family, near, call] = [
  crypto.randomUUID(),
  crypto.randomUUID(),
  crypto.randomUUID(),
  crypto.randomUUID(),
]

const card: ShiftCard = {
  childId,
  version: 1,
  versionId: PlanVersionId.parse(crypto.randomUUID()),
  tryFirst: [],
  responses: [
    { responseId: near, short: 'Sitting near', title: 'Sitting near', when: '', needIds: [sleep] },
    { responseId: call, short: 'Plan B', title: 'Plan B for the call', when: '', needIds: [family, sleep] },
  ],
  needs: [],
  boundaries: [],
  safety: { triggers: [], earlySigns: [], helps: [], harder: [] },
  changes: [],
}

function aDraft(changed: Partial<NoteDraft> = {}): NoteDraft {
  const happenedAt = '2026-05-04T19:30:00.000Z'
  const empty = {
    words: '',
    marks: [],
    notDone: [],
    helped: [],
    other: '',
    needIds: undefined,
    kept: undefined,
    wordAsked: false,
  }
  return { childId, happenedAt, ...empty, ...changed }
}

test('a note goes to the needs that what helped is for, each once', () => {
  expect(needsOf(aDraft({ helped: [near, call] }), card)).toEqual([sleep, family])
  expect(needsOf(aDraft({ helped: [] }), card)).toEqual([])
})

test('needs chosen by hand stay as they were chosen', () => {
  expect(needsOf(aDraft({ helped: [near], needIds: [family] }), card)).toEqual([family])
})

test('one tap is enough to say something, an empty page is not', () => {
  expect(saysSomething(aDraft())).toBe(false)
  expect(saysSomething(aDraft({ words: '  ' }))).toBe(false)
  expect(saysSomething(aDraft({ start: 'flat' }))).toBe(true)
  expect(saysSomething(aDraft({ other: 'Biscuit' }))).toBe(true)
})

test('whatever says something is taken by the server as it is sent', () => {
  for (const changed of [
    { words: 'Tea.' },
    { end: 'sun' },
    { helped: [near] },
    { other: 'Biscuit' },
    { clip: { seconds: 4, bytes: 'GkXfow' } },
    { notDone: [{ responseId: call, because: 'no-time' }] },
  ] as const) {
    expect(recordNote.input.safeParse(noteOf(aDraft(changed), childId, card)).success).toBe(true)
  }
})

test('marks travel on the same words, without the blanks around them', () => {
  const words = '  Kian was loud. '
  const marks = [{ kind: 'third-party' as const, from: 0, to: 6 }]
  const note = noteOf(aDraft({ words, marks }), childId, card)
  const [mark] = note.marks ?? []
  expect(note.words.slice(mark?.from, mark?.to)).toBe('Kian')
  expect(recordNote.input.safeParse(note).success).toBe(true)
})

test('what helped after all is not told as what did not happen', () => {
  const notDone = [{ responseId: near, because: 'away' as const }]
  expect(noteOf(aDraft({ helped: [near], notDone }), childId, card).notDone).toBeUndefined()
})
