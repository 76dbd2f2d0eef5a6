import type { Instrument, ResultScale } from '../catalogue.ts'
import type { FormNow } from './forms.ts'

/** The scales of a form, by its rule; where it has none, those that the instrument is known by. */
export function scalesOf(known: Instrument, now: FormNow | undefined): ResultScale[] {
  if (!now || now.scoring.scales.length === 0) return known.scales
  return now.scoring.scales.map(({ id, name, better }) => ({ id, name, better }))
}
