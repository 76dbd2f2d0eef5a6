import { known, mean, sampleVariance } from './averages.ts'
import { fQuantile } from './f-quantile.ts'

interface Coefficient {
  icc11: number | null
  iccA1: number | null
  iccC1: number | null
  icc1k: number | null
  iccAk: number | null
  iccCk: number | null
}

interface Icc extends Coefficient {
  /** Interval round ICC(A,1), the one to report; null where it cannot be drawn. */
  interval: { lower: number; upper: number } | null
  /** Children whom every rater rated, and raters. */
  children: number
  raters: number
  /** At least ten children: below that the number says little. */
  enough: boolean
}

type IccReading = 'poor' | 'moderate' | 'good' | 'excellent'

/** Mean squares: between children, within a child, between raters, and what is left; n and k. */
interface Squares {
  msr: number
  msw: number
  msc: number
  mse: number
  n: number
  k: number
}

const cohort = 10

/**
 * Do raters give the same children the same scores, over a cohort? A row is one child, a column one rater.
 *
 * Intraclass correlations from the mean squares: one-way (icc11, icc1k), absolute agreement (iccA1, iccAk)
 * and consistency (iccC1, iccCk); for one rater and for the mean of k. iccA1 is the one to report, with its
 * 95 % interval. A child with a rating missing is left out; a coefficient whose divisor is 0 (nothing
 * differs) is null. Source: Shrout and Fleiss 1979; McGraw and Wong 1996.
 * Null for fewer than two children or raters.
 */
export function icc(rows: readonly (readonly (number | null)[])[], confidence = 0.95): Icc | null {
  const k = Math.max(0, ...rows.map((row) => row.length))
  const full = rows.map((row) => known(row)).filter((row) => row.length === k)
  if (full.length < 2 || k < 2) return null
  const squares = squaresOf(full, k)
  const coefficients = coefficientsOf(squares)
  return {
    ...coefficients,
    interval: intervalOf(squares, coefficients.iccA1, confidence),
    children: full.length,
    raters: k,
    enough: full.length >= cohort,
  }
}

/** How an ICC is usually read: under .5 poor, under .75 moderate, up to .9 good (Koo and Li 2016, not yet checked). */
export function readIcc(value: number): IccReading {
  if (value < 0.5) return 'poor'
  if (value < 0.75) return 'moderate'
  return value <= 0.9 ? 'good' : 'excellent'
}

function squaresOf(rows: readonly number[][], k: number): Squares {
  const n = rows.length
  const columns = Array.from({ length: k }, (_, j) => rows.map((row) => row[j] ?? 0))
  const means = (groups: readonly number[][]) => known(groups.map(mean))
  const msr = k * (sampleVariance(means(rows)) ?? 0)
  const msc = n * (sampleVariance(means(columns)) ?? 0)
  const msw = mean(known(rows.map(sampleVariance))) ?? 0
  const left = n * (k - 1) * msw - (k - 1) * msc
  const dust = 1e-12 * Math.max(msr, msc, msw)
  const mse = Math.max(0, left / ((n - 1) * (k - 1)))
  return { msr, msw, msc, mse: mse <= dust ? 0 : mse, n, k }
}

function coefficientsOf({ msr, msw, msc, mse, n, k }: Squares): Coefficient {
  return {
    icc11: ratio(msr - msw, msr + (k - 1) * msw),
    iccA1: ratio(msr - mse, msr + (k - 1) * mse + (k / n) * (msc - mse)),
    iccC1: ratio(msr - mse, msr + (k - 1) * mse),
    icc1k: ratio(msr - msw, msr),
    iccAk: ratio(msr - mse, msr + (msc - mse) / n),
    iccCk: ratio(msr - mse, msr),
  }
}

function ratio(over: number, under: number): number | null {
  return Math.abs(under) < 1e-12 ? null : over / under
}

/** McGraw and Wong 1996, table 7; no width where the raters agree wholly. */
function intervalOf(
  { msr, msc, mse, n, k }: Squares,
  value: number | null,
  confidence: number,
): Icc['interval'] {
  if (value === null) return null
  if (1 - value < 1e-12) return { lower: 1, upper: 1 }
  const a = (k * value) / (n * (1 - value))
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value))
  const under = (a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1))
  const df = (a * msc + b * mse) ** 2 / under
  const p = 1 - (1 - confidence) / 2
  const low = fQuantile(p, n - 1, df)
  const high = fQuantile(p, df, n - 1)
  if (low === null || high === null) return null
  const rest = k * msc + (k * n - k - n) * mse
  const lower = ratio(n * (msr - low * mse), low * rest + n * msr)
  const upper = ratio(n * (high * msr - mse), rest + n * high * msr)
  return lower === null || upper === null ? null : { lower, upper }
}
