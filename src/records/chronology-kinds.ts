import type { chronologyKinds } from './contract.ts'

type ChronologyKind = (typeof chronologyKinds)[number]

/** Which facts each filter of the chronology lets through, as patterns of their kinds. */
const patterns: Readonly<Record<Exclude<ChronologyKind, 'everything'>, readonly string[]>> = {
  notes: ['records.note', 'records.amendment'],
  'hard-moments': ['records.hard-moment', 'hard-moments.%', 'repair.%'],
  'own-words': ['people.own-words', 'collaboration.%', 'repair.side', 'key-work.summary'],
  together: ['key-work.%'],
  plan: ['response.%', 'sourcing.%'],
  meetings: ['review.%'],
  assessment: ['assessment.%', 'instruments.%'],
}

/** The kinds that a filter lets through, for `like any`; nothing when it lets through everything. */
export function patternsOf(kind: ChronologyKind): readonly string[] | undefined {
  return kind === 'everything' ? undefined : patterns[kind]
}

/** What stands beside the entry that it is about: what set it right, how the child saw it, what was answered. */
export const besideKinds: readonly string[] = [
  'records.amendment',
  'collaboration.my-side',
  'collaboration.answer',
  'repair.side',
]
