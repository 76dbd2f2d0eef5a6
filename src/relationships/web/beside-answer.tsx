import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type BesideQuestion, type Resident, tellBeside } from '../contract/referrals.ts'
import * as permissions from '../permissions.ts'
import type { ReferralHere } from './referral-parts.tsx'
import { sayReferral } from './referral-words.ts'

type BesideAnswerProps = ReferralHere & { question: BesideQuestion; resident: Resident }

/** One question about the two: the newest answer, what was said before, and a form for saying it anew. */
export function BesideAnswer({ question, resident, ...here }: BesideAnswerProps) {
  const { name, timeZone, may } = here
  const [answering, setAnswering] = useState(false)
  const asks = sayReferral(`q-${question}`, { name, other: resident.knownAs })
  const [newest, ...before] = resident.answers.filter((one) => one.question === question)
  const said = ({ words, toldByName, toldAt }: Resident['answers'][number]) => (
    <div key={toldAt}>
      <p>{words}</p>
      <p className="at-hint">
        {sayReferral('decidedBy', { who: toldByName, day: fullDay(toldAt, timeZone) })}
      </p>
    </div>
  )
  return (
    <li>
      <h4>{asks}</h4>
      {newest && said(newest)}
      {before.length > 0 && (
        <details className="rel-before">
          <summary>{sayReferral('answerBefore')}</summary>
          {before.map(said)}
        </details>
      )}
      {answering ? (
        <AnswerForm {...here} {...{ question, resident, asks }} onDone={() => setAnswering(false)} />
      ) : (
        may(permissions.thinkAboutReferral) && (
          <div className="rel-deeds">
            <Button
              variant="light"
              aria-label={sayReferral(newest ? 'answerAnewOf' : 'answerOf', { question: asks })}
              onClick={() => setAnswering(true)}
            >
              {sayReferral(newest ? 'answerAnew' : 'answer')}
            </Button>
          </div>
        )
      )}
    </li>
  )
}

type AnswerFormProps = BesideAnswerProps & { asks: string; onDone: () => void }

function AnswerForm({ homeId, referralId, question, resident, asks, onDone }: AnswerFormProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState('')
  const { childId } = resident
  const { send, field, problems, busy } = useForm(tellBeside, `beside-${childId}-${question}`)
  useUnsaved(!busy && words !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, homeId, referralId, childId, question, words }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <Textarea
        {...field('words')}
        aria-label={asks}
        value={words}
        maxLength={1000}
        minRows={2}
        autosize
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot keep={sayReferral('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
