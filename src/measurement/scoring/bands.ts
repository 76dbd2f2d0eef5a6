/** A band begins at its lowest score and reaches to the next. */
export type Bands = readonly (readonly [from: number, name: string])[]

/**
 * In which band does a score lie? The one with the highest beginning that is not above the score; the bands
 * may come in any order. Source: the cut-offs of each instrument. Null without a score, or below every band.
 */
export function bandOf(score: number | null, bands: Bands): string | null {
  if (score === null) return null
  const reached = bands.filter(([from]) => score >= from - 1e-9)
  return (
    reached.reduce<Bands[number] | null>(
      (best, band) => (best && best[0] >= band[0] ? best : band),
      null,
    )?.[1] ?? null
  )
}

/**
 * The band of a percentage of what is typical for age, as the certified programme names it: below 65
 * essential, 65 to 85 therapeutic, above 85 enrichment. A name for a number that somebody else reports;
 * nothing is computed. Source: Perry and Dobson 2013, from memory; the sides of 65 and 85 are not published.
 */
export function nmtBand(percent: number | null): 'essential' | 'therapeutic' | 'enrichment' | null {
  if (percent === null) return null
  if (percent < 65) return 'essential'
  return percent <= 85 ? 'therapeutic' : 'enrichment'
}
