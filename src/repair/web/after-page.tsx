import '#records/web/records.css'
import './after.css'
import { readChild } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useParams } from '#platform/web/places.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { readAfter } from '../contract/after.ts'
import { Aftermath } from './aftermath.tsx'
import { say } from './words.ts'

/** What follows one hard moment of a child, on a page of its own. */
export function AfterPage() {
  const { childId: inAddress, momentId = '' } = useParams()
  const childId = ChildId.parse(inAddress)
  const asked = useAsk(readAfter, { childId, about: momentId })
  const timeZone = useAsk(readChild, { childId }).data?.child.home?.timeZone ?? 'UTC'
  const moment = asked.data?.moment
  return (
    <PageOf asked={asked}>
      {moment && (
        <div className="aft-page">
          <h2>{say('afterTitle', { day: dayAndClock(moment.happenedAt, timeZone) })}</h2>
          <Card tone="wash" level={3} title={say('whatHappened')} hint={moment.toldByName}>
            <p className="aft-plain aft-words">{moment.words || say('noWordsYet')}</p>
          </Card>
          <Aftermath childId={childId} momentId={moment.id} />
        </div>
      )}
    </PageOf>
  )
}
