import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'
import { goalOverlap } from './goal-overlap.ts'
import { icc } from './icc.ts'
import { kappa } from './kappa.ts'
import { krippendorff } from './krippendorff.ts'
import { midRanks, rankAgreement } from './rank-agreement.ts'
import { withinGroup } from './within-group.ts'

/** Each measure of agreement worked out a second time, the long way round, on answers that chance chose. */

type Answer = number | null

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 })
const tableOf = (one: fc.Arbitrary<Answer>, rows: number, columns: number) =>
  fc
    .tuple(fc.integer({ min: 2, max: rows }), fc.integer({ min: 2, max: columns }))
    .chain(([n, k]) =>
      fc.array(fc.array(one, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
    )
const full = fc.integer({ min: 1, max: 5 })
const raters = tableOf(answer, 5, 12)

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
const average = (values: readonly number[]) => sum(values) / values.length
const there = (one: Answer | undefined): one is number => typeof one === 'number'
const column = (rows: readonly (readonly Answer[])[], at: number) => rows.map((row) => row[at]).filter(there)

/** Every pair of two different places, both ways round. */
function pairs(values: readonly number[]): [number, number][] {
  return values.flatMap((one, i) =>
    values.flatMap((other, j): [number, number][] => (i === j ? [] : [[one, other]])),
  )
}

function sameOrNone(one: number | null | undefined, other: number | null): void {
  if (other === null) expect(one ?? null).toBeNull()
  else expect(one).toBeCloseTo(other, 8)
}

describe('Krippendorff’s alpha worked out twice', () => {
  const distances = {
    nominal: (a: number, b: number) => (a === b ? 0 : 1),
    interval: (a: number, b: number) => (a - b) ** 2,
    ratio: (a: number, b: number) => ((a - b) / (a + b)) ** 2,
    /** All answers from the lower rank to the higher, less half of each end. */
    ordinal: (a: number, b: number, all: readonly number[]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const between = all.filter((one) => one >= low && one <= high).length
      const ends = all.filter((one) => one === low).length + all.filter((one) => one === high).length
      return a === b ? 0 : (between - ends / 2) ** 2
    },
  }

  test.each(Object.keys(distances) as (keyof typeof distances)[])(
    'at the %s level is what all pairs within against all pairs at all come to',
    (level) => {
      fc.assert(
        fc.property(raters, (rows) => {
          const units = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => column(rows, at)).filter(
            (unit) => unit.length > 1,
          )
          const all = units.flat()
          const apart = ([a, b]: [number, number]) => distances[level](a, b, all)
          const within =
            sum(units.map((unit) => sum(pairs(unit).map(apart)) / (unit.length - 1))) / all.length
          const atAll = sum(pairs(all).map(apart)) / (all.length * (all.length - 1))
          const expected = units.length === 0 || atAll === 0 ? null : 1 - within / atAll
          sameOrNone(krippendorff(rows, level)?.alpha, expected)
        }),
      )
    },
  )
})

test('Kendall’s W is the spread of the rank sums against that of raters who all agree', () => {
  fc.assert(
    fc.property(tableOf(full, 6, 8), (rows) => {
      const ranks = rows.map((row) => midRanks(row.filter(there)))
      const sums = (ranks[0] ?? []).map((_, at) => sum(ranks.map((row) => row[at] ?? 0)))
      const spread = (values: readonly number[]) => sum(values.map((one) => (one - average(values)) ** 2))
      const most = rows.length * sum(ranks.map(spread))
      sameOrNone(rankAgreement(rows)?.w, most < 1e-9 ? null : spread(sums) / most)
    }),
  )
})

test('intraclass correlations follow from the sums of squares, cell by cell', () => {
  fc.assert(
    fc.property(tableOf(full, 10, 5), (table) => {
      const rows = table.map((row) => row.filter(there))
      const [n, k] = [rows.length, rows[0]?.length ?? 0]
      const grand = average(rows.flat())
      const byRow = rows.map(average)
      const byColumn = Array.from({ length: k }, (_, j) => average(rows.map((row) => row[j] ?? 0)))
      const cells = rows.flatMap((row, i) =>
        row.map((one, j) => ({ one, row: byRow[i] ?? 0, column: byColumn[j] ?? 0 })),
      )
      const msr = sum(cells.map((cell) => (cell.row - grand) ** 2)) / (n - 1)
      const msc = sum(cells.map((cell) => (cell.column - grand) ** 2)) / (k - 1)
      const msw = sum(cells.map((cell) => (cell.one - cell.row) ** 2)) / (n * (k - 1))
      const mse =
        sum(cells.map((cell) => (cell.one - cell.row - cell.column + grand) ** 2)) / ((n - 1) * (k - 1))
      const ratio = (over: number, below: number) => (Math.abs(below) < 1e-9 ? null : over / below)
      const found = icc(rows)
      sameOrNone(found?.icc11, ratio(msr - msw, msr + (k - 1) * msw))
      sameOrNone(found?.iccA1, ratio(msr - mse, msr + (k - 1) * mse + (k / n) * (msc - mse)))
      sameOrNone(found?.iccC1, ratio(msr - mse, msr + (k - 1) * mse))
      sameOrNone(found?.icc1k, ratio(msr - msw, msr))
      sameOrNone(found?.iccAk, ratio(msr - mse, msr + (msc - mse) / n))
      sameOrNone(found?.iccCk, ratio(msr - mse, msr))
    }),
  )
})

describe('Cohen’s kappa worked out twice', () => {
  const weights = {
    none: (i: number, j: number) => (i === j ? 1 : 0),
    equal: (i: number, j: number, k: number) => 1 - Math.abs(i - j) / (k - 1),
    squared: (i: number, j: number, k: number) => 1 - (i - j) ** 2 / (k - 1) ** 2,
  }

  test.each(Object.keys(weights) as (keyof typeof weights)[])(
    'with weights "%s" follows from the table of both',
    (weight) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(full, full), { minLength: 1, maxLength: 30 }), (cases) => {
          const scale = [1, 2, 3, 4, 5]
          const share = (i: number, j: number) =>
            cases.filter(([a, b]) => a === scale[i] && b === scale[j]).length / cases.length
          const first = scale.map((one) => cases.filter(([a]) => a === one).length / cases.length)
          const second = scale.map((one) => cases.filter(([, b]) => b === one).length / cases.length)
          let [observed, chance] = [0, 0]
          for (let i = 0; i < 5; i += 1) {
            for (let j = 0; j < 5; j += 1) {
              observed += weights[weight](i, j, 5) * share(i, j)
              chance += weights[weight](i, j, 5) * (first[i] ?? 0) * (second[j] ?? 0)
            }
          }
          const found = kappa(
            cases.map(([a]) => a),
            cases.map(([, b]) => b),
            weight,
            scale,
          )
          sameOrNone(found?.kappa, 1 - chance < 1e-9 ? null : (observed - chance) / (1 - chance))
        }),
      )
    },
  )
})

