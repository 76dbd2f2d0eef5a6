import { z } from 'zod'
import { id, PersonId } from '#platform/ids.ts'

export const NeedId = id('Need')
export type NeedId = z.infer<typeof NeedId>
export const ResponseId = id('Response')
export type ResponseId = z.infer<typeof ResponseId>

/** Where a need comes from: a function of the map with what it showed, the child's own words, or what an adult saw. */
export const Finding = z.object({
  kind: z.enum(['map', 'own-words', 'adult']),
  /** For the map: the id of the function, and the assessment that showed it. */
  functionId: z.string().optional(),
  assessmentId: z.uuid().optional(),
  /** One line that says the finding, e.g. “Settling with help: 35 of 100 when calm”. */
  says: z.string().trim().min(1).max(300),
})
export type Finding = z.infer<typeof Finding>

/** A need that the plan answers, in the child's words where they gave them. */
export const Need = z.object({
  id: NeedId,
  title: z.string().trim().min(1, 'Name the need.').max(120),
  childWords: z.string().trim().max(500),
  says: z.string().trim().max(1000),
  finding: Finding,
})
export type Need = z.infer<typeof Need>

export const ResponseKind = z.enum([
  'strategy',
  'enrichment',
  'key-work',
  'education',
  'therapy',
  'boundary',
  'environment',
])

/** How often a response is planned; 'as-needed' has no count to fall behind. */
export const Dose = z.object({
  count: z.int().min(1).max(99),
  per: z.enum(['day', 'week', 'month', 'once', 'as-needed']),
})
export type Dose = z.infer<typeof Dose>

/** One agreed way of meeting needs. Nobody answers for it: it cannot be saved. */
export const Response = z.object({
  id: ResponseId,
  needIds: z.array(NeedId).min(1, 'Say which need this answers.').max(6),
  kind: ResponseKind,
  title: z.string().trim().min(1, 'Name the response.').max(120),
  /** Two or three words for a chip under a thumb: “Sitting near”. */
  short: z.string().trim().min(1, 'Give it two or three words for the shift.').max(30),
  how: z.string().trim().min(1, 'Say how it is done.').max(1000),
  /** When, in words: “every night”, “when she’s up”. */
  when: z.string().trim().max(80),
  dose: Dose,
  /** Shown first on the shift when it is hard. */
  tryFirst: z.boolean(),
  strategyId: z.string().max(80).optional(),
  does: z.string().trim().min(1, 'Say who does it.').max(120),
  decides: PersonId,
  answers: PersonId,
  /** What we will see when it helps. */
  seeing: z.string().trim().max(300),
  /** Why this, for this child: a rule of the library, or a person's own reason. */
  because: z.string().trim().max(500).optional(),
  /** How well it is shown to help, as the library grades it: A most, C least. */
  evidence: z.enum(['A', 'B', 'C']).optional(),
  source: z.string().trim().max(500).optional(),
  /** Its first day and its last, where it does not simply hold from the version on. */
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
})
export type Response = z.infer<typeof Response>

/** One page for a hard moment, agreed with the child. */
export const SafetyPlan = z.object({
  triggers: z.array(z.string().trim().min(1).max(300)).max(12),
  earlySigns: z.array(z.string().trim().min(1).max(300)).max(12),
  helps: z
    .array(z.object({ title: z.string().trim().min(1).max(80), says: z.string().trim().max(300) }))
    .max(6),
  harder: z.array(z.string().trim().min(1).max(300)).max(12),
  bring: PersonId.optional(),
})
export type SafetyPlan = z.infer<typeof SafetyPlan>

/** A limit that was explained, with what the child says about it. */
export const Boundary = z.object({
  id: z.uuid(),
  says: z.string().trim().min(1).max(300),
  because: z.string().trim().max(500),
  childSays: z.string().trim().max(500),
})
export type Boundary = z.infer<typeof Boundary>

/** A response that the plan held once, and why it ended: what was tried is never forgotten. */
export const Stopped = z.object({
  id: ResponseId,
  title: z.string().trim().min(1).max(120),
  because: z.string().trim().min(1, 'Say why it stops.').max(500),
  /** The day on which it stopped; missing where that was not kept. */
  on: z.iso.date().optional(),
})
export type Stopped = z.infer<typeof Stopped>

/** The therapeutic plan: the one source from which every view is compiled. */
export const Plan = z.object({
  needs: z.array(Need).max(12),
  responses: z.array(Response).max(30),
  safety: SafetyPlan,
  boundaries: z.array(Boundary).max(12),
  /** Every response that was ever stopped, newest last. */
  stopped: z.array(Stopped).max(200).optional(),
})
export type Plan = z.infer<typeof Plan>

export const emptyPlan: Plan = {
  needs: [],
  responses: [],
  safety: { triggers: [], earlySigns: [], helps: [], harder: [] },
  boundaries: [],
}
