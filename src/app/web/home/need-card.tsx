import { Button } from '@mantine/core'
import {
  IconArrowsShuffle,
  IconDoorEnter,
  IconHeartHandshake,
  IconMessages,
  IconRepeat,
} from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { dueWords } from '#model/web/due-words.ts'
import { rhythmName } from '#model/web/rhythm-words.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { Need } from './what-needs-you.ts'
import { say } from './words.ts'

// The forms are loaded when somebody opens one.
const TellDone = lazy(() => import('#model/web/tell-done.tsx').then((file) => ({ default: file.TellDone })))
const ReviewEmergency = lazy(() =>
  import('./review-emergency.tsx').then((file) => ({ default: file.ReviewEmergency })),
)

export type NeedCardProps = {
  need: Need
  /** The day it is in the home. */
  today: string
  /** Whether it is theirs to say that something took place. */
  mayTell: boolean
}

/** One thing that needs you: what, why, and the one thing to do about it. */
export function NeedCard({ need, today, mayTell }: NeedCardProps) {
  const [open, setOpen] = useState(false)
  const { tone, icon, title, says, to, deed } = shownAs(need, mayTell)
  const isHere = to === undefined && (need.kind !== 'due' || mayTell)
  return (
    <li className="at-lead-need">
      <Card>
        <div className="at-lead-need-row">
          <span className={`at-lead-need-mark at-state-${tone}`}>{icon}</span>
          <div>
            <h2>{title}</h2>
            <p>{says}</p>
            {to !== undefined && (
              <Button component={Link} to={to} variant="light">
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

type Shown = {
  tone: 'moss' | 'lamp' | 'plum'
  icon: ReactNode
  title: string
  says: string
  /** Where the deed is; missing where it is done on the card itself. */
  to?: string
  deed: string
}

function shownAs(need: Need, mayTell: boolean): Shown {
  switch (need.kind) {
    case 'model':
      return {
        tone: 'moss',
        icon: <IconHeartHandshake aria-hidden />,
        title: say('noModel'),
        says: say('noModelSays'),
        to: '/model',
        deed: say('noModelOpen'),
      }
    case 'emergency':
      return {
        tone: 'lamp',
        icon: <IconDoorEnter aria-hidden />,
        title: say('emergency', { person: need.emergency.knownAs, name: need.child.knownAs }),
        says: say('emergencySays', { because: need.emergency.because }),
        deed: say('review'),
      }
    case 'meeting':
      return {
        tone: 'moss',
        icon: <IconMessages aria-hidden />,
        title: say('meetingStarted', { name: need.child.knownAs, day: fullDay(need.meeting.heldOn) }),
        says: say('meetingStartedSays'),
        to: `/meetings/${need.child.id}/${need.meeting.id}`,
        deed: say('meetingGoOn'),
      }
    case 'plan':
      return {
        tone: 'plum',
        icon: <IconArrowsShuffle aria-hidden />,
        title: say('planChanged', { name: need.child.knownAs }),
        says: say('planChangedSays', { count: need.changes }),
        to: `/children/${need.child.id}/plan`,
        deed: say('planOpen'),
      }
    case 'due':
      return dueShownAs(need, mayTell)
  }
}

function dueShownAs({ due, child }: Extract<Need, { kind: 'due' }>, mayTell: boolean): Shown {
  const what = rhythmName(due.what, due.because)
  const isNamed = what !== due.because
  return {
    tone: due.state === 'soon' ? 'moss' : 'lamp',
    icon: <IconRepeat aria-hidden />,
    title: child ? say('forChild', { what, name: child.knownAs }) : what,
    says: isNamed ? `${dueWords(due)}. ${due.because}` : `${dueWords(due)}.`,
    ...deedOf(due.what, child?.id),
    ...(child && !mayTell && openPageOf(child)),
  }
}

/** For who may only look. */
function openPageOf({ id, knownAs }: ChildShown): Pick<Shown, 'to' | 'deed'> {
  return { to: `/children/${id}`, deed: say('openChild', { name: knownAs }) }
}

/** Where a rhythm is lived; what no page shows is told on the card. */
function deedOf(what: string, childId: string | undefined): Pick<Shown, 'to' | 'deed'> {
  if (childId && ['opening-assessment', 'map-review'].includes(what)) {
    return { to: `/children/${childId}/understanding`, deed: say('mapOpen') }
  }
  if (childId && ['arrival-plan', 'plan-review'].includes(what)) {
    return { to: `/children/${childId}/plan`, deed: say('planOpen') }
  }
  if (childId && what === 'therapeutic-meeting') return { to: '/meetings', deed: say('meetingOpen') }
  return { deed: say('sayDone') }
}
