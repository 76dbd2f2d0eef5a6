import { allows } from '#platform/permissions.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { weekDay } from '#platform/web/when.ts'
import { medicineName } from '../medicine-name.ts'
import { readHealth } from '../permissions.ts'
import { ChildRound } from './child-round.tsx'
import { DoublesCard } from './doubles-card.tsx'
import { dueTime } from './due-time.ts'
import { EffectsCard } from './effects-card.tsx'
import { say } from './round-words.ts'
import { useRound, versionOf } from './use-round.ts'
import { WaitsForSecond } from './waits-for-second.tsx'
import { WhoGivesCard } from './who-gives-card.tsx'
import './health.css'

type Round = ReturnType<typeof useRound>

/** The medicine round: who gets what now, on one screen. */
export function MedicinesPage() {
  const round = useRound()
  if (round.me && !round.home)
    return (
      <PageEmpty isPage title={say('noHome')}>
        {say('noHomeSays')}
      </PageEmpty>
    )
  return <PageOf asked={round.asked}>{round.home && <RoundOfHome round={round} />}</PageOf>
}

function RoundOfHome({ round }: { round: Round }) {
  const { me, home, children, mayGive } = round
  if (!me || !home) return null
  const mayOpen = (childId: string) => {
    const mine = me.standing.filter((one) => one.childId === childId).map((one) => one.relation)
    return allows(readHealth, mine)
  }
  const leads = me.standing.some((one) => one.relation === 'home-manager' && one.homeId === home.id)
  return (
    <div className="hea-round">
      <header>
        <h1>{say('title')}</h1>
        <p className="at-hint">
          {say('roundHint', { home: home.name, day: weekDay(new Date(), home.timeZone) })}
        </p>
      </header>
      {!mayGive && <p className="hea-check">{say('secondOnly')}</p>}
      <DoublesCard here={children} />
      <WaitsForSecond here={children} myId={me.personId} />
      <EffectsCard here={children} />
      <NothingNow round={round} />
      {children.length === 0 && <PageEmpty title={say('nobody')} />}
      <div className="hea-children">
        {children.map((one) => (
          <ChildRound key={one.child.id} one={one} mayGive={mayGive} mayOpen={mayOpen(one.child.id)} />
        ))}
      </div>
      {leads && <WhoGivesCard homeId={home.id} />}
    </div>
  )
}

function NothingNow({ round: { children } }: { round: Round }) {
  if (children.length === 0 || children.some(({ now }) => now.length > 0)) return null
  const [next] = children
    .flatMap((one) => one.later.map((dose) => ({ one, dose })))
    .sort((one, other) => one.dose.dueAt.localeCompare(other.dose.dueAt))
  const version = next && versionOf(next.one.health.medicines, next.dose.medicineId, next.dose.versionId)
  return (
    <p className="hea-calm">
      {say('nothingNow')}{' '}
      {next &&
        version &&
        say('nextAt', {
          what: medicineName(version),
          name: next.one.child.knownAs,
          time: dueTime(next.dose.dueAt, next.one.health.timeZone, new Date()),
        })}
    </p>
  )
}
