import './records.css'
import './chronology.css'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue, useIntersection } from '@mantine/hooks'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { weekDayAndYear } from '#platform/web/when.ts'
import { chronologyKinds } from '../contract.ts'
import { ChronologyDays } from './chronology-days.tsx'
import { SpanChip } from './span-chip.tsx'
import { useAskedChronology } from './use-asked-chronology.ts'
import { type Part, useChronology, useFound } from './use-chronology.ts'
import { mayWrite } from './use-home.ts'
import { WaitingNotes } from './waiting-notes.tsx'
import { say } from './words.ts'

type Shown = Part & { childName: string; timeZone: string; may: boolean; entry: string | undefined }

/** Everything about a child in the order of time, as the address asks; a search finds as you type. */
export function ChronologyPage() {
  const params = useParams()
  const childId = ChildId.parse(params.childId)
  const child = useAsk(readChild, { childId })
  const { data: me } = useMe()
  const { asked, isGone, looking, ask } = useAskedChronology(childId)
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 150)
  const { child: shownChild } = child.data ?? {}
  if (!shownChild) return <PageOf asked={child}>{null}</PageOf>
  const timeZone = shownChild.home?.timeZone ?? 'UTC'
  const may = mayWrite(me, childId)
  const shown: Shown = { childId, ...asked, childName: shownChild.knownAs, timeZone, may }
  return (
    <div className="rec-chronology">
      <ChronologyHead childId={childId} name={shownChild.knownAs} timeZone={timeZone} />
      <search className="rec-search">
        <TextInput
          type="search"
          label={say('searchLabel')}
          placeholder={say('searchHint')}
          leftSection={<IconSearch aria-hidden size={20} />}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Segments
          label={say('filter')}
          value={asked.kind}
          onChange={(kind) => ask({ ...asked, kind })}
          options={chronologyKinds.map((value) => ({ value, label: say(value) }))}
        />
        {asked.span && (
          <SpanChip span={asked.span} timeZone={timeZone} onRemove={() => ask({ kind: asked.kind })} />
        )}
      </search>
      {isGone && (
        <p className="rec-quiet" role="status">
          {say('entryGone')}
        </p>
      )}
      <PageOf asked={looking}>
        {words === '' ? <AllOfIt {...shown} /> : <Found {...shown} words={words} />}
      </PageOf>
    </div>
  )
}

type ChronologyHeadProps = { childId: ChildId; name: string; timeZone: string }

function ChronologyHead({ childId, name, timeZone }: ChronologyHeadProps) {
  return (
    <header className="rec-chronology-head">
      <div>
        <h2>{say('chronologyOf', { name })}</h2>
        <p className="rec-print-only">{say('printedOn', { day: weekDayAndYear(new Date(), timeZone) })}</p>
      </div>
      <Button
        variant="light"
        leftSection={<IconPrinter aria-hidden size={20} />}
        component={Link}
        to={`/children/${childId}/chronology/print`}
      >
        {say('asNarrative')}
      </Button>
    </header>
  )
}

function AllOfIt(shown: Shown) {
  const pages = useChronology(shown)
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      {!shown.span && <WaitingNotes childId={shown.childId} timeZone={shown.timeZone} />}
      <PageOf asked={pages}>
        {entries.length === 0 && <PageEmpty title={say('emptyTitle')}>{say(emptyWords(shown))}</PageEmpty>}
        <ChronologyDays {...shown} entries={entries} />
        {pages.hasNextPage && (
          <MoreBelow
            key={entries.length}
            busy={pages.isFetchingNextPage}
            onMore={() => void pages.fetchNextPage()}
          />
        )}
        {entries.length > 0 && !pages.hasNextPage && (
          <p className="rec-quiet">{say(shown.span ? 'endOfSpan' : 'theBeginning')}</p>
        )}
      </PageOf>
    </>
  )
}

function emptyWords({ kind, span }: Part): 'emptySays' | 'emptySpan' | 'emptyFilter' {
  if (span) return 'emptySpan'
  return kind === 'everything' ? 'emptySays' : 'emptyFilter'
}

/** Brings earlier days as the end comes near; the button is for keyboards and for a slow network. */
function MoreBelow({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const isNear = entry?.isIntersecting === true
  useEffect(() => {
    if (isNear && !busy) onMore()
  }, [isNear, busy, onMore])
  return (
    <div ref={ref} className="rec-more">
      <Button variant="light" loading={busy} onClick={onMore}>
        {say('more')}
      </Button>
      {busy && (
        <span className="at-hidden" role="status">
          {say('loadingMore')}
        </span>
      )}
    </div>
  )
}

function Found({ words, ...shown }: Shown & { words: string }) {
  const asked = useFound(shown, words)
  const { entries = [], more = false } = asked.data ?? {}
  return (
    <PageOf asked={asked}>
      <p role="status" className="rec-quiet">
        {more ? say('foundMore', { count: entries.length }) : say('found', { count: entries.length })}
      </p>
      <ChronologyDays {...shown} entries={entries} />
    </PageOf>
  )
}
