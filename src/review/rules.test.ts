import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { emptyPlan, NeedId, type Plan, type Response } from '#response/plan.ts'
import { plainResponse } from '../../test/a-plain-plan.ts'
import { doseLived } from './dose-lived.ts'
import { helpedByWords } from './helped-in-words.ts'
import { isEdited, letterFrom } from './letter.ts'
import { momentsByWeek } from './moments-by-week.ts'
import { missing, planAfter } from './plan-after.ts'
import { raterViews } from './track-view.ts'

const aResponse = (title: string, dose: Response['dose']) =>
  plainResponse(title, [NeedId.parse(randomUUID())], { kind: 'enrichment', dose })

const drumming = aResponse('Drumming', { count: 1, per: 'day' })
const walk = aResponse('A walk', { count: 2, per: 'week' })
const near = aResponse('Sitting near', { count: 1, per: 'as-needed' })
const planOf = (...responses: Response[]): Plan => ({ ...emptyPlan, responses })

describe('the dose that was lived', () => {
  const month = { from: '2026-06-01', to: '2026-06-28' }

  test('is planned only for the days on which the plan held it', () => {
    const versions = [
      { fromDay: '2026-01-01', plan: planOf(drumming) },
      { fromDay: '2026-06-15', plan: planOf(walk) },
    ]
    const { responses } = doseLived(versions, [], month)
    expect(responses.map(({ title, planned }) => [title, planned])).toEqual([
      ['Drumming', 14],
      ['A walk', 4],
    ])
  })

  test('more of one thing never makes up for another that was left out', () => {
    const delivered = Array.from({ length: 40 }, (_, at) => ({ responseId: drumming.id, noteId: `${at}` }))
    const { lived } = doseLived([{ fromDay: '2026-01-01', plan: planOf(drumming, walk) }], delivered, month)
    expect(lived.overall).toBeCloseTo((100 * 28) / 36)
    expect(lived.byComponent).toEqual([100, 0])
  })

  test('of what is done as needed has no plan to fall behind', () => {
    const { responses, lived } = doseLived([{ fromDay: '2026-01-01', plan: planOf(near) }], [], month)
    expect(responses).toMatchObject([{ planned: 0, noteIds: [] }])
    expect(lived.overall).toBeNull()
  })

  test('a note that names a response twice is one note', () => {
    const delivered = [
      { responseId: walk.id, noteId: 'one' },
      { responseId: walk.id, noteId: 'one' },
    ]
    const { responses } = doseLived([{ fromDay: '2026-01-01', plan: planOf(walk) }], delivered, month)
    expect(responses[0]?.noteIds).toEqual(['one'])
  })
})

describe('what helped and is not in the plan', () => {
  const told = (words: string, noteId: string) => ({ words, noteId })

  test('is one line for the same words, however they were typed', () => {
    const notes = [told('A warm bath', 'one'), told(' a  warm bath ', 'two'), told('Toast', 'three')]
    expect(helpedByWords(notes)).toEqual([
      { words: 'A warm bath', noteIds: ['one', 'two'] },
      { words: 'Toast', noteIds: ['three'] },
    ])
  })

  test('counts a note once, and nothing where nothing was said', () => {
    expect(helpedByWords([told('Toast', 'one'), told('toast', 'one'), told('  ', 'two')])).toEqual([
      { words: 'Toast', noteIds: ['one'] },
    ])
  })
})

