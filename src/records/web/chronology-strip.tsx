import './records.css'
import './chronology.css'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import { type ChronologyEntry, readChronology } from '../contract.ts'
import { kindOf } from './chronology-entry.tsx'
import { dayInWords, dayOf } from './near-days.ts'
import { say } from './words.ts'

type ChronologyStripProps = {
  childId: ChildId
  childName: string
  timeZone: string
  /** How many entries at most. */
  most?: number
}

/** What happened lately in a child’s life, for the side of other pages. */
export function ChronologyStrip({ childId, childName, timeZone, most = 4 }: ChronologyStripProps) {
  const asked = useAsk(readChronology, { childId, kind: 'everything' })
  const entries = asked.data?.entries.slice(0, most) ?? []
  return (
    <Card title={say('lately')}>
      <PageOf asked={asked}>
        {entries.length === 0 ? (
          <p className="at-hint">{say('latelyEmpty', { name: childName })}</p>
        ) : (
          <ol className="rec-lately">
            {entries.map((entry) => (
              <Lately key={entry.id} entry={entry} childName={childName} timeZone={timeZone} />
            ))}
          </ol>
        )}
        <Link className="rec-link" to={`/children/${childId}/chronology`}>
          {say('allOfIt')}
        </Link>
      </PageOf>
    </Card>
  )
}

type LatelyProps = { entry: ChronologyEntry; childName: string; timeZone: string }

function Lately({ entry, childName, timeZone }: LatelyProps) {
  const kind = kindOf(entry)
  const day = dayInWords(dayOf(entry.happenedAt, timeZone), timeZone)
  const who = kind === 'own-words' ? say('kind-own-words', { name: childName }) : entry.toldByName
  return (
    <li className={`rec-lately-${kind}`}>
      <p className="at-hint">
        {day}, {who}
      </p>
      {kind === 'own-words' && entry.detail ? <Quote>{entry.headline}</Quote> : <p>{entry.headline}</p>}
    </li>
  )
}
