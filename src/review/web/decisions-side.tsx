import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowRight, IconCheck, IconClock, IconPlus } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { useSend } from '#platform/web/operations.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { useChildHere } from '#response/web/use-child-here.ts'
import { type DecisionShown, markDecisionDone, takeBackDecision } from '../contract/meetings.ts'
import type { Pack } from '../contract/pack.ts'
import { say } from './decide-words.ts'
import { NewDecision } from './new-decision.tsx'
import type { MeetingHere } from './use-meeting.ts'
import { say as sayMeeting } from './words.ts'

type DecisionsSideProps = {
  here: MeetingHere
  onNext: (() => void) | undefined
  nextWords: string
}

/** What the meeting decides, and what the last one did: beside the pack all the time. */
export function DecisionsSide({ here, onNext, nextWords }: DecisionsSideProps) {
  const { name } = useChildHere()
  const { decisions, writing, mayDecide, pack } = here
  return (
    <>
      <h2>{say('title')}</h2>
      {decisions.length === 0 && !writing && <p className="at-hint">{say('none')}</p>}
      <ul className="rev-decisions">
        {decisions.map((one) => (
          <DecisionCard key={one.id} decision={one} mayTakeBack={mayDecide} />
        ))}
      </ul>
      {writing ? (
        <NewDecision
          key={writing.key}
          meetingId={here.meeting.id}
          start={writing.draft}
          full={writing.full}
          plan={here.plan}
          ownWords={pack?.ownWords ?? []}
          onDone={here.stopWriting}
        />
      ) : (
        mayDecide && (
          <UnstyledButton className="rev-add" onClick={() => here.write()}>
            <IconPlus aria-hidden size={22} /> {say('add')}
          </UnstyledButton>
        )
      )}
      {pack && <Earlier earlier={pack.earlier} />}
      <div className="rev-next">
        {onNext && (
          <Button
            fullWidth
            aria-keyshortcuts="ArrowRight"
            onClick={onNext}
            rightSection={<IconArrowRight aria-hidden size={22} />}
          >
            {nextWords}
          </Button>
        )}
        <p className="at-hint">{sayMeeting('everyone', { name })}</p>
      </div>
    </>
  )
}

function DecisionCard({ decision, mayTakeBack }: { decision: DecisionShown; mayTakeBack: boolean }) {
  const { name, childId } = useChildHere()
  const takeBack = useSend(takeBackDecision)
  const { id, title, words, owner, dueOn, kind, answers } = decision
  return (
    <li className={answers ? 'rev-decision rev-decision-answers' : 'rev-decision'}>
      <h3>{title}</h3>
      {words && <p>{words}</p>}
      <p className="rev-owner">
        <Face face={owner.face ?? faceFor(owner.id)} name="" size={26} />
        {say('byDay', { who: owner.knownAs, day: shortDay(dueOn) })}
      </p>
      <p className="rev-chips">
        {answers && <Chip tone="lamp">{say('answersChip', { name })}</Chip>}
        {kind !== 'other' && <Chip>{say(`${kind}Chip`)}</Chip>}
      </p>
      {mayTakeBack && (
        <UnstyledButton
          className="rev-quiet-button"
          aria-label={`${say('takeBack')}: ${title}`}
          onClick={() => takeBack.mutate({ childId, decisionId: id })}
        >
          {say('takeBack')}
        </UnstyledButton>
      )}
    </li>
  )
}

type Earlier = Pack['earlier'][number]

/** What was decided last time and whether it is done; what is older and still open is there to unfold. */
export function Earlier({ earlier, level = 3 }: { earlier: readonly Earlier[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  const [newest] = earlier
  if (!newest) return <p className="at-hint rev-earlier">{sayMeeting('earlierNone')}</p>
  const older = earlier.filter((one) => one.heldOn !== newest.heldOn)
  return (
    <section className="rev-earlier">
      <Heading className="rev-earlier-title">
        {sayMeeting('earlier', { day: shortDay(newest.heldOn) })}
      </Heading>
      <EarlierList earlier={earlier.filter((one) => one.heldOn === newest.heldOn)} />
      {older.length > 0 && (
        <details className="rev-said">
          <summary>{sayMeeting('stillOpen', { count: older.length })}</summary>
          <EarlierList earlier={older} />
        </details>
      )}
    </section>
  )
}

function EarlierList({ earlier }: { earlier: readonly Earlier[] }) {
  const { childId } = useChildHere()
  const done = useSend(markDecisionDone)
  const mark = (decisionId: Earlier['id']) =>
    done.mutate({ id: crypto.randomUUID(), childId, decisionId, doneOn: today(), words: '' })
  return (
    <ul>
      {earlier.map(({ id, meetingId, title, doneOn, owner, dueOn }) => (
        <li key={id}>
          {doneOn ? (
            <IconCheck aria-hidden className="rev-done" />
          ) : (
            <IconClock aria-hidden className="rev-due" />
          )}
          <span>
            <Link className="rev-earlier-open" to={`/meetings/${childId}/${meetingId}`}>
              {title}
            </Link>
            <span className="at-hint">
              {doneOn
                ? sayMeeting('doneOn', { day: shortDay(doneOn) })
                : sayMeeting('ownerBy', { who: owner.knownAs, day: shortDay(dueOn) })}
            </span>
            {!doneOn && (
              <UnstyledButton
                className="rev-quiet-button"
                aria-label={`${sayMeeting('markDone')}: ${title}`}
                onClick={() => mark(id)}
              >
                {sayMeeting('markDone')}
              </UnstyledButton>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The day on this device; the server refuses one that has not come yet in the home. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date())
}
