import { Button } from '@mantine/core'
import { readChild } from '#people/contract/children.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { readAssessments } from '../contract/assessments.ts'
import { readMap } from '../contract/map.ts'
import { GrowingCard } from './growing-card.tsx'
import { say } from './words.ts'
import './assessment.css'

type OwnMapProps = {
  childId: ChildId
  /** The address at which the child tells how they see it themselves. */
  tellTo: string
}

/** The young person's own map, for their own space: lights and words, no ages. */
export function OwnMap({ childId, tellTo }: OwnMapProps) {
  const child = useAsk(readChild, { childId })
  const map = useAsk(readMap, { childId })
  const assessments = useAsk(readAssessments, { childId })
  const now = map.data?.now
  const isOpen = assessments.data?.assessments[0]?.state === 'open'
  const tell = isOpen && (
    <Button component={Link} to={tellTo}>
      {say('tellOwn')}
    </Button>
  )
  return (
    <PageOf asked={map}>
      <PageOf asked={child}>
        <div className="at-own-map">
          {now && map.data && child.data ? (
            <GrowingCard
              name={child.data.child.knownAs}
              age={child.data.child.age}
              map={{ ...map.data, now }}
              due={undefined}
              forChild
            />
          ) : (
            <PageEmpty title={say('ownEmpty')}>{say('ownEmptySays')}</PageEmpty>
          )}
          {tell}
        </div>
      </PageOf>
    </PageOf>
  )
}
