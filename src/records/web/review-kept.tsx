import { Button, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { reviewKept } from '../contract/kept.ts'
import { reviewKept as permission } from '../permissions.ts'
import { dayOf } from './near-days.ts'
import { say } from './note-more-words.ts'

type ReviewKeptProps = { childId: ChildId; noteId: string; name: string; timeZone: string }

const FOUR_WEEKS = 28 * 86_400_000

/** Looks again at why a note is kept: it is theirs to read now, or there is a new day. */
export function ReviewKept({ childId, noteId, name, timeZone }: ReviewKeptProps) {
  const { data: me } = useMe()
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation) ?? []
  const [open, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  if (!allows(permission, mine)) return null
  if (savedId) return <Saved id={savedId} />
  if (!open) {
    return (
      <Button variant="light" onClick={() => setOpen(true)}>
        {say('lookAgain')}
      </Button>
    )
  }
  return (
    <ReviewForm
      {...{ childId, noteId, name, timeZone }}
      onDone={(id) => {
        setSavedId(id)
        setOpen(false)
      }}
    />
  )
}

type ReviewFormProps = ReviewKeptProps & { onDone: (id: string | undefined) => void }

function ReviewForm({ childId, noteId, name, timeZone, onDone }: ReviewFormProps) {
  const send = useSend(reviewKept)
  const [because, setBecause] = useState('')
  const [reviewOn, setReviewOn] = useState(dayOf(new Date(Date.now() + FOUR_WEEKS), timeZone))
  const [missing, setMissing] = useState('')
  const whyId = useId()
  const review = (outcome: InputOf<typeof reviewKept>['outcome']) => {
    if (because.trim().length < 3) return setMissing(say('needWhy'))
    const said = { id: crypto.randomUUID(), childId, noteId, because }
    const done = { onSuccess: () => onDone(said.id) }
    send.mutate(outcome === 'released' ? { ...said, outcome } : { ...said, outcome, reviewOn }, done)
  }
  const problems = [
    ...(missing ? [{ fieldId: whyId, words: missing }] : []),
    ...(send.error ? [{ words: say('couldNotSave') }] : []),
  ]
  return (
    <form className="rec-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <p>{say('lookAgainSays', { name })}</p>
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        id={whyId}
        label={say('whyLook')}
        maxLength={500}
        value={because}
        error={missing}
        onChange={(event) => {
          setMissing('')
          setBecause(event.currentTarget.value)
        }}
      />
      <TextInput
        type="date"
        label={say('newDay')}
        value={reviewOn}
        min={dayOf(new Date(Date.now() + 86_400_000), timeZone)}
        error={fieldWords(send.error).reviewOn}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
      />
      <div className="rec-actions">
        <Button loading={send.isPending} onClick={() => review('released')}>
          {say('release', { name })}
        </Button>
        <Button variant="light" loading={send.isPending} onClick={() => review('kept-on')}>
          {say('keepOnUntil')}
        </Button>
        <Button variant="subtle" onClick={() => onDone(undefined)}>
          {say('leave')}
        </Button>
      </div>
    </form>
  )
}
