import { z } from 'zod'
import { AgeBandId, ageBands, bandOf, FunctionId, functions } from './functions.ts'
import regulation from './indicators/regulation.json' with { type: 'json' }
import relating from './indicators/relating.json' with { type: 'json' }
import senses from './indicators/senses.json' with { type: 'json' }
import thinking from './indicators/thinking.json' with { type: 'json' }
import { SourceId } from './sources.ts'

/**
 * Something that can be seen in daily life, in the third person without a pronoun, so that
 * the child's name, or 'I', may stand before it. `id` is function/band/number and never changes
 * its meaning: a new sentence gets a new number.
 */
const Indicator = z.object({
  id: z.string(),
  says: z.string().min(1),
  source: SourceId,
  wording: z.enum(['own', 'adapted']),
})
type Indicator = z.infer<typeof Indicator>

const written = z
  .record(FunctionId, z.record(AgeBandId, z.array(Indicator)))
  .parse({ ...senses, ...regulation, ...relating, ...thinking })

/** The indicators of one function that are written for one age band. */
export function indicatorsFor(functionId: FunctionId, ageBandId: AgeBandId): readonly Indicator[] {
  return written[functionId][ageBandId]
}

/** Every indicator of the map, in the order of the functions and of age. */
export const allIndicators: readonly Indicator[] = functions.flatMap(({ id }) =>
  ageBands.flatMap((band) => indicatorsFor(id, band.id)),
)

/**
 * What a rating page asks about one function: the child's own band and at most two below it,
 * youngest first. Nothing above the child's age is ever asked.
 */
export function askedIndicators(functionId: FunctionId, ageInMonths: number): readonly Indicator[] {
  const own = ageBands.findIndex(({ id }) => id === bandOf(ageInMonths))
  return ageBands.slice(Math.max(0, own - 2), own + 1).flatMap(({ id }) => indicatorsFor(functionId, id))
}
