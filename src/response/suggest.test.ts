import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Flag } from './library/flags.ts'
import { Band } from './library/rule.ts'
import { ruleBook } from './library/rules.ts'
import { findStrategy } from './library/strategies.ts'
import { shippedLibrary } from './library/whole-library.ts'
import { checkPlan, type MapNeed, type SuggestInput, suggestFor } from './suggest.ts'

const senses: MapNeed = { id: 'n1', domain: 'senses', band: 'priority', score: 48.4 }
const relating: MapNeed = { id: 'n2', domain: 'relating', band: 'build', score: 71 }
const thinking: MapNeed = { id: 'n3', domain: 'thinking', band: 'priority', score: null }

function ask(more: Partial<SuggestInput> = {}) {
  return suggestFor({ name: 'Tom', ageYears: 11, needs: [senses], flags: [], ...more })
}

const idsOf = (answer: ReturnType<typeof suggestFor>) => answer.suggested.map(({ strategy }) => strategy.id)

describe('what the library suggests', () => {
  test('begins with the body and says why in plain words', () => {
    const [first] = ask().suggested
    expect(first).toMatchObject({ strategy: { id: 'rhythm-break' }, needIds: ['n1'], startHere: true })
    expect(first?.reasons[0]?.because).toMatch(/^Tom is at 48 % in body and senses\./)
    expect(first?.reasons[0]?.source).toContain('Perry')
  })

  test('goes from the senses up to thinking, in whatever order the needs were written', () => {
    const answer = ask({ needs: [thinking, relating, senses] })
    const levels = answer.suggested.map(({ strategy }) => strategy.level)
    expect(levels).toEqual([...levels].sort())
    expect(answer).toEqual(ask({ needs: [senses, relating, thinking] }))
    const begin = answer.suggested.filter(({ startHere }) => startHere)
    expect(begin.every(({ needIds }) => needIds.includes('n1'))).toBe(true)
  })

  test('always holds something about being together', () => {
    expect(idsOf(ask())).toContain('child-led-10')
    expect(idsOf(ask({ ageYears: 17 }))).toContain('pace')
  })

  test('says a step instead of a number where the map gave none', () => {
    const because = ask({ needs: [thinking] }).suggested.flatMap(({ reasons }) =>
      reasons.map((reason) => reason.because),
    )
    expect(because.join(' ')).toContain('Tom is at an early step in thinking and learning.')
  })

  test('offers no more for one need than a team can hold', () => {
    const answer = ask({ perNeed: 2 })
    expect(answer.suggested.filter(({ needIds }) => needIds.includes('n1'))).toHaveLength(2)
  })

  test('one response that answers two needs is offered once, with both reasons', () => {
    const low: MapNeed = { id: 'n4', domain: 'regulation', band: 'priority', score: 50 }
    const calm = ask({ ageYears: 3, needs: [senses, low] }).suggested.find(
      ({ strategy }) => strategy.id === 'rhythm-break',
    )
    expect(calm?.needIds).toEqual(['n1', 'n4'])
    expect(calm?.reasons).toHaveLength(2)
  })

  test('answers what has just happened, beside the map', () => {
    expect(idsOf(ask({ needs: [], flags: ['just-arrived'] }))).toEqual(['arrival-72h', 'preview'])
    expect(idsOf(ask({ flags: ['hard-moment-unrepaired'] }))).toContain('repair')
    expect(idsOf(ask({ needs: [], flags: ['team-strained'] }))).toEqual(['supervision', 'team-reflect'])
  })
})

