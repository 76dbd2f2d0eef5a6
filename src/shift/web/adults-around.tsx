import type { ChildShown } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { readAdultsSeen } from '../contract/continuity.ts'
import { readContinuity } from '../permissions.ts'
import { AdultsSeen } from './adults-seen.tsx'
import { sentenceOf } from './continuity-card.tsx'
import { say } from './continuity-words.ts'

/** For a child’s page: which adults they saw in the last week, and how much of it was somebody they know. */
export function AdultsAround({ child }: { child: ChildShown }) {
  const mine = useMe().data?.standing.filter((one) => one.childId === child.id) ?? []
  const may = allows(
    readContinuity,
    mine.map((one) => one.relation),
  )
  const { data } = useAsk(readAdultsSeen, { childId: child.id }, { skip: !may })
  if (!data?.seen || data.adults.length === 0) return null
  const name = child.knownAs
  return (
    <Card title={say('whoSaw', { name })} hint={sentenceOf(data.seen)}>
      <AdultsSeen title={say('whoWasHere')} adults={data.adults} />
      <p className="at-hint">{say('definitionChild', { name })}</p>
    </Card>
  )
}
