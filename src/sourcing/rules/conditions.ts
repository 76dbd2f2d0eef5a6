import { z } from 'zod'
import england from './england.json' with { type: 'json' }

/** What the law asks of care for a child's development or health that is not part of the health service. */
export const ConditionId = z.enum([
  'approved',
  'kept-under-review',
  'meets-needs',
  'skilled',
  'supervised',
  'doctor-informed',
])
export type ConditionId = z.infer<typeof ConditionId>

const Conditions = z.object({
  jurisdiction: z.string(),
  law: z.string(),
  edition: z.string(),
  rule: z.string(),
  /** The law's own words, shortened by leaving out: for which care the conditions hold. */
  quote: z.string(),
  source: z.string(),
  conditions: z.array(
    z.object({
      id: ConditionId,
      /** Where it stands in the law. */
      rule: z.string(),
      says: z.string(),
      /** Whether the wording was compared with the official text; else it is from memory. */
      checked: z.boolean(),
    }),
  ),
})

/** The conditions of one country, as data. England is the first. */
export const conditionsOfLaw = Conditions.parse(england)

/** What somebody confirms by hand. That the authority approved is its own answer. */
export const ConfirmedByHand = ConditionId.exclude(['approved'])
export type ConfirmedByHand = z.infer<typeof ConfirmedByHand>
