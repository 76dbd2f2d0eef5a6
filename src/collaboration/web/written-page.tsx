import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { ChronologyEntry } from '#records/contract.ts'
import { useChronology } from '#records/web/use-chronology.ts'
import { say as sayBeside } from './beside-words.ts'
import { MyScreen } from './my-screen.tsx'
import { useBeside } from './use-beside.ts'
import { say } from './words.ts'
import { WrittenEntry } from './written-entry.tsx'

/** What is written about me, in easy words first, and my side beside it. */
export function WrittenPage() {
  return (
    <MyScreen title={() => say('written')}>
      {({ childId, timeZone }) => <Written childId={childId} timeZone={timeZone} />}
    </MyScreen>
  )
}

type Reading = 'easy' | 'full'
type WrittenProps = { childId: ChildId; timeZone: string }

function Written({ childId, timeZone }: WrittenProps) {
  const pages = useChronology({ childId, kind: 'everything', span: undefined })
  const [reading, setReading] = useState<Reading>('easy')
  const told = pages.data?.pages.map(({ entries }) => entries.filter(isWritten)) ?? []
  const isEmpty = told.every((entries) => entries.length === 0)
  return (
    <PageOf asked={pages}>
      {isEmpty ? (
        <PageEmpty title={say('writtenNone')}>{say('writtenNoneSays')}</PageEmpty>
      ) : (
        <>
          <p className="mine-says">{say('writtenSays')}</p>
          <Segments
            label={sayBeside('howToRead')}
            value={reading}
            onChange={setReading}
            options={[
              { value: 'easy', label: sayBeside('easyWords') },
              { value: 'full', label: sayBeside('fullNote') },
            ]}
          />
        </>
      )}
      {told.map((entries) => (
        <Entries key={entries[0]?.id} {...{ entries, childId, timeZone, reading }} />
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

/** What a side, an answer or a shape says stands beside what it belongs to; their own summary nobody wrote. */
function isWritten({ kind }: ChronologyEntry): boolean {
  return !kind.startsWith('collaboration.') && kind !== 'key-work.summary'
}

type EntriesProps = WrittenProps & { entries: readonly ChronologyEntry[]; reading: Reading }

function Entries({ entries, childId, timeZone, reading }: EntriesProps) {
  const besideOf = useBeside(
    childId,
    entries.map(({ about }) => about),
  )
  return entries.map((entry) => (
    <WrittenEntry
      key={entry.id}
      {...{ entry, childId, timeZone }}
      isEasy={reading === 'easy'}
      beside={besideOf(entry.about)}
    />
  ))
}
