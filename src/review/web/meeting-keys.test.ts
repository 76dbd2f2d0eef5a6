import { describe, expect, test } from 'vitest'
import { ChildId } from '#platform/ids.ts'
import { MeetingId } from '../contract/meeting-list.ts'
import { decide } from '../contract/meetings.ts'
import { deedOf } from '../meeting-keys.ts'
import { type DecisionDraft, decisionFrom, emptyShape, problemsOf } from './decision-draft.ts'

const open = { at: 2, steps: 6, mayDecide: true, isWriting: false }

describe('the keys of a meeting', () => {
  test('D begins a decision, and does not throw away the one that is being written', () => {
    expect(deedOf('d', open)).toEqual({ does: 'decide' })
    expect(deedOf('D', open)).toEqual({ does: 'decide' })
    expect(deedOf('d', { ...open, isWriting: true })).toBeUndefined()
  })

  test('D does nothing for who only reads, or once the meeting is closed', () => {
    expect(deedOf('d', { ...open, mayDecide: false })).toBeUndefined()
  })

  test('the arrows go one step on and back, and stay at the first and the last', () => {
    expect(deedOf('ArrowRight', open)).toEqual({ does: 'step', to: 3 })
    expect(deedOf('ArrowLeft', open)).toEqual({ does: 'step', to: 1 })
    expect(deedOf('ArrowLeft', { ...open, at: 0 })).toBeUndefined()
    expect(deedOf('ArrowRight', { ...open, at: 5 })).toBeUndefined()
  })

  test('no other key does anything', () => {
    for (const key of ['a', 'Enter', ' ', 'ArrowUp', 'Escape']) expect(deedOf(key, open)).toBeUndefined()
  })
})

describe('a decision of one sentence', () => {
  const draft: DecisionDraft = {
    title: 'The same three people at night.',
    words: '',
    ownerId: crypto.randomUUID(),
    dueOn: '2026-10-05',
    kind: 'other',
    responseId: '',
    answers: '',
    shape: emptyShape,
  }
  const place = {
    childId: ChildId.parse(crypto.randomUUID()),
    meetingId: MeetingId.parse(crypto.randomUUID()),
    responses: [],
  }

  test('is whole with Enter: who and by when are there already', () => {
    expect(problemsOf(draft)).toEqual({})
    const sent = decide.input.parse(decisionFrom(draft, place))
    expect(sent).toMatchObject({
      title: draft.title,
      ownerId: draft.ownerId,
      dueOn: '2026-10-05',
      kind: 'other',
    })
  })

  test('without its sentence is not kept, and says what is missing', () => {
    expect(problemsOf({ ...draft, title: '   ' })).toHaveProperty('title')
  })
})
