import './records.css'
import './chronology.css'
import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useParams } from '#platform/web/places.tsx'
import { ChronologyDays } from './chronology-days.tsx'
import { TellOwnWords } from './tell-own-words.tsx'
import { useChronology } from './use-chronology.ts'
import { mayWrite } from './use-home.ts'
import { say } from './words.ts'

/** All that a child said, as they said it, and a place to keep what they say today. */
export function OwnWordsPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const asked = useAsk(readChild, { childId })
  const pages = useChronology({ childId, kind: 'own-words', span: undefined })
  const { data: me } = useMe()
  const child = asked.data?.child
  if (!child) return <PageOf asked={asked}>{null}</PageOf>
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const name = child.knownAs
  const may = mayWrite(me, childId)
  return (
    <div className="rec-own-words">
      <h2>{say('ownWordsOf', { name })}</h2>
      {may && <TellOwnWords childId={childId} name={name} />}
      <PageOf asked={pages}>
        {entries.length === 0 && <PageEmpty title={say('ownWordsEmpty')} />}
        <ChronologyDays
          childId={childId}
          entries={entries}
          childName={name}
          timeZone={child.home?.timeZone ?? 'UTC'}
          may={may}
        />
      </PageOf>
    </div>
  )
}