describe('what must not be suggested', () => {
  test('no caring touch for a child for whom touch makes it harder, and the reason is said', () => {
    const needs: MapNeed[] = [{ ...senses, band: 'build' }]
    const answer = ask({ needs, flags: ['touch-trigger'] })
    expect(idsOf(answer)).not.toContain('hand-care')
    expect(idsOf(ask({ needs }))).toContain('hand-care')
    expect(answer.leftOut).toContainEqual(
      expect.objectContaining({
        strategy: findStrategy('hand-care'),
        reason: expect.objectContaining({
          because: 'Touch is recorded as something that makes it harder for Tom.',
        }),
      }),
    )
  })

  test('no time with family against a court order', () => {
    const answer = ask({ flags: ['family-time-hard', 'court-no-family-contact'] })
    expect(idsOf(answer)).not.toContain('family-contact')
    expect(answer.leftOut.map(({ strategy }) => strategy.id)).toContain('family-contact')
  })

  test('no trauma therapy unless a clinician has confirmed PTSD and the child is safe now', () => {
    expect(idsOf(ask({ flags: ['safe-now', 'tf-cbt-tried'] }))).not.toContain('tf-cbt')
    expect(idsOf(ask({ flags: ['ptsd-confirmed'] }))).not.toContain('tf-cbt')
    expect(idsOf(ask({ flags: ['ptsd-confirmed', 'safe-now', 'not-safe-now'] }))).not.toContain('tf-cbt')
    expect(idsOf(ask({ flags: ['ptsd-confirmed', 'safe-now'] }))).toContain('tf-cbt')
  })

  test('EMDR waits until trauma-focused CBT was tried', () => {
    expect(idsOf(ask({ flags: ['ptsd-confirmed', 'safe-now'] }))).not.toContain('emdr')
    expect(idsOf(ask({ flags: ['ptsd-confirmed', 'safe-now', 'tf-cbt-tried'] }))).toContain('emdr')
  })

  test('even a rule that forgets to ask is stopped: trauma therapy carries its own condition', () => {
    const rules = ruleBook.rules.map((rule) => ({ ...rule, suggest: ['tf-cbt', ...rule.suggest] }))
    const careless = { ...shippedLibrary, book: { ...ruleBook, rules } }
    const answer = suggestFor({ name: 'Tom', ageYears: 11, needs: [senses], flags: [] }, careless)
    expect(idsOf(answer)).not.toContain('tf-cbt')
    expect(answer.leftOut[0]?.reason.because).toBe(
      'Waits until this is recorded: A clinician has confirmed PTSD. A clinician and the manager agree that the child is safe now.',
    )
  })

  test('what a toddler cannot do yet is left out with the age it is meant for', () => {
    const answer = ask({ ageYears: 1, needs: [senses] })
    expect(answer.leftOut).toContainEqual(
      expect.objectContaining({
        strategy: findStrategy('water-play'),
        reason: expect.objectContaining({ because: 'Meant for ages 2 to 16; Tom is 1.' }),
      }),
    )
  })

  test('what needs care is offered together with the care', () => {
    const sleep = ask({ flags: ['dark-trigger'] }).suggested.find(
      ({ strategy }) => strategy.id === 'sleep-rhythm',
    )
    expect(sleep?.care.map(({ because }) => because)).toEqual([
      'The dark is recorded as something that makes it harder for Tom: agree on a light.',
    ])
  })
})

const anyNeed = fc.record({
  id: fc.uuid(),
  domain: fc.constantFrom('senses' as const, 'regulation' as const, 'relating' as const, 'thinking' as const),
  band: fc.constantFrom(...Band.options),
  score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
})
const anyInput = fc.record({
  name: fc.constant('Tom'),
  ageYears: fc.double({ min: 0, max: 21, noNaN: true }),
  needs: fc.array(anyNeed, { maxLength: 5 }),
  flags: fc.uniqueArray(fc.constantFrom(...Flag.options)),
  perNeed: fc.integer({ min: 1, max: 6 }),
})

describe('for every child', () => {
  test('the same question has the same answer, and the question is left as it was', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input)
        expect(suggestFor(input)).toEqual(suggestFor(structuredClone(input)))
        expect(input).toEqual(before)
      }),
    )
  })

  test('nothing that is ruled out appears, and ages are kept', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { suggested, leftOut } = suggestFor(input)
        const out = leftOut.map(({ strategy }) => strategy.id)
        const excluding = ruleBook.exclusions.filter(
          ({ effect, flag }) => effect === 'exclude' && input.flags.includes(flag),
        )
        for (const { strategy } of suggested) {
          expect(out).not.toContain(strategy.id)
          expect(Math.floor(input.ageYears)).toBeGreaterThanOrEqual(strategy.ages[0])
          expect(Math.floor(input.ageYears)).toBeLessThanOrEqual(strategy.ages[1])
          expect(strategy.onlyWith.every((flag) => input.flags.includes(flag))).toBe(true)
          for (const rule of excluding) {
            expect(rule.strategies).not.toContain(strategy.id)
            expect(rule.tags.some((tag) => strategy.tags.includes(tag))).toBe(false)
          }
        }
      }),
    )
  })

  test('each appears once, with a reason in full words, and up to 18 one of them is about being together', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { suggested, leftOut } = suggestFor(input)
        const ids = suggested.map(({ strategy }) => strategy.id)
        expect(new Set(ids).size).toBe(ids.length)
        const said = [
          ...suggested.flatMap(({ reasons, care }) => [...reasons, ...care]),
          ...leftOut.map((l) => l.reason),
        ]
        expect(suggested.every(({ reasons }) => reasons.length > 0)).toBe(true)
        expect(said.filter(({ because }) => /[{}]|undefined/.test(because))).toEqual([])
        if (input.needs.length > 0 && input.ageYears < 19) {
          expect(suggested.some(({ strategy }) => strategy.domains.includes('relating'))).toBe(true)
        }
      }),
    )
  })
})

describe('a plan that can be lived', () => {
  const together = { domains: ['relating' as const] }
  const sleep = { domains: ['senses' as const] }

  test('has something about being together', () => {
    expect(checkPlan([sleep])).toEqual([{ kind: 'no-relating-response', atLeast: 1 }])
    expect(checkPlan([sleep, together])).toEqual([])
  })

  test('has six responses at most', () => {
    expect(checkPlan(Array(6).fill(together))).toEqual([])
    expect(checkPlan(Array(7).fill(together))).toEqual([{ kind: 'too-many-responses', count: 7, atMost: 6 }])
  })
})
