import { useAsk } from '#platform/web/operations.ts'
import { readIdeas } from '../contract/ideas.ts'
import { useChildHere } from './use-child-here.ts'
import { VoteShown } from './vote-shown.tsx'

/** What the child said to the idea that a response began with; nothing where they said nothing. */
export function ChildSaid({ strategyId }: { strategyId: string | undefined }) {
  const { childId, name, timeZone } = useChildHere()
  const { data } = useAsk(readIdeas, { childId }, { skip: strategyId === undefined })
  const vote = data?.ideas.find((idea) => idea.strategyId === strategyId)?.vote
  return vote ? <VoteShown {...{ vote, name, timeZone }} /> : null
}
