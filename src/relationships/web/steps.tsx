import { Button, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { shortDay } from '#platform/web/when.ts'
import { type StepShown, tellStep } from '../contract/around.ts'
import { say } from './words.ts'

type StepsProps = { childId: ChildId; steps: readonly StepShown[]; mayTell: boolean }

/** The next steps for a tie: what is open first, then what was done or will not be. */
export function Steps({ childId, steps, mayTell }: StepsProps) {
  if (steps.length === 0) return null
  return (
    <ul className="rel-steps">
      {steps.map((step) => (
        <Step key={step.id} {...{ childId, step, mayTell }} />
      ))}
    </ul>
  )
}

function Step({ childId, step, mayTell }: { childId: ChildId; step: StepShown; mayTell: boolean }) {
  const { words, doesName, byOn, answer } = step
  const Mark = answer?.done ? IconCircleCheck : IconCircleDashed
  return (
    <li>
      <Mark aria-hidden size={22} />
      <div>
        <p>{say('stepBy', { words, who: doesName, day: shortDay(byOn) })}</p>
        {answer && (
          <p className="at-hint">
            {say(answer.done ? 'wasDone' : 'wasNot', {
              words: answer.words,
              who: answer.toldByName,
              day: shortDay(answer.toldAt),
            })}
          </p>
        )}
        {!answer && mayTell && <TellStep childId={childId} step={step} />}
      </div>
    </li>
  )
}

function TellStep({ childId, step }: { childId: ChildId; step: StepShown }) {
  const [id] = useState(() => crypto.randomUUID())
  const [asksWhy, setAsksWhy] = useState(false)
  const [words, setWords] = useState('')
  const { send, field, problems, busy } = useForm(tellStep, `tell-step-${step.id}`)
  const tell = (done: boolean) =>
    send({ id, childId, stepId: step.id, done, words: done ? '' : words }, () => {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell(false)
  }
  if (asksWhy) {
    return (
      <form className="ppl-fields" onSubmit={submit} noValidate>
        <ErrorSummary title={sayForm('problem')} problems={problems} />
        <Textarea
          {...field('words')}
          label={say('stepWhy')}
          value={words}
          maxLength={500}
          autosize
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <FormFoot keep={say('keepWhy')} busy={busy} onCancel={() => setAsksWhy(false)} />
      </form>
    )
  }
  return (
    <>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-row">
        <Button
          variant="light"
          loading={busy}
          aria-label={say('stepDoneOf', { words: step.words })}
          onClick={() => tell(true)}
        >
          {say('stepDone')}
        </Button>
        <Button
          variant="subtle"
          aria-label={say('stepNotOf', { words: step.words })}
          onClick={() => setAsksWhy(true)}
        >
          {say('stepNot')}
        </Button>
      </div>
    </>
  )
}
