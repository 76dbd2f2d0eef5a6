import type { DueShown } from '#model/contract/due.ts'
import type { ChildShown } from '#people/contract/children.ts'
import type { listEmergencies } from '#people/contract/looks.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { ShiftCard } from '#response/contract/plan.ts'
import type { MeetingShown } from '#review/contract/meetings.ts'

type EmergencyShown = OutputOf<typeof listEmergencies>['emergencies'][number]

/** One thing that needs somebody who leads a home, with what is needed to act on it. */
export type Need =
  | { kind: 'model'; key: string }
  | { kind: 'emergency'; key: string; child: ChildShown; emergency: EmergencyShown }
  | { kind: 'meeting'; key: string; child: ChildShown; meeting: MeetingShown }
  | { kind: 'due'; key: string; child: ChildShown | undefined; due: DueShown }
  | { kind: 'plan'; key: string; child: ChildShown; changes: number }

export type Told = {
  children: readonly ChildShown[]
  /** Nobody reviews their own opening. */
  meId: string
  mayChooseModel: boolean
  emergencies: readonly EmergencyShown[]
  meetings: readonly MeetingShown[]
  due: readonly DueShown[]
  cards: readonly Pick<ShiftCard, 'childId' | 'changes'>[]
  /** The day it is in the home, as YYYY-MM-DD. */
  today: string
}

/** So many are shown at once; more than a person can hold in mind helps nobody. */
export const mostNeeds = 3

/**
 * What needs somebody, the most pressing first: no model yet, an emergency to look at, a meeting left
 * open, what is overdue or due, a plan that changed unread, what is due soon.
 */
export function whatNeedsYou(told: Told): Need[] {
  const due = duesOf(told)
  const isSoon = (need: Need) => need.kind === 'due' && need.due.state === 'soon'
  return [
    ...(told.mayChooseModel ? [{ kind: 'model' as const, key: 'model' }] : []),
    ...emergenciesOf(told),
    ...meetingsOf(told),
    ...due.filter((need) => !isSoon(need)),
    ...plansOf(told),
    ...due.filter(isSoon),
  ]
}

function emergenciesOf({ emergencies, children, meId }: Told): Need[] {
  return emergencies.flatMap((emergency): Need[] => {
    const child = children.find(({ id }) => id === emergency.childId)
    if (!child || emergency.personId === meId) return []
    return [{ kind: 'emergency', key: emergency.id, child, emergency }]
  })
}

function meetingsOf({ meetings, children, today }: Told): Need[] {
  return meetings.flatMap((meeting): Need[] => {
    const child = children.find(({ id }) => id === meeting.childId)
    if (!child || meeting.closedAt || meeting.heldOn > today) return []
    return [{ kind: 'meeting', key: meeting.id, child, meeting }]
  })
}

/** A meeting that is open already is not asked for again. */
function duesOf({ due, children, meetings }: Told): Need[] {
  const meets = new Set(meetings.filter(({ closedAt }) => !closedAt).map(({ childId }) => childId))
  return due.flatMap((one): Need[] => {
    if (one.state === 'not-yet') return []
    if (one.what === 'therapeutic-meeting' && one.childId && meets.has(one.childId)) return []
    const child = children.find(({ id }) => id === one.childId)
    if (one.childId && !child) return []
    return [{ kind: 'due', key: `${one.childId ?? one.homeId} ${one.rhythmId}`, child, due: one }]
  })
}

function plansOf({ cards, children }: Told): Need[] {
  return cards.flatMap(({ childId, changes }): Need[] => {
    const child = children.find(({ id }) => id === childId)
    if (!child || changes.length === 0) return []
    return [{ kind: 'plan', key: `plan ${childId}`, child, changes: changes.length }]
  })
}
