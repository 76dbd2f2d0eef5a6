import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { troubleWords, useForm, useUnsaved } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { shortDay } from '#platform/web/when.ts'
import { AskId, askForForm, type readAsks, withdrawAsk } from '../contract/asking.ts'
import { say } from './asking-words.ts'

export type Ask = OutputOf<typeof readAsks>['asks'][number]

type AskThemProps = {
  childId: ChildId
  name: string
  form: { instrument: string; name: string }
  /** The newest asking for this form. */
  ask: Ask | undefined
  /** Who asked takes it back, and the manager. */
  mayWithdraw: (ask: Ask) => boolean
}

/** Asks the young person to answer a form themself, and says how that stands. */
export function AskThem(props: AskThemProps) {
  const { name, form, ask } = props
  const [isAsking, setAsking] = useState(false)
  if (ask && !ask.end) return <Open {...props} ask={ask} />
  if (isAsking) return <AskForm {...props} onDone={() => setAsking(false)} />
  return (
    <div className="ins-ask">
      {ask?.end && ask.end.how !== 'withdrawn' && <p className="at-hint">{endSays(name, ask)}</p>}
      <Button
        variant="subtle"
        aria-label={say('askFor', { name, form: form.name })}
        onClick={() => setAsking(true)}
      >
        {say('ask', { name })}
      </Button>
    </div>
  )
}

function endSays(name: string, { end }: Ask): string {
  const day = shortDay(end?.at ?? '')
  if (end?.how === 'answered') return say('answered', { name, day })
  if (!end?.because) return say('declined', { name, day })
  return say('declinedBecause', { name, day, because: end.because })
}

function Open({ childId, name, form, ask, mayWithdraw }: AskThemProps & { ask: Ask }) {
  const send = useSend(withdrawAsk)
  return (
    <div className="ins-ask">
      <p className="at-hint">{say('askedBy', { name, who: ask.byName, day: shortDay(ask.at) })}</p>
      {send.error && <p role="alert">{troubleWords(send.error)}</p>}
      {mayWithdraw(ask) && (
        <Button
          variant="subtle"
          loading={send.isPending}
          aria-label={say('withdrawOf', { form: form.name })}
          onClick={() => send.mutate({ id: crypto.randomUUID(), childId, askId: ask.id })}
        >
          {say('withdraw')}
        </Button>
      )}
    </div>
  )
}

function AskForm({ childId, name, form, onDone }: AskThemProps & { onDone: () => void }) {
  const [id] = useState(() => AskId.parse(crypto.randomUUID()))
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(askForForm, `ask-${form.instrument}`)
  useUnsaved(!busy && words !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId, instrument: form.instrument, words }, onDone)
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        {...field('words')}
        label={say('words', { name })}
        description={say('wordsHint', { name })}
        value={words}
        maxLength={500}
        autosize
        autoFocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={say('send', { name })} busy={busy} onCancel={onDone} />
    </form>
  )
}
