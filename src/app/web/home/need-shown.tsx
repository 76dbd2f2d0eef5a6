import {
  IconArrowsShuffle,
  IconDoorEnter,
  IconHeartHandshake,
  IconListCheck,
  IconMessages,
  IconPencil,
  IconRepeat,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dueWords } from '#model/web/due-words.ts'
import { rhythmName } from '#model/web/rhythm-words.ts'
import type { ChildShown } from '#people/contract/children.ts'
import { dayAndClock, fullDay } from '#platform/web/when.ts'
import { dutyTime } from '../duties/duty-time.ts'
import { dutyWords } from '../duties/duty-words.ts'
import { say } from './part-words.ts'
import type { Need } from './what-needs-you.ts'

/** What stands on the card of a need. */
export type Shown = {
  tone: 'moss' | 'lamp' | 'plum' | 'rose'
  icon: ReactNode
  title: string
  says: string
  /** Where the deed is; missing where it is done on the card itself. */
  to?: string
  deed: string
}

/** The words and the deed of something that needs somebody. */
export function shownAs(need: Need, { mayTell, timeZone }: { mayTell: boolean; timeZone: string }): Shown {
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
    case 'duty':
      return dutyShownAs(need, timeZone)
    case 'word':
      return wordShownAs(need, timeZone)
    case 'due':
      return dueShownAs(need, mayTell)
  }
}

/** What a law or a rhythm sets a time for stands out; nothing else has that colour. */
function dutyShownAs({ duty, child }: Extract<Need, { kind: 'duty' }>, timeZone: string): Shown {
  const words = dutyWords[duty.kind]
  return {
    tone: duty.dueAt ? 'rose' : 'plum',
    icon: duty.dueAt ? <IconPencil aria-hidden /> : <IconListCheck aria-hidden />,
    title: words?.title(duty, child?.knownAs ?? '') ?? '',
    says: `${capital(dutyTime(duty, timeZone))}.`,
    ...(words && { to: words.to(duty) }),
    deed: words?.deed() ?? '',
  }
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** What they shared may say why; what they did not share says nothing. */
function wordShownAs({ member, askedAt }: Extract<Need, { kind: 'word' }>, timeZone: string): Shown {
  const { knownAs: name, arrivals } = member
  const when = dayAndClock(askedAt, timeZone)
  const low = arrivals.filter(({ shape }) => shape !== 'calm' && shape !== 'sun').length
  const isLow = low * 2 > arrivals.length
  return {
    tone: 'lamp',
    icon: <IconHeartHandshake aria-hidden />,
    title: say('wordWith', { name }),
    says: isLow
      ? say('wordLow', { name, when, low, count: arrivals.length })
      : say('wordSays', { name, when }),
    deed: '',
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
  if (childId && what === 'risk-review') {
    return { to: `/children/${childId}/plan/risks`, deed: say('risksOpen') }
  }
  if (childId && what === 'therapeutic-meeting') return { to: '/meetings', deed: say('meetingOpen') }
  return { deed: say('sayDone') }
}
