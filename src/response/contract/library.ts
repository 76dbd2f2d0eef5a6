import { z } from 'zod'
import { command, query } from '#platform/contract.ts'
import { OwnEntry, OwnKey } from '../library/own.ts'
import { ExclusionRule, SuggestRule } from '../library/rule.ts'
import { Strategy } from '../library/strategy.ts'

/** One version of something of the provider’s own: what it said, who wrote it and why. */
export const OwnVersion = z.object({
  number: z.int(),
  entry: OwnEntry,
  laidAside: z.boolean(),
  because: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
})
export type OwnVersion = z.infer<typeof OwnVersion>

/** Something of the provider’s own with all its versions, newest first. */
export const OwnThing = z.object({ key: OwnKey, versions: z.array(OwnVersion).min(1) })
export type OwnThing = z.infer<typeof OwnThing>

export const readLibrary = query({
  name: 'response.readLibrary',
  says: 'Every strategy, rule and limit of the library: what ships, and the provider’s own with its versions.',
  door: 'organisation',
  input: z.object({}),
  output: z.object({
    /** The number of what ships. */
    edition: z.int(),
    strategies: z.array(Strategy),
    rules: z.array(SuggestRule),
    exclusions: z.array(ExclusionRule),
    own: z.array(OwnThing),
  }),
})

const NewVersion = {
  id: z.uuid(),
  key: OwnKey,
  /** The version that was changed; 0 for something new. Another one by now is a conflict. */
  basedOn: z.int().min(0),
  because: z.string().trim().min(3, 'Say why, in a sentence.').max(500),
}

export const writeInLibrary = command({
  name: 'response.writeInLibrary',
  says: 'Adds a strategy, a rule or a limit of the provider’s own, or a new version of one.',
  door: 'organisation',
  input: z.object({ ...NewVersion, entry: OwnEntry }),
  output: z.object({ number: z.int() }),
})

export const layAsideInLibrary = command({
  name: 'response.layAsideInLibrary',
  says: 'Lays aside something of the provider’s own: it is no longer suggested, and what it said stays.',
  door: 'organisation',
  input: z.object(NewVersion),
  output: z.object({ number: z.int() }),
})
