import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { type LeftBehindShown, leaveApart, openLeftBehind, takeIn } from '../contract/left-behind.ts'
import type { Me } from '../contract/sign-in.ts'
import { say as sayForm } from './form-words.ts'
import { say } from './left-behind-words.ts'
import { troubleWords, useForm } from './use-form.ts'

type LeftBehindCardProps = { one: LeftBehindShown; home: Me['homes'][number] }

const known = [
  'records.recordNote',
  'records.recordHardMoment',
  'records.amend',
  'people.tellOwnWords',
] as const

/** One thing that arrived late: what it is, its words when they are opened, and the decision. */
export function LeftBehindCard({ one, home }: LeftBehindCardProps) {
  const what = say(known.find((name) => name === one.operation) ?? 'other')
  const times = {
    time: dayAndClock(one.writtenAt, home.timeZone),
    arrived: dayAndClock(one.arrivedAt, home.timeZone),
  }
  return (
    <Card title={one.child ? say('about', { what, child: one.child }) : what}>
      <p className="at-hint">
        {say('written', times)} {one.tablet && say('onTablet', { tablet: one.tablet })}
      </p>
      {one.state === 'taken-in' && <p>{say('takenIn', { name: one.decidedBy ?? '' })}</p>}
      {one.state === 'left' && (
        <p>{say('left', { name: one.decidedBy ?? '', because: one.because ?? '' })}</p>
      )}
      {one.isPrivate ? <p>{say('private')}</p> : <ItsWords one={one} home={home} />}
      {one.state !== 'taken-in' && <Decide one={one} home={home} />}
    </Card>
  )
}

function ItsWords({ one, home }: LeftBehindCardProps) {
  const opened = useSend(openLeftBehind)
  if (!opened.data) {
    return (
      <>
        {opened.error && <p role="alert">{troubleWords(opened.error)}</p>}
        <Button
          variant="light"
          loading={opened.isPending}
          onClick={() => opened.mutate({ homeId: home.id, id: one.id })}
        >
          {say('open')}
        </Button>
      </>
    )
  }
  const { said } = opened.data
  if (said.length === 0) return <p>{say('noWords')}</p>
  return said.map(({ name, words }) => <blockquote key={`${name} ${words}`}>{words}</blockquote>)
}

function Decide({ one, home }: LeftBehindCardProps) {
  const taken = useSend(takeIn)
  const [leaving, setLeaving] = useState(false)
  if (leaving) return <LeaveOut one={one} home={home} onDone={() => setLeaving(false)} />
  return (
    <div className="ppl-row">
      {taken.error && <p role="alert">{troubleWords(taken.error)}</p>}
      <Button loading={taken.isPending} onClick={() => taken.mutate({ homeId: home.id, id: one.id })}>
        {say('takeIn')}
      </Button>
      {one.state === 'waits' && (
        <Button variant="subtle" onClick={() => setLeaving(true)}>
          {say('leave')}
        </Button>
      )}
    </div>
  )
}

function LeaveOut({ one, home, onDone }: LeftBehindCardProps & { onDone: () => void }) {
  const { send, field, problems, busy } = useForm(leaveApart, `leave-${one.id}`)
  const [because, setBecause] = useState('')
  return (
    <form
      className="ppl-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send({ homeId: home.id, id: one.id, because }, onDone)
      }}
    >
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Textarea
        {...field('because')}
        label={say('because')}
        description={say('becauseHint')}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <FormFoot keep={say('leaveDone')} busy={busy} onCancel={onDone} />
    </form>
  )
}