describe('the plan after a meeting', () => {
  const said = { title: 'Drumming ends.', words: 'The term is over.' }

  test('a changed response stays the same one', () => {
    const response = { ...aResponse('Drumming', { count: 3, per: 'week' }) }
    const after = planAfter(planOf(drumming), [
      { ...said, kind: 'change', responseId: drumming.id, response },
    ])
    expect(after.responses).toMatchObject([{ id: drumming.id, dose: { count: 3, per: 'week' } }])
  })

  test('what stops is kept with the reason', () => {
    const after = planAfter(planOf(drumming, walk), [{ ...said, kind: 'stop', responseId: drumming.id }])
    expect(after.responses).toEqual([walk])
    expect(after.stopped).toEqual([
      { id: drumming.id, title: 'Drumming', because: 'Drumming ends. The term is over.' },
    ])
  })

  test('a decision about a response that is gone is found before anything changes', () => {
    const late = { ...said, kind: 'stop' as const, responseId: drumming.id }
    expect(missing(planOf(walk), [late])).toEqual([late])
    expect(missing(planOf(drumming), [late])).toEqual([])
    expect(missing(planOf(drumming), [late, late])).toEqual([late])
  })

  test('keeping a response, and what lies beside the plan, change nothing', () => {
    const plan = planOf(drumming)
    expect(
      planAfter(plan, [
        { ...said, kind: 'keep', responseId: drumming.id },
        { ...said, kind: 'other' },
      ]),
    ).toBe(plan)
  })
})

describe('hard moments by week', () => {
  const weeks = (counts: number[]) =>
    counts.map((count, at) => ({
      monday: `week ${at}`,
      ids: Array.from({ length: count }, (_, one) => `${at}-${one}`),
    }))

  test('keep the limits of the first twelve weeks, however it goes on', () => {
    const first = [5, 6, 4, 5, 7, 5, 4, 6, 5, 5, 5, 6]
    const then = momentsByWeek(weeks([...first, 2, 2, 1, 2, 2, 1, 2]))
    expect(then.limits?.mean).toBeCloseTo(momentsByWeek(weeks(first)).limits?.mean ?? 0)
    expect(then.says).toMatchObject({ kind: 'fell', meaning: 'improvement', pointsBelow: 7 })
  })

  test('say nothing for sure before there are twelve', () => {
    expect(momentsByWeek(weeks([1, 0, 2])).limits?.trial).toBe(true)
    expect(momentsByWeek(weeks([1]))).toMatchObject({ limits: null, says: null })
  })
})

describe('a track as each sees it', () => {
  const score = (as: 'child' | 'worker', scoredOn: string, value: number) => ({
    id: randomUUID(),
    as,
    scoredOn,
    score: value,
    words: '',
    toldByName: 'Amina',
  })
  const period = { from: '2026-06-01', to: '2026-06-30' }

  test('shows where they came from, where they were last, and now', () => {
    const scores = [
      score('child', '2026-01-10', 2),
      score('child', '2026-05-20', 4),
      score('child', '2026-06-20', 6),
    ]
    expect(raterViews(scores, period)).toMatchObject([
      { as: 'child', came: 2, last: 4, now: 6, verdict: 'reliable-gain' },
    ])
  })

  test('a step or two is not called a change, and one score alone says nothing', () => {
    const scores = [
      score('child', '2026-01-10', 4),
      score('child', '2026-06-20', 6),
      score('worker', '2026-06-20', 9),
    ]
    expect(raterViews(scores, period).map(({ verdict }) => verdict)).toEqual(['no-reliable-change', null])
  })

  test('what was scored after the meeting is not known in it', () => {
    expect(raterViews([score('child', '2026-07-01', 9)], period)).toEqual([])
  })
})

describe('a letter', () => {
  test('is the decisions’ own words between a greeting and an ending', () => {
    const decided = [
      { title: 'Drumming stays', words: '' },
      { title: 'Same people at night.', words: 'Until Christmas' },
    ]
    expect(letterFrom(decided, 'Dear Tom,', 'Grace')).toBe(
      'Dear Tom,\n\nDrumming stays.\n\nSame people at night. Until Christmas.\n\nGrace',
    )
  })

  test('is not edited by other spaces alone', () => {
    expect(isEdited('Dear Tom,  stay. ', 'Dear Tom,\n\nstay.')).toBe(false)
    expect(isEdited('Dear Tom, please stay.', 'Dear Tom,\n\nstay.')).toBe(true)
  })
})
