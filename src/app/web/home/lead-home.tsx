import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { readDue } from '#model/contract/due.ts'
import { readModel } from '#model/contract/model.ts'
import { listChildren } from '#people/contract/children.ts'
import { listEmergencies } from '#people/contract/looks.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { todayIn } from '#people/home-day.ts'
import { stands } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { readTonight } from '#records/contract.ts'
import { readShiftCards } from '#response/contract/plan.ts'
import { listMeetings } from '#review/contract/meetings.ts'
import { Greeting } from './greeting.tsx'
import { NeedCard } from './need-card.tsx'
import { mostNeeds, whatNeedsYou } from './what-needs-you.ts'
import { say } from './words.ts'

// What needs somebody comes first; what stands below is loaded beside it.
const YoungPeople = lazy(() => import('./young-people.tsx').then((file) => ({ default: file.YoungPeople })))
const ComesRound = lazy(() => import('./comes-round.tsx').then((file) => ({ default: file.ComesRound })))
const HomeMomentsCard = lazy(() =>
  import('./home-moments.tsx').then((file) => ({ default: file.HomeMomentsCard })),
)

/** The home of those who lead it: what needs them, how everyone is, what comes round. */
export function LeadHome({ me, home }: { me: Me; home: HomeShown }) {
  const { asked, told, tonight, isWhole, without } = useHome(me, home)
  const needs = whatNeedsYou(told)
  const [all, setAll] = useState(false)
  const shown = all ? needs : needs.slice(0, mostNeeds)
  const mayTell = stands(me, 'key-worker', 'home-team', 'home-manager', 'clinician')
  const keys = new Set(shown.map(({ key }) => key))
  const later = told.due.filter((one) => !keys.has(`${one.childId ?? one.homeId} ${one.rhythmId}`))
  return (
    <PageOf asked={asked}>
      <div className="at-lead">
        <Greeting
          me={me}
          home={home}
          needs={needs.length}
          isWhole={isWhole}
          anyone={told.children.length > 0}
        />
        {shown.length > 0 && (
          <section aria-label={say('needs')}>
            <ul className="at-lead-needs">
              {shown.map((need) => (
                <NeedCard key={need.key} need={need} today={told.today} mayTell={mayTell} />
              ))}
            </ul>
            {shown.length < needs.length && (
              <Button variant="subtle" onClick={() => setAll(true)}>
                {say('showMore', { count: needs.length - shown.length })}
              </Button>
            )}
          </section>
        )}
        <Suspense fallback={null}>
          <div className="at-lead-two">
            <YoungPeople young={told.children} tonight={tonight} timeZone={home.timeZone} />
            <ComesRound due={later} young={told.children} without={without} />
          </div>
          {told.children.length > 0 && <HomeMomentsCard home={home} />}
        </Suspense>
      </div>
    </PageOf>
  )
}

/** Everything that the page reads; `isWhole` once nothing is missing, so that silence means quiet. */
function useHome(me: Me, home: HomeShown) {
  const homeId = home.id
  const asked = useAsk(listChildren, {})
  const due = useAsk(readDue, {})
  const model = useAsk(readModel, {})
  const emergencies = useAsk(listEmergencies, {})
  const meetings = useAsk(listMeetings, {})
  const tonight = useAsk(readTonight, { homeId })
  const cards = useAsk(readShiftCards, { homeId })
  const parts = [due, model, emergencies, meetings, tonight, cards]
  const isManager = stands(me, 'home-manager', 'administrator')
  return {
    asked: parts.some((part) => part.isPending) ? { ...asked, data: undefined } : asked,
    isWhole: parts.every((part) => part.data !== undefined),
    without: withoutDue(due.data !== undefined, model.data?.inForce !== undefined),
    tonight: tonight.data?.children,
    told: {
      meId: me.personId,
      today: todayIn(home.timeZone, new Date()),
      mayChooseModel: isManager && model.data !== undefined && !model.data.inForce,
      children: (asked.data?.children ?? []).filter((child) => child.home?.id === homeId),
      due: (due.data?.due ?? []).filter((one) => one.homeId === homeId),
      emergencies: emergencies.data?.emergencies ?? [],
      meetings: meetings.data?.meetings ?? [],
      cards: cards.data?.cards ?? [],
    },
  }
}

function withoutDue(isRead: boolean, hasModel: boolean): string {
  if (!isRead) return say('roundUnknown')
  return say(hasModel ? 'roundNone' : 'roundNoModel')
}
