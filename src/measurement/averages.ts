/** What is there, without what is missing. */
export function known<T>(values: readonly (T | null | undefined)[]): T[] {
  return values.filter((value) => value !== null && value !== undefined)
}

/** The sum, in the unit of the values; 0 for nothing. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * The mean, in the unit of the values; null for nothing. Measured from the first value, so that equal
 * values have exactly that value as their mean.
 */
export function mean(values: readonly number[]): number | null {
  const [start] = values
  if (start === undefined) return null
  return start + values.reduce((sum, value) => sum + (value - start), 0) / values.length
}

/** The value in the middle of the sorted values, or halfway between the two in the middle; null for nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : lower + (upper - lower) / 2
}

/** Sum of squared distances from the mean divided by n - 1; null for fewer than two values. */
export function sampleVariance(values: readonly number[]): number | null {
  const middle = mean(values)
  if (middle === null || values.length < 2) return null
  return total(values.map((value) => (value - middle) ** 2)) / (values.length - 1)
}

/** The root of the sample variance, in the unit of the values; null for fewer than two values. */
export function sampleSd(values: readonly number[]): number | null {
  const variance = sampleVariance(values)
  return variance === null ? null : Math.sqrt(variance)
}
