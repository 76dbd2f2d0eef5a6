import { Suspense } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { stands } from '#people/web/use-me.ts'
import { PageLoading } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { Greeting } from './greeting.tsx'
import { useLeadHome } from './use-lead-home.ts'
import { mostNeeds, whatNeedsYou } from './what-needs-you.ts'
import { say } from './words.ts'

// The sentence comes first; each part below it is loaded beside the others.
const Needs = part(() => import('./needs.tsx').then((file) => file.Needs))
const YoungPeople = part(() => import('./young-people.tsx').then((file) => file.YoungPeople))
const TeamCard = part(() => import('./team-card.tsx').then((file) => file.TeamCard))
const ComesRound = part(() => import('./comes-round.tsx').then((file) => file.ComesRound))
const VisitCard = part(() => import('./visit-card.tsx').then((file) => file.VisitCard))
const HouseLine = part(() => import('#milieu/web/house-line.tsx').then((file) => file.HouseLine))
const HomeMomentsCard = part(() => import('./home-moments.tsx').then((file) => file.HomeMomentsCard))

/** The home of those who lead it: the night, what needs them, how everyone is, what a visitor would ask. */
export function LeadHome({ me, home }: { me: Me; home: HomeShown }) {
  const read = useLeadHome(me, home)
  const { told, asked } = read
  const needs = whatNeedsYou(told)
  const mayTell = stands(me, 'key-worker', 'home-team', 'home-manager', 'clinician')
  const keys = new Set(needs.slice(0, mostNeeds).map(({ key }) => key))
  const later = told.due.filter((one) => !keys.has(`${one.childId ?? one.homeId} ${one.rhythmId}`))
  const round = <ComesRound due={later} young={told.children} without={read.without} />
  return (
    <PageOf asked={asked}>
      <div className="at-lead">
        <Greeting
          me={me}
          home={home}
          night={read.night}
          young={told.children}
          needs={needs.length}
          isWhole={read.isWhole}
        />
        <Suspense fallback={<PageLoading label={say('restLoading')} />}>
          <Needs needs={needs} today={told.today} mayTell={mayTell} home={home} />
          <div className={read.team ? 'at-lead-parts at-lead-parts-team' : 'at-lead-parts'}>
            <div className="at-lead-part-young">
              <YoungPeople young={told.children} tonight={read.tonight} home={home} />
            </div>
            {read.team && (
              <div className="at-lead-part-team">
                <TeamCard me={me} home={home} team={read.team} today={told.today} />
              </div>
            )}
            {told.children.length > 0 && (
              <>
                <div className="at-lead-part-moments">
                  <HomeMomentsCard home={home} />
                </div>
                <div className="at-lead-part-visit">
                  <VisitCard home={home} told={told} />
                </div>
              </>
            )}
            <div className="at-lead-part-round">{round}</div>
          </div>
          <HouseLine home={home} />
        </Suspense>
      </div>
    </PageOf>
  )
}
