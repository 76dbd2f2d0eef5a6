import { randomUUID } from 'node:crypto'
import { recordHardMoment, recordNote } from '#records/contract.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { publishPlan } from '#response/contract/plan.ts'
import { NeedId, type Response, ResponseId } from '#response/plan.ts'
import { MeetingId } from '#review/contract/meeting-list.ts'
import { DecisionId, startMeeting } from '#review/contract/meetings.ts'
import type { Name, TestHome } from './a-home.ts'

export const tomsNeed = NeedId.parse(randomUUID())
export const sitting = ResponseId.parse(randomUUID())

/** Sets the clock of the home. */
export function at(home: TestHome, when: string): void {
  home.clock.now = new Date(when)
}

/** A response that Noor decides about and Grace answers for, once a day. */
export function aDailyResponse(home: TestHome, id: ResponseId, title: string): Response {
  return {
    id,
    needIds: [tomsNeed],
    kind: 'strategy',
    title,
    short: title.slice(0, 30),
    how: 'Stay near, few words.',
    when: 'every evening',
    dose: { count: 1, per: 'day' },
    tryFirst: true,
    does: 'whoever is on',
    decides: home.people.noor,
    answers: home.people.grace,
    seeing: '',
  }
}

/** Tom's first plan: someone sits near him every evening. In force from 5 May 2026. */
export async function aFirstPlan(home: TestHome): Promise<void> {
  at(home, '2026-05-05T10:00:00Z')
  const finding = { kind: 'own-words' as const, says: 'I want someone near at night.' }
  await home.done('noor', publishPlan, {
    id: PlanVersionId.parse(randomUUID()),
    childId: home.tom,
    basedOn: 0,
    plan: {
      needs: [{ id: tomsNeed, title: 'Safe at bedtime', childWords: '', says: '', finding }],
      responses: [aDailyResponse(home, sitting, 'Sitting near')],
      safety: { triggers: [], earlySigns: [], helps: [], harder: [] },
      boundaries: [],
    },
    because: 'The first plan.',
  })
}

/** A note by Amina, and the same note once more from her tablet. */
export async function aNote(home: TestHome, when: string, helped: string[] = [], helpedOther?: string) {
  at(home, when)
  const id = randomUUID()
  const note = {
    id,
    childId: home.tom,
    happenedAt: when,
    words: 'We sat on the stairs.',
    helped,
    needIds: [],
    ...(helpedOther && { helpedOther }),
  }
  const send = () => home.done('amina', recordNote, recordNote.input.parse(note))
  await send()
  return { id, again: send }
}

export async function aHardMoment(home: TestHome, when: string, childId = home.tom): Promise<void> {
  at(home, when)
  const moment = { id: randomUUID(), childId, happenedAt: when, words: '', helped: [] }
  await home.done('amina', recordHardMoment, recordHardMoment.input.parse(moment))
}

/** Starts a meeting about Tom in the afternoon of a day. */
export async function aMeeting(home: TestHome, heldOn: string, by: Name = 'grace') {
  at(home, `${heldOn}T14:00:00Z`)
  const meetingId = MeetingId.parse(randomUUID())
  await home.done(by, startMeeting, { id: meetingId, childId: home.tom, heldOn })
  return { childId: home.tom, meetingId }
}

/** A decision that Amina sees to and that leaves the plan alone. */
export function aDecision(home: TestHome, { meetingId }: { meetingId: MeetingId }, title: string) {
  return {
    id: DecisionId.parse(randomUUID()),
    childId: home.tom,
    meetingId,
    title,
    words: '',
    ownerId: home.people.amina,
    dueOn: '2027-12-31',
    kind: 'other' as const,
  }
}
