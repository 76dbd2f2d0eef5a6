import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PersonId } from '#platform/ids.ts'
import { emptyPlan, type Need, NeedId, type Plan, type Response, ResponseId } from './plan.ts'
import { changesBetween, doseInWords, sayChanges } from './plan-changes.ts'

const someone = PersonId.parse(randomUUID())
const other = PersonId.parse(randomUUID())

const words = fc.string({ minLength: 1, maxLength: 12 })
const aNeed = fc.record({ title: words, childWords: words, says: words }).map(
  (told): Need => ({
    ...told,
    id: NeedId.parse(randomUUID()),
    finding: { kind: 'adult', says: 'Seen at supper' },
  }),
)
const aResponse = fc.record({ title: words, how: words, when: words, tryFirst: fc.boolean() }).map(
  (told): Response => ({
    ...told,
    id: ResponseId.parse(randomUUID()),
    needIds: [NeedId.parse(randomUUID())],
    kind: 'strategy',
    short: 'Near',
    dose: { count: 1, per: 'day' },
    does: 'Everyone',
    decides: someone,
    answers: someone,
    seeing: '',
  }),
)
const lines = fc.array(words, { maxLength: 3 })
const aPlan = fc.record({
  needs: fc.array(aNeed, { maxLength: 4 }),
  responses: fc.array(aResponse, { maxLength: 6 }),
  safety: fc.record({
    triggers: lines,
    earlySigns: lines,
    harder: lines,
    helps: fc.array(fc.record({ title: words, says: words }), { maxLength: 2 }),
  }),
  boundaries: fc.array(
    fc
      .record({ says: words, because: words, childSays: words })
      .map((told) => ({ id: randomUUID(), ...told })),
    { maxLength: 3 },
  ),
})

const idsIn = (plan: Plan) => [...plan.needs, ...plan.responses, ...plan.boundaries].map(({ id }) => `${id}`)

describe('what changed between two plans', () => {
  test('nothing changed: nothing is said', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(changesBetween(plan, structuredClone(plan))).toEqual([])
      }),
    )
  })

  test('everything that came or went is told once, and nothing else is', () => {
    fc.assert(
      fc.property(aPlan, aPlan, fc.nat(3), (one, two, kept) => {
        const after = { ...two, responses: [...one.responses.slice(0, kept), ...two.responses] }
        const changes = changesBetween(one, after).filter(({ what }) => what !== 'safety')
        const told = (kind: string) =>
          changes
            .filter(({ change }) => change === kind)
            .map(({ id }) => id)
            .toSorted()
        const before = new Set(idsIn(one))
        const now = new Set(idsIn(after))
        expect(told('added')).toEqual([...now].filter((id) => !before.has(id)).toSorted())
        expect(told('stopped')).toEqual([...before].filter((id) => !now.has(id)).toSorted())
        expect(told('changed')).toEqual([])
      }),
    )
  })

  test('what comes one way goes the other way', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (one, two) => {
        const there = changesBetween(one, two).filter(({ change }) => change === 'added')
        const back = changesBetween(two, one).filter(({ change }) => change === 'stopped')
        expect(there.map(({ id }) => id).toSorted()).toEqual(back.map(({ id }) => id).toSorted())
      }),
    )
  })
})

const need: Need = {
  id: NeedId.parse(randomUUID()),
  title: 'Feeling safe at bedtime',
  childWords: '',
  says: '',
  finding: { kind: 'own-words', says: 'nights are when stuff happened' },
}
const response: Response = {
  id: ResponseId.parse(randomUUID()),
  needIds: [need.id],
  kind: 'strategy',
  title: 'Sit near, few words',
  short: 'Sitting near',
  how: 'On the stairs if he likes.',
  when: 'when he’s up',
  dose: { count: 1, per: 'as-needed' },
  tryFirst: true,
  does: 'Nights',
  decides: someone,
  answers: someone,
  seeing: '',
}
const plan: Plan = { ...emptyPlan, needs: [need], responses: [response] }
const nameOf = (id: PersonId) => (id === someone ? 'Jo' : 'Anna')

describe('how a change is said', () => {
  test('a response that changed says only what differs, with names', () => {
    const after = { ...plan, responses: [{ ...response, how: 'On the landing.', answers: other }] }
    expect(changesBetween(plan, after, nameOf)).toEqual([
      {
        what: 'response',
        change: 'changed',
        id: response.id,
        title: 'Sit near, few words',
        before: 'On the stairs if he likes. · Jo answers for it',
        after: 'On the landing. · Anna answers for it',
      },
    ])
  })

  test('a response that stopped says why', () => {
    const stopped = [{ id: response.id, title: response.title, because: 'He asks for his room now.' }]
    const [change] = changesBetween(plan, { ...plan, responses: [], stopped })
    expect(change).toMatchObject({ change: 'stopped', after: 'He asks for his room now.' })
  })

  test('a need with a new name is told once, with its old name', () => {
    const after = { ...plan, needs: [{ ...need, title: 'Quiet nights' }] }
    expect(changesBetween(plan, after, nameOf)).toMatchObject([
      { what: 'need', change: 'changed', title: 'Quiet nights', before: 'Feeling safe at bedtime' },
    ])
  })

  test('each part of the safety plan is told by its name', () => {
    const after = { ...plan, safety: { ...plan.safety, harder: ['Questions'], bring: other } }
    expect(changesBetween(plan, after, nameOf)).toMatchObject([
      { what: 'safety', change: 'added', id: 'harder', after: 'Questions' },
      { what: 'safety', change: 'added', id: 'bring', after: 'Anna' },
    ])
  })

  test('the record has one sentence for each kind of change', () => {
    const after = { ...plan, responses: [], safety: { ...plan.safety, triggers: ['Doors that bang'] } }
    const changes = changesBetween(plan, { ...after, needs: [{ ...need, says: 'Loud nights.' }] })
    expect(sayChanges(changes)).toBe(
      'Added: safety plan (what can set it off). Changed: Feeling safe at bedtime. Stopped: Sit near, few words.',
    )
  })

  test('a long list is counted, not cut off without a word', () => {
    const many = Array.from({ length: 6 }, (_, at) => ({
      ...response,
      id: ResponseId.parse(randomUUID()),
      title: `R${at}`,
    }))
    expect(sayChanges(changesBetween(emptyPlan, { ...emptyPlan, responses: many }))).toBe(
      'Added: R0, R1, R2, R3, and 2 more.',
    )
  })

  test.each([
    [{ count: 1, per: 'day' }, 'once a day'],
    [{ count: 2, per: 'week' }, 'twice a week'],
    [{ count: 4, per: 'month' }, '4 times a month'],
    [{ count: 1, per: 'once' }, 'once'],
    [{ count: 1, per: 'as-needed' }, 'when it is needed'],
  ] as const)('%o is said as “%s”', (dose, said) => {
    expect(doseInWords(dose)).toBe(said)
  })
})
