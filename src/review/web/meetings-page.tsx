import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type ChildShown, listChildren } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { fieldWords, useAsk, useSend } from '#platform/web/operations.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import { troubleSays } from '#response/web/trouble.ts'
import { listMeetings, MeetingId } from '../contract/meeting-list.ts'
import { startMeeting } from '../contract/meetings.ts'
import { say as sayDecide } from './decide-words.ts'
import { say } from './words.ts'
import './review.css'

/** The meetings of the young people one works with, each with its pack; the newest first. */
export function MeetingsPage() {
  const asked = useAsk(listMeetings, {})
  const children = useAsk(listChildren, {})
  const me = useMe().data
  const [isStarting, setStarting] = useState(false)
  const mine = (children.data?.children ?? []).filter(({ id }) =>
    me?.standing.some(
      (one) => one.childId === id && (one.relation === 'home-manager' || one.relation === 'clinician'),
    ),
  )
  const start = mine.length > 0 && (
    <Button color="lamp" leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setStarting(true)}>
      {say('start')}
    </Button>
  )
  return (
    <div className="rev-meetings">
      <header className="rev-list-head">
        <div>
          <h1>{say('meetings')}</h1>
          <p className="at-hint">{say('meetingsSays')}</p>
        </div>
        {start}
      </header>
      <PageOf asked={asked}>
        {asked.data?.meetings.length === 0 && (
          <PageEmpty title={say('noMeetings')}>{say('noMeetingsSays')}</PageEmpty>
        )}
        <MeetingList meetings={asked.data?.meetings ?? []} childrenShown={children.data?.children ?? []} />
      </PageOf>
      <Modal
        opened={isStarting}
        onClose={() => setStarting(false)}
        title={say('startTitle')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <StartMeeting childrenShown={mine} />
      </Modal>
    </div>
  )
}

type MeetingListProps = {
  meetings: OutputOf<typeof listMeetings>['meetings']
  childrenShown: readonly ChildShown[]
}

function MeetingList({ meetings, childrenShown }: MeetingListProps) {
  const known = new Map(childrenShown.map((one) => [one.id, one]))
  return (
    <ul className="rev-list">
      {meetings.map(({ id, childId, heldOn, decisions, closedAt, planNumber, letterSentAt }) => {
        const child = known.get(childId)
        return (
          <li key={id} className="at-card">
            <Face face={child?.face ?? faceFor(childId)} name="" size={52} />
            <div>
              <h2>
                <Link to={`/meetings/${childId}/${id}`}>
                  {say('meetingOf', { name: child?.knownAs ?? '' })}
                </Link>
              </h2>
              <p className="at-hint">
                {weekDay(heldOn)}. {say('decisionsCount', { count: decisions })}.
              </p>
            </div>
            <p className="rev-chips">
              <Chip tone={closedAt ? 'moss' : 'lamp'}>{say(closedAt ? 'closed' : 'isOpen')}</Chip>
              {planNumber !== undefined && <Chip>{say('toPlan', { number: planNumber })}</Chip>}
              {letterSentAt && <Chip tone="sky">{say('letterSent')}</Chip>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** A meeting about one young person; today unless another day is chosen. */
function StartMeeting({ childrenShown }: { childrenShown: readonly ChildShown[] }) {
  const navigate = useNavigate()
  const send = useSend(startMeeting)
  const [childId, setChildId] = useState<string>(childrenShown[0]?.id ?? '')
  const child = childrenShown.find((one) => one.id === childId)
  const [heldOn, setHeldOn] = useState(() => todayIn(childrenShown[0]?.home?.timeZone ?? 'UTC', new Date()))
  const dayId = useId()
  const fields = fieldWords(send.error)
  const problem = send.error && (fields.heldOn ?? troubleSays(send.error))
  const start = () => {
    if (!child) return
    const id = MeetingId.parse(crypto.randomUUID())
    const open = () => navigate({ to: `/meetings/${child.id}/${id}` })
    send.mutate({ id, childId: child.id, heldOn }, { onSuccess: open })
  }
  return (
    <form
      className="rev-start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      <ErrorSummary
        title={sayDecide('problem')}
        problems={problem ? [{ fieldId: dayId, words: problem }] : []}
      />
      <NativeSelect
        label={say('startWho')}
        data={childrenShown.map((one) => ({ value: one.id, label: one.knownAs }))}
        value={childId}
        onChange={(event) => setChildId(event.currentTarget.value)}
      />
      <TextInput
        id={dayId}
        type="date"
        label={say('startDay')}
        value={heldOn}
        error={fields.heldOn}
        onChange={(event) => setHeldOn(event.currentTarget.value)}
      />
      <Button type="submit" color="lamp" loading={send.isPending}>
        {say('startFor', { name: child?.knownAs ?? '' })}
      </Button>
    </form>
  )
}
