import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fQuantile } from './f-quantile.ts'
import { fidelity } from './fidelity.ts'
import { domainScore, functionScore } from './functioning-map.ts'
import { goalAttainment } from './goal-attainment.ts'
import { normalQuantile } from './normal-quantile.ts'
import { classifyChange, reliableChange } from './reliable-change.ts'
import { prorate, scoreScale } from './scoring/items.ts'

/** Curves, goals and scores worked out a second time, the long way round, on values that chance chose. */

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/** The area under a curve from a to b, by Simpson's rule. */
function area(curve: (x: number) => number, a: number, b: number, steps = 2000): number {
  const width = (b - a) / steps
  return (
    (width / 3) * sum(Array.from({ length: steps + 1 }, (_, i) => factor(i, steps) * curve(a + i * width)))
  )
}

const factor = (i: number, steps: number) => (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2)

describe('curves', () => {
  test('below a point of the normal curve lies the share that was asked for', () => {
    const bell = (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 0.9995, noNaN: true }), (p) => {
        expect(0.5 + area(bell, 0, normalQuantile(p))).toBeCloseTo(p, 9)
      }),
    )
  })

  test('below a point of the F curve lies the share that was asked for', () => {
    const half = (twice: number): number => {
      if (twice === 1) return Math.sqrt(Math.PI)
      return twice === 2 ? 1 : (twice / 2 - 1) * half(twice - 2)
    }
    const degrees = fc.integer({ min: 4, max: 24 })
    fc.assert(
      fc.property(degrees, degrees, fc.double({ min: 0.05, max: 0.975, noNaN: true }), (d1, d2, p) => {
        const height = (half(d1 + d2) / (half(d1) * half(d2))) * (d1 / d2) ** (d1 / 2)
        const curve = (x: number) => height * x ** (d1 / 2 - 1) * (1 + (d1 * x) / d2) ** (-(d1 + d2) / 2)
        expect(area(curve, 0, fQuantile(p, d1, d2) ?? Number.NaN, 4000)).toBeCloseTo(p, 6)
      }),
      { numRuns: 60 },
    )
  })
})

test('goals that hang together by .3 are weighed by the whole matrix between them', () => {
  const goal = fc.record({
    attained: fc.integer({ min: -2, max: 2 }),
    weight: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(goal, { minLength: 1, maxLength: 8 }), (goals) => {
      let variance = 0
      for (const [i, one] of goals.entries()) {
        for (const [j, other] of goals.entries()) variance += one.weight * other.weight * (i === j ? 1 : 0.3)
      }
      const reached = sum(goals.map(({ attained, weight }) => attained * weight))
      expect(goalAttainment(goals)).toBeCloseTo(50 + (10 * reached) / Math.sqrt(variance), 9)
    }),
  )
})

test('a reliable change is what two measurements that differ by error alone stay under, 95 times in 100', () => {
  // Even steps through the curve of error for each of the two measurements.
  const errors = Array.from({ length: 400 }, (_, i) => normalQuantile((i + 0.5) / 400))
  const precision = fc.record({
    sd: fc.double({ min: 0.5, max: 20, noNaN: true }),
    reliability: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
  })
  fc.assert(
    fc.property(precision, ({ sd, reliability }) => {
      const { rci } = reliableChange({ sd, reliability })
      const sem = Math.sqrt(sd ** 2 - reliability * sd ** 2)
      const rule = { threshold: rci, inclusive: false }
      let unchanged = 0
      for (const before of errors) {
        for (const after of errors)
          if (classifyChange(sem * (after - before), rule) === 'none') unchanged += 1
      }
      expect(unchanged / errors.length ** 2).toBeCloseTo(0.95, 2)
    }),
    { numRuns: 5 },
  )
})

const answer = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 })

describe('scores of a form', () => {
  test('a missing answer counts as the mean of the given ones', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 20 }), (answers) => {
        const given = answers.filter((one) => one !== null)
        const filled = answers.map((one) => one ?? sum(given) / given.length)
        const enough = given.length > 0 && given.length >= 0.8 * answers.length
        const { score } = prorate(answers, { items: answers.length })
        if (enough) expect(score).toBeCloseTo(sum(filled), 9)
        else expect(score).toBeNull()
      }),
    )
  })

  test('an answer that runs the other way counts from the other end', () => {
    const form = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(form, fc.array(fc.integer({ min: 1, max: 20 })), (answers, reverse) => {
        const ends = [4, 3, 2, 1, 0]
        const turned = answers.map((one, i) => (reverse.includes(i + 1) ? (ends[one] ?? 0) : one))
        const rule = { by: 'mean', lowest: 0, highest: 4, reverse } as const
        expect(scoreScale(answers, rule).score).toBeCloseTo(sum(turned) / answers.length, 9)
      }),
    )
  })
})

test('what was lived of a plan is counted time by time', () => {
  const dose = fc.record({ planned: fc.integer({ min: 0, max: 9 }), done: fc.integer({ min: 0, max: 12 }) })
  fc.assert(
    fc.property(fc.array(dose, { maxLength: 6 }), (doses) => {
      let [due, met] = [0, 0]
      for (const { planned, done } of doses) {
        for (let time = 1; time <= planned; time += 1) {
          due += 1
          if (time <= done) met += 1
        }
      }
      const found = fidelity(doses).overall
      if (due === 0) expect(found).toBeNull()
      else expect(found).toBeCloseTo((100 * met) / due, 9)
    }),
  )
})

test('a domain of the map is counted in quarters and halves, and unknown where under half was seen', () => {
  const rating = fc.option(fc.constantFrom<(0 | 0.5 | 1)[]>(0, 0.5, 1), { freq: 3 })
  fc.assert(
    fc.property(
      fc.array(fc.array(rating, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      (all) => {
        const scores = all.map((ratings) => {
          const seen = ratings.filter((one) => one !== null)
          return seen.length >= ratings.length / 2 ? (100 * sum(seen)) / seen.length : null
        })
        const known = scores.filter((one) => one !== null)
        const domain = domainScore(all.map(functionScore))
        if (known.length * 2 < all.length) expect(domain).toBeNull()
        else expect(domain).toBeCloseTo(sum(known) / known.length, 5)
      },
    ),
  )
})
