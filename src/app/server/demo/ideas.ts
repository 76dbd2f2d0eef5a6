import type { ChildId } from '#platform/ids.ts'
import { askAboutIdea, type Vote, voteOnIdea } from '#response/contract/ideas.ts'
import type { Scene } from './arrival.ts'
import type { Due } from './reviews.ts'
import type { Story } from './story.ts'

/** An idea that Sam put to Maya, and what she says to it; to the last one nothing so far. */
const ASKED: readonly { strategyId: string; title: string; says: string; vote?: Vote; words?: string }[] = [
  {
    strategyId: 'sleep-rhythm',
    title: 'A night that goes the same way: wind-down, waking time, and a check at night they agreed to',
    says: 'The same five things every night, in the same order. You choose the order.',
    vote: 'yes',
    words: 'story last. and dont skip it',
  },
  {
    strategyId: 'animals',
    title: 'Looking after animals, grooming a horse',
    says: 'One morning a week with the horses at Hill Farm.',
    vote: 'maybe',
    words: 'only if they are not massive',
  },
  {
    strategyId: 'shared-task',
    title: 'A real job together: cooking, mending, the garden',
    says: 'Mending bikes with Omar in the shed, once a week.',
  },
]

/** Maya has her say about three ideas: one by herself, one told to Sam, one not yet. */
export function ideasOf({ tell, chance, calendar }: Scene, { key }: Story, childId: ChildId): Due[] {
  if (key !== 'maya') return []
  return ASKED.map(({ strategyId, title, says, vote, words = '' }, at) => {
    const daysAgo = 16 - at * 5
    return {
      daysAgo,
      happens: async () => {
        const when = calendar.at(daysAgo, 16, 10)
        await tell('sam', when, askAboutIdea, { id: chance.uuid(), childId, strategyId, says })
        if (!vote) return
        const later = calendar.at(daysAgo, 18, 40)
        const said = { id: chance.uuid(), childId, strategyId, title, vote, words }
        const who = at === 0 ? 'maya' : 'sam'
        await tell(who, later, voteOnIdea, { ...said, happenedAt: later.toISOString() })
      },
    }
  })
}
