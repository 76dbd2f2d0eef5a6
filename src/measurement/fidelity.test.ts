import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fidelity, fidelityBand, mayJudgeOutcome, timesPlanned } from './fidelity.ts'

describe('how much of the plan was lived', () => {
  test('doing one thing twice as often does not make up for another left out', () => {
    const result = fidelity([
      { planned: 4, done: 8 },
      { planned: 4, done: 0 },
    ])
    expect(result).toMatchObject({ byComponent: [100, 0], overall: 50, band: 'too-little' })
  })

  test('with nothing planned there is nothing to say', () => {
    const result = fidelity([{ planned: 0, done: 3 }])
    expect(result).toEqual({
      planned: 0,
      done: 0,
      byComponent: [null],
      overall: null,
      unweighted: null,
      band: null,
    })
    expect(mayJudgeOutcome(result)).toBe(false)
  })

  test('under sixty percent nobody says whether the plan works', () => {
    expect([59.9, 60, 79.9, 80].map(fidelityBand)).toEqual(['too-little', 'partial', 'partial', 'good'])
    expect(mayJudgeOutcome(fidelity([{ planned: 10, done: 5 }]))).toBe(false)
    expect(mayJudgeOutcome(fidelity([{ planned: 10, done: 6 }]))).toBe(true)
  })

  test('doing more never lowers it, and it stays between 0 and 100', () => {
    const doses = fc.array(fc.record({ planned: fc.nat(40), done: fc.nat(60) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(doses, (components) => {
        const before = fidelity(components).overall ?? 0
        const after = fidelity(components.map((dose) => ({ ...dose, done: dose.done + 1 }))).overall ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
        expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('a negative number is refused', () => {
    expect(() => fidelity([{ planned: -1, done: 0 }])).toThrow(RangeError)
  })
})

describe('how often something falls due', () => {
  test('three times a day for a fortnight is forty-two times', () => {
    expect(timesPlanned({ count: 3, per: 'day' }, 14)).toBe(42)
  })

  test('what is weekly is not owed after three days', () => {
    expect(timesPlanned({ count: 1, per: 'week' }, 3)).toBe(0)
    expect(timesPlanned({ count: 1, per: 'week' }, 28)).toBe(4)
  })

  test('a year holds twelve monthly meetings', () => {
    expect(timesPlanned({ count: 1, per: 'month' }, 366)).toBe(12)
  })

  test('once is once, and as needed cannot fall short', () => {
    expect(timesPlanned({ count: 1, per: 'once' }, 90)).toBe(1)
    expect(timesPlanned({ count: 1, per: 'as-needed' }, 90)).toBe(0)
  })
})