test('the mean distance between raters is that over every pair on every item', () => {
  fc.assert(
    fc.property(raters, (rows) => {
      const distances = (rows[0] ?? []).flatMap((_, at) =>
        pairs(column(rows, at)).map(([a, b]) => Math.abs(a - b)),
      )
      const mad = distances.length === 0 ? null : average(distances)
      sameOrNone(agreementOf(rows, 4)?.mad, mad)
      sameOrNone(agreementOf(rows, 4)?.agreement, mad === null ? null : 1 - mad / 4)
    }),
  )
})

test('agreement within a group compares half the mean squared pair with answers thrown by a die', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const given = answers.filter(there)
      const faces = [1, 2, 3, 4, 5]
      const thrown = average(faces.map((face) => (face - average(faces)) ** 2))
      const spread = average(pairs(given).map(([a, b]) => (a - b) ** 2 / 2))
      sameOrNone(withinGroup(answers, 5)?.rwg, given.length < 2 ? null : 1 - spread / thrown)
    }),
  )
})

test('goals in common are counted tag by tag, pair by pair', () => {
  const tags = ['sleep', 'school', 'friends', 'food', 'family']
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...tags), { maxLength: 6 }), { maxLength: 5 }), (named) => {
      const shares: number[] = []
      for (let i = 0; i < named.length; i += 1) {
        for (let j = i + 1; j < named.length; j += 1) {
          const both = tags.filter((tag) => named[i]?.includes(tag) && named[j]?.includes(tag)).length
          const any = tags.filter((tag) => named[i]?.includes(tag) || named[j]?.includes(tag)).length
          if (any > 0) shares.push(both / any)
        }
      }
      sameOrNone(goalOverlap(named), shares.length === 0 ? null : average(shares))
    }),
  )
})
