import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { todayIn } from '#people/home-day.ts'
import { ClosedHere } from '#people/web/closed-here.tsx'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useSearch } from '#platform/web/places.tsx'
import { weekDay, weekDayAndYear } from '#platform/web/when.ts'
import { useHome } from '#records/web/use-home.ts'
import { readVisitors, signVisitorIn, type VisitShown } from '../contract/visitors.ts'
import { dayAfter, onTheWall } from '../wall-time.ts'
import { SignVisitorIn } from './sign-visitor-in.tsx'
import { VisitList } from './visit-list.tsx'
import { emptyVisitor, useVisitorDraft } from './visitor-draft.ts'
import { say } from './visitor-words.ts'
import { worksHere } from './works-here.ts'
import './shift.css'
import './visitors.css'

/** The visitors’ book: who is here now, who came today, and every day before. */
export function VisitorsPage() {
  const { me, home, asked, children } = useHome()
  return <PageOf asked={asked}>{me && home && <Visitors me={me} home={home} here={children} />}</PageOf>
}

type VisitorsProps = { me: Me; home: HomeShown; here: readonly ChildShown[] }

function Visitors({ me, home, here }: VisitorsProps) {
  const today = todayIn(home.timeZone, new Date())
  const wanted = useSearch().day ?? ''
  const onDay = /^\d{4}-\d\d-\d\d$/.test(wanted) && wanted < today ? wanted : today
  const isToday = onDay === today
  const asked = useAsk(readVisitors, { homeId: home.id, onDay })
  const draft = useVisitorDraft(me.personId, home.id, () =>
    emptyVisitor(onTheWall(new Date(), home.timeZone).time),
  )
  const { looked } = draft
  const [opened, setOpened] = useState(false)
  const works = worksHere(me, home)
  const open = () => {
    draft.begin()
    setOpened(true)
  }
  // What was begun before a reload stands open again.
  const signing = works && looked.state !== 'closed' && (opened || looked.state === 'open')
  const visits = useVisits(asked.data?.visits ?? [], { me, home, onDay })
  return (
    <div className="shf-page shf-narrow">
      <header className="shf-head">
        <div>
          <h1>{say('title')}</h1>
          <p className="at-hint">{say('hint')}</p>
        </div>
        {works && !signing && looked.state !== 'closed' && (
          <Button leftSection={<IconUserPlus aria-hidden size={20} />} onClick={open}>
            {say('signIn')}
          </Button>
        )}
      </header>
      {works && looked.state === 'closed' && (
        <ClosedHere
          personId={me.personId}
          since={looked.since}
          onOpen={() => void draft.look()}
          onWithout={() => void draft.forget()}
        />
      )}
      {signing && <SignVisitorIn home={home} here={here} draft={draft} onDone={() => setOpened(false)} />}
      <DayRow onDay={onDay} today={today} />
      <PageOf asked={asked}>
        {visits.length === 0 ? (
          <PageEmpty title={say(isToday ? 'nobodyToday' : 'nobody')}>{say('nobodySays')}</PageEmpty>
        ) : (
          <VisitList visits={visits} home={home} here={here} maySign={works} isToday={isToday} />
        )}
      </PageOf>
      <footer className="shf-law">
        <p className="at-hint">{say('law')}</p>
        <Button variant="subtle" leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => print()}>
          {say('print')}
        </Button>
      </footer>
    </div>
  )
}

function DayRow({ onDay, today }: { onDay: string; today: string }) {
  const isToday = onDay === today
  const to = (day: string) => ({ to: '/visitors', search: day === today ? {} : { day } })
  return (
    <div className="shf-days">
      <ActionIcon
        component={Link}
        {...to(dayAfter(onDay, -1))}
        variant="default"
        aria-label={say('dayBefore')}
      >
        <IconChevronLeft aria-hidden size={22} />
      </ActionIcon>
      <h2>{isToday ? say('today', { day: weekDay(onDay) }) : weekDayAndYear(onDay)}</h2>
      {!isToday && (
        <>
          <ActionIcon
            component={Link}
            {...to(dayAfter(onDay))}
            variant="default"
            aria-label={say('dayAfter')}
          >
            <IconChevronRight aria-hidden size={22} />
          </ActionIcon>
          <Link className="shf-link" to="/visitors">
            {say('toToday')}
          </Link>
        </>
      )}
    </div>
  )
}

export type VisitHere = VisitShown & { onDevice: boolean }

/** The visits of a day, with those that wait on this device. */
function useVisits(
  kept: readonly VisitShown[],
  { me, home, onDay }: { me: Me; home: HomeShown; onDay: string },
): VisitHere[] {
  const known = new Set(kept.map(({ id }) => id))
  const waiting = useWaiting(signVisitorIn).flatMap(({ input }) =>
    input &&
    input.homeId === home.id &&
    !known.has(input.id) &&
    onTheWall(new Date(input.cameAt), home.timeZone).day === onDay
      ? [{ ...input, signedInBy: me.knownAs, onDevice: true }]
      : [],
  )
  return [...kept.map((one) => ({ ...one, onDevice: false })), ...waiting]
}
