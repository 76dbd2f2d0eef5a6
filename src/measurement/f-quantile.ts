/**
 * The value of F with `df1` and `df2` degrees of freedom below which the share `p` lies; null where the
 * degrees of freedom are not positive. Needed for the interval around an ICC.
 *
 * Found by halving over the regularised incomplete beta function (continued fraction, Lentz 1976).
 * Throws RangeError unless 0 < p < 1.
 */
export function fQuantile(p: number, df1: number, df2: number): number | null {
  if (!(p > 0 && p < 1)) throw new RangeError('A share of the curve lies between 0 and 1.')
  if (!(df1 > 0 && df2 > 0 && Number.isFinite(df1 + df2))) return null
  let low = 0
  let high = 1
  while (shareBelow(high, df1, df2) < p) high *= 2
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2
    if (middle === low || middle === high) break
    if (shareBelow(middle, df1, df2) < p) low = middle
    else high = middle
  }
  return high
}

function shareBelow(f: number, df1: number, df2: number): number {
  return incompleteBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2)
}

function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** The continued fraction of the incomplete beta function, two steps a round, until it stands still. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let over = 1
  let under = 1 / away(1 - ((a + b) * x) / (a + 1))
  let value = under
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      under = 1 / away(1 + term * under)
      over = away(1 + term / over)
      change = under * over
      value *= change
    }
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
] as const

/** The logarithm of the gamma function for a positive number (Lanczos 1964). */
function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z)
  const x = z - 1
  const t = x + 7.5
  const series = lanczos.reduce((sum, part, i) => (i === 0 ? part : sum + part / (x + i)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(series)
}
