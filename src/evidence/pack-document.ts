import type { Entry, EvidencePack } from './contract.ts'
import { type Section, type Traced, tracedIn } from './document.ts'
import type { packWords } from './pack-words.ts'
import { dosePart, helpedPart, tracksPart } from './part-lived.ts'
import { lettersPart, meetingsPart } from './part-meetings.ts'
import { momentsPart } from './part-moments.ts'
import { agreedPart, planPart } from './part-plan.ts'
import { risksPart, understoodPart } from './part-understood.ts'
import { foundPart, type PartOf, whoPart, wordsPart } from './part-who.ts'
import type { Say } from './say-plainly.ts'

const parts: readonly ((pack: EvidencePack, say: Say) => PartOf)[] = [
  whoPart,
  wordsPart,
  foundPart,
  understoodPart,
  planPart,
  risksPart,
  dosePart,
  tracksPart,
  momentsPart,
  helpedPart,
  meetingsPart,
  agreedPart,
  lettersPart,
]

/**
 * The pack as sections with their sentences, tables and pictures: the one form that the page and the
 * document share, so that they cannot say two things. The entries come last, apart from it.
 */
export function sectionsOf(pack: EvidencePack, say: Say): Section[] {
  const dayOf = new Map(pack.entries.map(({ id, day }) => [id, day]))
  return parts.map((part) => {
    const made = part(pack, say)
    const days = tracedIn(made).flatMap(({ entries }: Traced) => entries.flatMap((id) => dayOf.get(id) ?? []))
    return { ...made, freshOn: days.sort().at(-1) }
  })
}

/** What kind of entry it is, in a word or two. */
export function kindInWords({ kind }: Pick<Entry, 'kind'>, say: Say): string {
  return say(
    kindNames.find((name) => name === `kind-${kind}` || name === `kind-${kind.split('.')[0]}`) ??
      'kind-other',
  )
}

const kindNames = [
  'kind-records.note',
  'kind-records.hard-moment',
  'kind-people.own-words',
  'kind-review.score',
  'kind-review.track',
  'kind-review.decision',
  'kind-review.letter',
  'kind-assessment',
  'kind-response',
  'kind-review',
  'kind-key-work',
] as const satisfies readonly (keyof typeof packWords)[]

/** Whether anything at all has been lived and written down in the period. */
export function isEmpty({ entries }: EvidencePack): boolean {
  return entries.length === 0
}
