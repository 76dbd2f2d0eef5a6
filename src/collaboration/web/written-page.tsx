import { Button } from '@mantine/core'
import { useState } from 'react'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { weekDay } from '#platform/web/when.ts'
import type { ChronologyEntry } from '#records/contract.ts'
import { useChronology } from '#records/web/use-chronology.ts'
import { type MySide, readSides } from '../contract/my-space.ts'
import { faceIn } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { SaySide } from './say-side.tsx'
import { useMine, useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** What is written about me, and my side beside it. */
export function WrittenPage() {
  return (
    <MyScreen title={() => say('written')}>
      {({ childId, timeZone }) => <Written childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}

type WrittenProps = { childId: ChildId; timeZone: string }

function Written({ childId, timeZone }: WrittenProps) {
  const pages = useChronology({ childId, kind: 'everything', span: undefined })
  const sides = useAsk(readSides, { childId }).data?.sides ?? []
  const entries = (pages.data?.pages.flatMap((page) => page.entries) ?? []).filter(
    // A side stands beside what it answers, not as an entry of its own.
    (entry) => entry.kind !== 'collaboration.my-side',
  )
  return (
    <PageOf asked={pages}>
      {entries.length === 0 ? (
        <PageEmpty title={say('writtenNone')}>{say('writtenNoneSays')}</PageEmpty>
      ) : (
        <p className="mine-says">{say('writtenSays')}</p>
      )}
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          {...{ entry, childId, timeZone }}
          sides={sides.filter((one) => one.about === entry.about)}
        />
      ))}
      {pages.hasNextPage && (
        <Button
          size="lg"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {say('more')}
        </Button>
      )}
    </PageOf>
  )
}

type EntryProps = WrittenProps & { entry: ChronologyEntry; sides: readonly MySide[] }

function Entry({ entry, sides, childId, timeZone }: EntryProps) {
  const people = useMySpace(childId).data?.people ?? []
  const { me } = useMine()
  // Painful things are closed until the young person opens them.
  const isHard = entry.kind === 'records.hard-moment'
  const [isOpen, setOpen] = useState(!isHard)
  const isOwn = entry.toldBy === `${childId}`
  const words = entry.detail && entry.kind.startsWith('records.') ? entry.detail : entry.headline
  return (
    <article className="mine-entry">
      <p className="mine-by">
        <Face
          face={isOwn ? (me?.face ?? faceFor(childId)) : faceIn(people, entry.toldBy)}
          name=""
          size={44}
        />
        <span>
          <strong>{isOwn ? say('youSaid') : say('wrote', { who: entry.toldByName })}</strong>
          <span className="at-hint">{weekDay(entry.happenedAt, timeZone)}</span>
        </span>
      </p>
      <div className={isOwn ? 'mine-bubble mine-bubble-own' : 'mine-bubble'}>
        {isOpen ? words : say('hardClosed')}
        {isHard && (
          <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? 'closeIt' : 'openIt')}
          </Button>
        )}
      </div>
      {sides.map((side) => (
        <div key={side.id} className="mine-side">
          <strong>{say('mySide')}</strong>
          <p className="mine-bubble mine-bubble-own">{side.words}</p>
        </div>
      ))}
      {!isOwn && isOpen && <SaySide childId={childId} about={entry.about} />}
    </article>
  )
}
