import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { methods, runVectors } from './run-vectors.ts'

const own = JSON.parse(readFileSync('src/measurement/vectors.json', 'utf8'))

test('every published or worked-out example comes out as it should', () => {
  expect(runVectors(own)).toEqual({ passed: 67, failed: [] })
})

test('the command says how many passed and how many failed', () => {
  expect(execFileSync(process.execPath, ['scripts/vectors.ts'], { encoding: 'utf8' })).toBe(
    '67 passed, 0 failed\n',
  )
})

test('a method that nobody knows, a wrong figure and a refused input are failures', () => {
  const vectors = [
    { id: 'unknown', method: 'horoscope', inputs: {}, expected: {}, tolerance: 0 },
    { id: 'inherited', method: 'toString', inputs: {}, expected: {}, tolerance: 0 },
    { id: 'wrong', method: 'wilson', inputs: { x: 1, n: 2 }, expected: { lower: 0 }, tolerance: 0.01 },
    { id: 'refused', method: 'wilson', inputs: { x: 3, n: 2 }, expected: {}, tolerance: 0 },
    { id: 'shapeless', method: 'wilson', inputs: { x: 'one' }, expected: {}, tolerance: 0 },
    { id: 'absent', method: 'wilson', inputs: { x: 1, n: 2 }, expected: { middle: 0.5 }, tolerance: 1 },
  ]
  const { passed, failed } = runVectors({ vectors })
  expect(passed).toBe(0)
  expect(failed.map(({ id }) => id)).toEqual(vectors.map(({ id }) => id))
})

const nothing: Record<string, unknown> = {
  xmr: { y: [], dir: 1 },
  anhoej: { n: 0 },
  gchart: { y: [] },
  pchart: { pbar: 0.2, n: 0 },
  daysBetween: { dates: ['2026-11-01'] },
  mad: { ratings: [[1, null]], range: 4 },
  rwg: { ratings: [3], options: 5 },
  rwgj: { items: [[3], [null]], options: 5 },
  icc: {
    rows: [
      [3, 3],
      [3, 3],
    ],
  },
  kappa: { a: [1, null], b: [null, 1] },
  kripp: {
    ratings: [
      [1, 1],
      [1, 1],
    ],
    level: 'ordinal',
  },
  kendallW: {
    ranks: [
      [1, 1, 1],
      [1, 1, 1],
    ],
  },
  jaccard: { sets: [['sleep']] },
  sociogram: { n: 1, edges: [] },
  fidelity: { components: [{ planned: 0, done: 0 }] },
  wilson: { x: 0, n: 0 },
  suppressMean: { n: 0, value: null },
  gas: { x: [null] },
  gbo: { start: [2], now: [null] },
  rciIndex: { pre: 3, post: 4, sd: 0, rel: 0.8 },
  csc: { mClin: 40, sdClin: 0, mNorm: 60, sdNorm: 0, direction: 1 },
  stdMeanChange: { pre: [4, 4], post: [2, 3] },
  cohort: { pre: [], post: [], threshold: 3, direction: -1 },
  prorate: { items: [null, null], k: 2, minAnswered: 1 },
  sumBands: { items: [null], bands: [[0, 'low']] },
  dfm: { functions: [[null, null, 1]] },
  who5: { items: [null, null, null, null, null] },
  itqca: { items: Array.from({ length: 12 }, () => null) },
}

test.each(Object.entries(nothing))(
  '%s says null where there is nothing to say, and never a number that is none',
  (name, inputs) => {
    const answer = methods[name]?.(inputs)
    expect(
      JSON.stringify(answer, (_, value) =>
        typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
      ),
    ).not.toContain('NaN')
    expect(Object.values(answer ?? {})).toContain(null)
  },
)
