import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { myPlanAt, readingLevels } from './my-plan-levels.ts'
import { NeedId, type Plan, type Response, ResponseId, ResponseKind } from './plan.ts'
import { holdsOn } from './plan-effect.ts'
import { viewLabels } from './view-lines.ts'
import { type ViewSource, viewKinds, viewOf } from './views.ts'

const anyText = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const maybe = fc.oneof(fc.constant(''), anyText)
const people = [PersonId.parse(randomUUID()), PersonId.parse(randomUUID())] as const
const person = fc.constantFrom(...people)
const day = fc.constantFrom('2026-04-30', '2026-05-04', '2026-05-09')

function anyResponse(needIds: NeedId[]): fc.Arbitrary<Response> {
  return fc.record(
    {
      id: fc.uuid().map((id) => ResponseId.parse(id)),
      needIds: fc.subarray(needIds, { minLength: 1 }),
      kind: fc.constantFrom(...ResponseKind.options),
      title: anyText,
      short: anyText,
      how: anyText,
      when: maybe,
      dose: fc.record({ count: fc.integer({ min: 1, max: 9 }), per: fc.constantFrom('day', 'week') }),
      tryFirst: fc.boolean(),
      does: anyText,
      decides: person,
      answers: person,
      seeing: maybe,
      because: anyText,
      evidence: fc.constantFrom('A', 'B', 'C'),
      source: anyText,
      startsOn: day,
      endsOn: day,
    },
    {
      requiredKeys: [
        ...(['id', 'needIds', 'kind', 'title', 'short', 'how', 'when', 'dose', 'tryFirst'] as const),
        ...(['does', 'decides', 'answers', 'seeing'] as const),
      ],
    },
  )
}

const anyPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.uuid().map((id) => NeedId.parse(id)),
    { minLength: 1, maxLength: 3 },
  )
  .chain((needIds) =>
    fc.record({
      needs: fc.tuple(
        ...needIds.map((id) =>
          fc.record({
            id: fc.constant(id),
            title: anyText,
            childWords: maybe,
            says: maybe,
            finding: fc.record({ kind: fc.constantFrom('map', 'own-words', 'adult'), says: anyText }),
          }),
        ),
      ),
      responses: fc.array(anyResponse(needIds), { maxLength: 5 }),
      safety: fc.record({
        triggers: fc.array(anyText, { maxLength: 2 }),
        earlySigns: fc.array(anyText, { maxLength: 2 }),
        helps: fc.array(fc.record({ title: anyText, says: maybe }), { maxLength: 2 }),
        harder: fc.array(anyText, { maxLength: 2 }),
        bring: person,
      }),
      boundaries: fc.array(fc.record({ id: fc.uuid(), says: anyText, because: maybe, childSays: maybe }), {
        maxLength: 2,
      }),
      stopped: fc.array(
        fc.record({
          id: fc.uuid().map((id) => ResponseId.parse(id)),
          title: anyText,
          because: anyText,
          on: day,
        }),
        { maxLength: 2 },
      ),
    }),
  )

const names = new Map<string, string>([
  [people[0], 'Sam'],
  [people[1], 'Jo'],
])
const anySource: fc.Arbitrary<ViewSource> = fc.record({
  plan: anyPlan,
  agreements: fc.array(
    fc.record({
      personId: person,
      knownAs: fc.constantFrom('Sam', 'Jo'),
      verdict: fc.constantFrom('waiting', 'agrees', 'should-change'),
      words: maybe,
    }),
    { maxLength: 3 },
  ),
  nameOf: fc.constant((id: string) => names.get(id) ?? ''),
  day: fc.constant('2026-05-04'),
})

/** Every text in something, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

describe('the views that are compiled from the plan', () => {
  test('no view holds a text of its own: each stands in the plan, is a name, or is a fixed label', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const labels: readonly string[] = viewLabels
        const parts = ['response', 'need', 'safety', 'boundaries', 'stopped', 'agreements']
        const known = new Set([...textsIn(source.plan), ...textsIn(source.agreements), ...names.values()])
        for (const kind of viewKinds) {
          const unknown = textsIn(viewOf(kind, source)).filter(
            (text) => !known.has(text) && !labels.includes(text) && !parts.includes(text),
          )
          expect(unknown, kind).toEqual([])
        }
      }),
    )
  })

  test('every line about a response leads to it, to each need that it answers, and to what showed them', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { plan } = source
        for (const line of viewKinds.flatMap((kind) => viewOf(kind, source)).flatMap(({ lines }) => lines)) {
          if (line.back.part !== 'response') continue
          const { responseId, findings } = line.back
          const response = plan.responses.find(({ id }) => id === responseId)
          expect(findings.map(({ needId }) => needId).toSorted()).toEqual(response?.needIds.toSorted())
          for (const { needId, says, kind } of findings) {
            expect(plan.needs.find(({ id }) => id === needId)?.finding).toMatchObject({ says, kind })
          }
        }
      }),
    )
  })

  test('the views of the day hold what holds today, and the plan of the team holds all', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const idsIn = (kind: 'shift' | 'team') =>
          new Set(
            viewOf(kind, source).flatMap(({ lines }) =>
              lines.flatMap(({ back }) => (back.part === 'response' ? [`${back.responseId}`] : [])),
            ),
          )
        const { responses } = source.plan
        const held = responses.filter((one) => holdsOn(one, source.day)).map(({ id }) => `${id}`)
        expect(idsIn('shift')).toEqual(new Set(held))
        expect(idsIn('team')).toEqual(new Set(responses.map(({ id }) => `${id}`)))
      }),
    )
  })

  test('one change of the plan is in every view that speaks of it, without anybody writing it again', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const [first, ...rest] = source.plan.responses
        if (!first) return
        const { startsOn, endsOn, ...open } = first
        const changed = { ...open, tryFirst: true, title: 'Another name' }
        const next = { ...source, plan: { ...source.plan, responses: [changed, ...rest] } }
        for (const kind of ['shift', 'risk', 'team', 'inspector'] as const) {
          expect(textsIn(viewOf(kind, next)), kind).toContain('Another name')
        }
      }),
    )
  })
})

describe('my plan in three levels', () => {
  test('each holds less of the same plan, and none says anything else', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const known = new Set(textsIn(plan))
        const counts = readingLevels.map((level) => {
          const needs = myPlanAt(plan, level, '2026-05-04')
          const texts = needs.flatMap(({ need, words, lines }) => [
            need.title,
            words,
            ...lines.flatMap(({ title, how }) => [title, how]),
          ])
          const said = texts.filter((text) => text !== '')
          expect(said.filter((text) => !known.has(text))).toEqual([])
          return said.length
        })
        expect(counts).toEqual(counts.toSorted((one, other) => one - other))
        expect(
          myPlanAt(plan, 'pictures', '2026-05-04').flatMap(({ lines }) => lines.map((one) => one.how)),
        ).toEqual(myPlanAt(plan, 'pictures', '2026-05-04').flatMap(({ lines }) => lines.map(() => '')))
      }),
    )
  })
})
