import './records.css'
import './print-page.css'
import { Button, TextInput } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { readChild } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { useMe } from '#people/web/use-me.ts'
import { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf, PageTrouble } from '#platform/web/parts/page-trouble.tsx'
import { Link, useNavigate, useParams, useSearch } from '#platform/web/places.tsx'
import { dayAndClock, fullDay } from '#platform/web/when.ts'
import { Narrative } from './narrative.tsx'
import { type Days, useNarrative } from './use-narrative.ts'
import { say } from './words.ts'

const DAY = 86_400_000
/** So many days are offered at first. */
const FIRST = 28
const A_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A child's chronology as one narrative on paper, for the days that are chosen. */
export function PrintPage() {
  const childId = ChildId.parse(useParams().childId)
  const asked = useAsk(readChild, { childId })
  const child = asked.data?.child
  return (
    <PageOf asked={asked}>
      {child && <Print childId={childId} name={child.knownAs} timeZone={child.home?.timeZone ?? 'UTC'} />}
    </PageOf>
  )
}

type PrintProps = { childId: ChildId; name: string; timeZone: string }

function Print({ childId, name, timeZone }: PrintProps) {
  const { data: me } = useMe()
  const days = useDays(timeZone)
  const { asked, progress } = useNarrative(childId, days)
  const words = { from: fullDay(days.fromOn), to: fullDay(days.toOn) }
  const by = { name: me?.knownAs ?? '', when: dayAndClock(new Date(), timeZone) }
  return (
    <article className="rec-print">
      <ChooseDays
        key={`${days.fromOn}${days.toOn}`}
        childId={childId}
        days={days}
        isReady={asked.data !== undefined}
      />
      <header>
        <h1>{say('printTitle', { name })}</h1>
        <p>{say('printSpan', words)}</p>
        <p>{say('printedBy', by)}</p>
      </header>
      {asked.error && <PageTrouble error={asked.error} onAgain={() => void asked.refetch()} />}
      {asked.isPending && !asked.error && (
        <p role="status" className="rec-print-progress">
          {progress.of > 0 ? say('printFetching', progress) : say('printBegin')}
        </p>
      )}
      {asked.data && (
        <>
          <p role="status">{say('printCount', { count: asked.data.count })}</p>
          <Narrative told={asked.data.told} name={name} timeZone={timeZone} />
        </>
      )}
    </article>
  )
}

/** The days of the address; four weeks up to today when it names none. */
function useDays(timeZone: string): Days {
  const { from = '', to = '' } = useSearch()
  const today = todayIn(timeZone, new Date())
  const first = todayIn(timeZone, new Date(Date.now() - (FIRST - 1) * DAY))
  return { fromOn: A_DAY.test(from) ? from : first, toOn: A_DAY.test(to) ? to : today }
}

type ChooseDaysProps = { childId: ChildId; days: Days; isReady: boolean }

function ChooseDays({ childId, days, isReady }: ChooseDaysProps) {
  const navigate = useNavigate()
  const [from, setFrom] = useState(days.fromOn)
  const [to, setTo] = useState(days.toOn)
  const isBackwards = from > to
  const choose = () => {
    if (isBackwards || !from || !to) return
    navigate({ to: `/children/${childId}/chronology/print`, search: { from, to }, replace: true })
  }
  return (
    <form
      className="rec-print-choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <Link className="rec-link" to={`/children/${childId}/chronology`}>
        <IconArrowLeft aria-hidden size={18} /> {say('printBack')}
      </Link>
      <TextInput
        type="date"
        label={say('printFrom')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('printTo')}
        value={to}
        error={isBackwards && say('printBackwards')}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {say('printShow')}
      </Button>
      <Button
        disabled={!isReady}
        leftSection={<IconPrinter aria-hidden size={20} />}
        onClick={() => globalThis.print()}
      >
        {say('print')}
      </Button>
    </form>
  )
}
