import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { faceFor } from '#platform/face.ts'
import { PersonId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Link } from '#platform/web/places.tsx'
import { PlanVersionId } from '#response/contract/changes.ts'
import { troubleSays } from '#response/web/trouble.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { addPriority, closeMeeting } from '../contract/meetings.ts'
import { changesPlan } from '../plan-after.ts'
import { say } from './decide-words.ts'
import type { MeetingHere } from './use-meeting.ts'

/** What matters most in the coming month, and the end of the meeting. */
export function MonthStep({ here }: { here: MeetingHere }) {
  const { priorities, mayDecide } = here
  return (
    <>
      <Card title={say('priorities')}>
        {priorities.length === 0 && <p className="at-hint">{say('prioritiesNone')}</p>}
        <ul className="rev-priorities">
          {priorities.map(({ id, title, owner }) => (
            <li key={id}>
              <Face face={owner.face ?? faceFor(owner.id)} name="" size={32} />
              <span>
                <strong>{title}</strong> {owner.knownAs}
              </span>
            </li>
          ))}
        </ul>
        {mayDecide && <AddPriority here={here} />}
      </Card>
      <CloseMeeting here={here} />
    </>
  )
}

function AddPriority({ here }: { here: MeetingHere }) {
  const { childId, name, careTeam } = useChildHere()
  const send = useSend(addPriority)
  const [title, setTitle] = useState('')
  const [owner, setOwner] = useState<string>()
  const people = [
    ...careTeam.map(({ personId, knownAs }) => ({ value: `${personId}`, label: knownAs })),
    { value: `${childId}`, label: name },
  ]
  const add = () => {
    if (!title.trim()) return
    const ownerId = PersonId.parse(owner ?? people[0]?.value ?? childId)
    const priority = { id: crypto.randomUUID(), childId, meetingId: here.meeting.id, title, ownerId }
    send.mutate(priority, { onSuccess: () => setTitle('') })
  }
  return (
    <form
      className="rev-priority-form"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput
        label={say('priority')}
        maxLength={200}
        value={title}
        error={send.error && troubleSays(send.error)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('whoHolds')}
        data={people}
        value={owner ?? people[0]?.value ?? ''}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" loading={send.isPending}>
        {say('addPriority')}
      </Button>
    </form>
  )
}

function CloseMeeting({ here }: { here: MeetingHere }) {
  const { childId } = useChildHere()
  const { meeting, decisions, mayDecide } = here
  const send = useSend(closeMeeting)
  // One id for one closing: pressed twice, it is one version of the plan.
  const [planVersionId] = useState(() => PlanVersionId.parse(crypto.randomUUID()))
  const problemId = useId()
  const letter = (
    <Button
      component={Link}
      to={`/meetings/${childId}/${meeting.id}/letter`}
      color="lamp"
      leftSection={<IconMail aria-hidden size={20} />}
    >
      {say(meeting.letterSentAt ? 'letterRead' : 'letter')}
    </Button>
  )
  if (meeting.closedAt) {
    const { planNumber } = meeting
    const says = planNumber === undefined ? say('closedOn') : say('closedPlan', { number: planNumber })
    return (
      <Card tone="lamp" title={says}>
        {letter}
      </Card>
    )
  }
  if (!mayDecide) return null
  return (
    <Card title={say('closeTitle')} hint={say('closeSays', { count: decisions.filter(changesPlan).length })}>
      <ErrorSummary
        title={say('problem')}
        problems={send.error ? [{ fieldId: problemId, words: troubleSays(send.error) }] : []}
      />
      <Button
        id={problemId}
        loading={send.isPending}
        onClick={() => send.mutate({ childId, meetingId: meeting.id, planVersionId })}
      >
        {say('closeIt')}
      </Button>
    </Card>
  )
}
