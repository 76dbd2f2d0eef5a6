import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { useMe } from '#people/web/use-me.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useParams } from '#platform/web/places.tsx'
import { readPlan } from '#response/contract/plan.ts'
import type { Plan } from '#response/plan.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { MeetingId, type MeetingShown } from '../contract/meeting-list.ts'
import { type DecisionShown, type PriorityShown, readMeeting } from '../contract/meetings.ts'
import { type Pack, readPack } from '../contract/pack.ts'
import { dayAfter } from '../home-weeks.ts'
import { type DecisionDraft, emptyShape } from './decision-draft.ts'

/** A decision that is being written, from its beginning. */
interface Writing {
  key: string
  draft: DecisionDraft
  full: boolean
}

/** The meeting that is open on this page. */
export interface MeetingHere {
  meeting: MeetingShown
  decisions: DecisionShown[]
  priorities: PriorityShown[]
  pack: Pack | undefined
  plan: Plan | undefined
  mayDecide: boolean
  writing: Writing | undefined
  /** Begins a decision; with parts of it, its details are open. */
  write: (part?: Partial<DecisionDraft>) => void
  stopWriting: () => void
}

/** Asks for the meeting of this address, its pack and the plan, and holds the decision being written. */
export function useMeeting() {
  const { childId, careTeam, timeZone } = useChildHere()
  const params = useParams()
  const meetingId = MeetingId.parse(params.meetingId)
  const asked = useAsk(readMeeting, { childId, meetingId })
  const pack = useAsk(readPack, { childId, meetingId })
  const plan = useAsk(readPlan, { childId })
  const me = useMe().data
  const [writing, setWriting] = useState<Writing>()
  const holds = me?.standing.some(
    (one) => one.childId === childId && (one.relation === 'home-manager' || one.relation === 'clinician'),
  )
  const write = (part?: Partial<DecisionDraft>) => {
    const isMine = careTeam.some((one) => `${one.personId}` === me?.personId)
    const draft: DecisionDraft = {
      title: '',
      words: '',
      ownerId: `${(isMine ? me?.personId : careTeam[0]?.personId) ?? childId}`,
      dueOn: dayAfter(todayIn(timeZone, new Date()), 7),
      kind: 'other',
      responseId: '',
      answers: '',
      shape: emptyShape,
      ...part,
    }
    setWriting({ key: crypto.randomUUID(), draft, full: part !== undefined })
  }
  const here: MeetingHere | undefined = asked.data && {
    ...asked.data,
    pack: pack.data,
    plan: plan.data?.version?.plan,
    mayDecide: holds === true && !asked.data.meeting.closedAt,
    writing,
    write,
    stopWriting: () => setWriting(undefined),
  }
  return { asked, packAsked: pack, here }
}
