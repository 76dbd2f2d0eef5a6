import { z } from 'zod'

const LinkId = z.string().min(1).max(255)
const Name = z.string().trim().min(1).max(80)

/** Where a band of scores begins, and what it is called. */
const Band = z.object({ from: z.number(), says: Name })

/** One score of a form: which answers make it and how. */
export const Scale = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,25}$/, 'An id is small letters, figures and hyphens.'),
  name: Name,
  by: z.enum(['sum', 'mean']),
  /** Questions in order; of several together the highest answer counts, once. */
  of: z.array(z.union([LinkId, z.array(LinkId).min(2)])).min(1),
  /** What a single answer can count. */
  lowest: z.number(),
  highest: z.number(),
  /** Questions whose answers run the other way. */
  reverse: z.array(LinkId).default([]),
  /** So many answers are enough; four in five unless the instrument says otherwise. */
  needed: z.int().min(1).optional(),
  times: z.number().default(1),
  /** A score that was made up for missing answers is rounded. */
  round: z.boolean().default(false),
  /** A published table: this score for that sum. */
  lookUp: z.array(z.object({ sum: z.number(), score: z.number() })).default([]),
  bands: z.array(Band).default([]),
  better: z.enum(['higher', 'lower', 'neither']),
})
export type Scale = z.infer<typeof Scale>

const Part = z.union([
  z.object({ scale: z.string(), atLeast: z.number() }),
  z.object({ question: LinkId, atLeast: z.number() }),
])
export type Part = z.infer<typeof Part>

/** A name that a form is given when its parts hold: never a diagnosis, but what the instrument calls it. */
const Class = z.object({ says: Name, when: z.enum(['all', 'any']), of: z.array(Part).min(1) })

/** An answer after which somebody acts today, whatever the scores are. */
const Flag = z.object({ question: LinkId, atLeast: z.number(), says: z.string().trim().min(1).max(300) })

/** How a form is scored: data beside the form, no part of it. */
export const Scoring = z.object({
  scales: z.array(Scale).max(40),
  classes: z.array(Class).max(20).default([]),
  flags: z.array(Flag).max(40).default([]),
  /** Where the rule comes from. */
  source: z.string().trim().max(300).default(''),
})
export type Scoring = z.infer<typeof Scoring>
