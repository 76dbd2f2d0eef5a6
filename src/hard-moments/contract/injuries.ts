import { z } from 'zod'
import { command, Receipt } from '#platform/contract.ts'
import { ChildId, PersonId } from '#platform/ids.ts'
import { HardMomentId } from '#records/contract.ts'
import { Mark, marksFit } from '#records/marks.ts'
import { bodyRegions } from '../body-regions.ts'
import { maybe } from './facts.ts'

export const Whose = z.enum(['child', 'adult', 'another-child', 'someone-else'])
export const InjuryKind = z.enum([
  'graze',
  'bruise',
  'cut',
  'bite',
  'burn',
  'redness',
  'swelling',
  'pain',
  'other',
])

/** Where somebody was hurt. */
export const Injury = z.object({
  whose: Whose,
  /** The adult or the other young person. */
  personId: PersonId.optional(),
  side: z.enum(['front', 'back']),
  region: z.enum(bodyRegions),
  kind: InjuryKind,
  /** In words: “the size of a pea”. */
  size: maybe(120),
  cameAbout: z.string().trim().min(1, 'Say how it came about.').max(1000),
  /** What of how it came about is a fact, an opinion, or about somebody else. */
  marks: z.array(Mark).max(100).optional(),
  treatment: maybe(1000),
  seenBy: maybe(200),
  /** What the hurt person says. */
  ownWords: maybe(1000),
})

export const recordInjury = command({
  name: 'hard-moments.recordInjury',
  says: 'Records where somebody was hurt in a hard moment. Told anew, the first telling stays.',
  door: 'child',
  offline: true,
  input: Injury.extend({
    id: z.uuid(),
    childId: ChildId,
    momentId: HardMomentId,
    /** A form may still be without one; it is told so at the field. */
    region: z.string().pipe(z.enum(bodyRegions, 'Choose where on the body.')),
    insteadOf: z.uuid().optional(),
  }).refine(({ cameAbout, marks = [] }) => marksFit(cameAbout, marks), {
    message: 'A mark does not lie on the words.',
    path: ['marks'],
  }),
  output: Receipt,
})

export const InjuryShown = Injury.extend({
  id: z.uuid(),
  /** Empty where the reader is not told who it was. */
  personName: z.string(),
  insteadOf: z.uuid().optional(),
  toldByName: z.string(),
  toldAt: z.iso.datetime(),
})
export type InjuryShown = z.infer<typeof InjuryShown>
