import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { Link } from '#platform/web/places.tsx'
import { ClockBar } from './clock-bar.tsx'
import { shownAs } from './need-shown.tsx'
import { OfferWord } from './offer-word.tsx'
import { say } from './part-words.ts'
import type { Need } from './what-needs-you.ts'

// The forms are loaded when somebody opens one.
const TellDone = part(() => import('#model/web/tell-done.tsx').then((file) => file.TellDone))
const ReviewEmergency = part(() => import('./review-emergency.tsx').then((file) => file.ReviewEmergency))

export type NeedCardProps = {
  need: Need
  /** The day it is in the home. */
  today: string
  /** Whether it is theirs to say that something took place. */
  mayTell: boolean
  home: HomeShown
}

/** One thing that needs you: what, why, and the one thing to do about it. */
export function NeedCard({ need, today, mayTell, home }: NeedCardProps) {
  const [open, setOpen] = useState(false)
  const { tone, icon, title, says, to, deed } = shownAs(need, { mayTell, timeZone: home.timeZone })
  const isHere = need.kind === 'emergency' || (to === undefined && need.kind === 'due' && mayTell)
  return (
    <li className="at-lead-need">
      <Card>
        <div className="at-lead-need-row">
          <span className={`at-lead-need-mark at-state-${tone}`}>{icon}</span>
          <div>
            <h2>{title}</h2>
            <p>{says}</p>
            {need.kind === 'duty' && <ClockBar duty={need.duty} />}
            {need.kind === 'word' && <OfferWord homeId={home.id} member={need.member} />}
            {to !== undefined && (
              <Button component={Link} to={to} variant="light" aria-label={`${deed}: ${title}`}>
                {deed}
              </Button>
            )}
            {isHere && (
              <Button variant="light" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? say('close') : deed}
              </Button>
            )}
          </div>
        </div>
        <Suspense fallback={null}>
          {open && need.kind === 'due' && (
            <TellDone due={need.due} today={today} onDone={() => setOpen(false)} />
          )}
          {open && need.kind === 'emergency' && (
            <ReviewEmergency childId={need.child.id} emergencyId={need.emergency.id} />
          )}
        </Suspense>
      </Card>
    </li>
  )
}
