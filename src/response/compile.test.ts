import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ChildId, PersonId } from '#platform/ids.ts'
import { enrichmentTimetable, keyWorkTopics, shiftCard, unifiedPlan } from './compile.ts'
import { PlanVersionId } from './contract/changes.ts'
import { emptyPlan, NeedId, type Plan, type Response, ResponseId } from './plan.ts'

const sam = PersonId.parse(randomUUID())
const jo = PersonId.parse(randomUUID())
const bedtime = NeedId.parse(randomUUID())
const drums = NeedId.parse(randomUUID())

function response(more: Partial<Response>): Response {
  return {
    id: ResponseId.parse(randomUUID()),
    needIds: [bedtime],
    kind: 'strategy',
    title: 'Sit near, few words',
    short: 'Sitting near',
    how: 'On the stairs if he likes. Low light.',
    when: 'when he’s up',
    dose: { count: 1, per: 'as-needed' },
    tryFirst: true,
    does: 'Nights',
    decides: sam,
    answers: jo,
    seeing: 'Back in bed within the hour.',
    ...more,
  }
}

const plan: Plan = {
  ...emptyPlan,
  needs: [
    {
      id: bedtime,
      title: 'Feeling safe at bedtime',
      childWords: 'nights are when stuff happened',
      says: 'It takes long.',
      finding: { kind: 'map', functionId: 'sleeps-and-wakes', says: 'Sleeping and waking: 35 of 100' },
    },
    {
      id: drums,
      title: 'Being good at something',
      childWords: '',
      says: '',
      finding: { kind: 'own-words', says: 'I want to play to people' },
    },
  ],
  responses: [
    response({}),
    response({
      needIds: [bedtime, drums],
      kind: 'enrichment',
      title: 'Drumming',
      short: 'Drums',
      tryFirst: false,
      dose: { count: 4, per: 'week' },
    }),
    response({ kind: 'key-work', title: 'What makes a good night', tryFirst: false }),
  ],
  safety: { triggers: ['Doors that bang'], earlySigns: [], helps: [], harder: ['Questions'], bring: sam },
  boundaries: [{ id: randomUUID(), says: 'In the house after ten.', because: 'Rest.', childSays: 'Fine' }],
}

const card = shiftCard(plan, {
  childId: ChildId.parse(randomUUID()),
  version: 2,
  versionId: PlanVersionId.parse(randomUUID()),
  safetyAgreedAt: undefined,
  day: '2026-05-04',
  nameOf: (id) => (id === sam ? 'Sam' : undefined),
  changes: [],
})

/** Every text in a view or a plan, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

describe('the views that are compiled from the plan', () => {
  test('no view holds a word that is not in the plan', () => {
    const { childId, versionId, bring, ...fromPlan } = card
    const views = [fromPlan, keyWorkTopics(plan), enrichmentTimetable(plan), unifiedPlan(plan)]
    const known = new Set(textsIn(plan))
    const unknown = views.flatMap(textsIn).filter((text) => !known.has(text))
    expect(unknown).toEqual([])
    expect(bring).toBe('Sam')
  })

  test('every line leads back to its response, its needs and what showed them', () => {
    for (const line of [...keyWorkTopics(plan), ...enrichmentTimetable(plan), ...unifiedPlan(plan)]) {
      const source = plan.responses.find(({ id }) => id === line.responseId)
      expect(line.needIds).toEqual(source?.needIds)
      expect(line.findings).toHaveLength(line.needIds.length)
    }
    for (const line of [...card.tryFirst, ...card.responses]) {
      expect(plan.responses.map(({ id }) => `${id}`)).toContain(line.responseId)
      for (const need of line.needIds) expect(card.needs.map(({ needId }) => needId)).toContain(need)
    }
  })

  test('the shift sees first what to try first, and everything else after', () => {
    expect(card.tryFirst.map(({ short }) => short)).toEqual(['Sitting near'])
    expect(card.responses).toHaveLength(3)
    expect(card.boundaries).toMatchObject([{ says: 'In the house after ten.' }])
  })

  test('everyone on the care team sees who does it, who decides and who answers for it', () => {
    expect(unifiedPlan(plan)).toHaveLength(3)
    for (const line of unifiedPlan(plan)) {
      expect(line).toMatchObject({ does: 'Nights', decides: sam, answers: jo })
    }
  })

  test('enrichment has its own timetable, key work its own topics', () => {
    expect(enrichmentTimetable(plan)).toMatchObject([{ title: 'Drumming', dose: { count: 4, per: 'week' } }])
    expect(keyWorkTopics(plan)).toMatchObject([{ title: 'What makes a good night' }])
  })
})
