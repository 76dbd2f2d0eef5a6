import type { DueShown } from '#model/contract/due.ts'
import type { ChildShown } from '#people/contract/children.ts'
import type { listEmergencies } from '#people/contract/looks.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { DutyShown } from '#reminders/contract/duties.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import type { MeetingShown } from '#review/contract/meeting-list.ts'
import type { TeamMember } from '#team/contract.ts'

type EmergencyShown = OutputOf<typeof listEmergencies>['emergencies'][number]

/** One thing that needs somebody who leads a home, with what is needed to act on it. */
export type Need =
  | { kind: 'model'; key: string }
  | { kind: 'emergency'; key: string; child: ChildShown; emergency: EmergencyShown }
  | { kind: 'duty'; key: string; child: ChildShown | undefined; duty: DutyShown }
  | { kind: 'word'; key: string; member: TeamMember; askedAt: string }
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
  /** What an event made somebody have to do, and falls to me. */
  duties: readonly DutyShown[]
  /** Missing for who does not lead the team. */
  team: readonly TeamMember[] | undefined
  cards: readonly Pick<ShiftCard, 'childId' | 'changes'>[]
  /** The day it is in the home, as YYYY-MM-DD. */
  today: string
}

/** So many are shown at once; more than a person can hold in mind helps nobody. */
export const mostNeeds = 3

/**
 * What needs somebody, the most pressing first: no model yet, an emergency to look at, what the law has
 * a clock for, a word that somebody asked for, what else has a time, a meeting left open, what is overdue or due, what else is open, a plan that changed
 * unread, what is due soon.
 */
export function whatNeedsYou(told: Told): Need[] {
  const due = duesOf(told)
  const duties = dutiesOf(told)
  const isSoon = (need: Need) => need.kind === 'due' && need.due.state === 'soon'
  return [
    ...(told.mayChooseModel ? [{ kind: 'model' as const, key: 'model' }] : []),
    ...emergenciesOf(told),
    ...duties.filter(({ duty }) => isOfLaw(duty)),
    ...wordsOf(told),
    ...duties.filter(({ duty }) => duty.dueAt && !isOfLaw(duty)),
    ...meetingsOf(told),
    ...due.filter((need) => !isSoon(need)),
    ...duties.filter(({ duty }) => !duty.dueAt),
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

/** What the law wants recorded or told has that part of the field to itself. */
function isOfLaw({ kind, dueAt }: DutyShown): boolean {
  return dueAt !== undefined && kind.startsWith('hard-moments.')
}

/** A word that somebody asked for stands by itself, with their name. */
function dutiesOf({ duties, children, team }: Told): Extract<Need, { kind: 'duty' }>[] {
  return firstOfEach(duties).flatMap((duty) => {
    if (team && duty.kind === 'team.word-asked') return []
    const child = children.find(({ id }) => id === duty.childId)
    return [{ kind: 'duty', key: duty.id, child, duty }]
  })
}

/**
 * Of all that follows for one child in one part of the field, the soonest: where it is done, the rest stands beside it.
 * What the law wants stands each by itself.
 */
function firstOfEach(duties: readonly DutyShown[]): DutyShown[] {
  const seen = new Set<string>()
  return duties.filter((duty) => {
    if (isOfLaw(duty) || !duty.childId) return true
    const part = `${duty.kind.split('.')[0]} ${duty.childId}`
    return !seen.has(part) && seen.add(part)
  })
}

function wordsOf({ team = [] }: Told): Need[] {
  return team.flatMap((member): Need[] =>
    member.word ? [{ kind: 'word', key: member.word.id, member, askedAt: member.word.askedAt }] : [],
  )
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
