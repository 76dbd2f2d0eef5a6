import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useUnsaved } from '#people/web/use-form.ts'
import type { OutputOf } from '#platform/contract.ts'
import { Away, call, Refused } from '#platform/web/call.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary, type FieldProblem } from '#platform/web/parts/error-summary.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { answersAsked, askedItems } from '../asked.ts'
import { checkAnswers } from '../check-answers.ts'
import { type Held, handInByLink, type openLink, saveByLink } from '../contract/by-link.ts'
import type { Form } from '../form.ts'
import { ResultId } from '../ids.ts'
import { readQuestionnaire } from '../read-questionnaire.ts'
import { FillFoot } from './fill-foot.tsx'
import { FormItems, fieldIdOf } from './form-items.tsx'
import { say } from './link-words.ts'
import { type Filling, useFilling } from './use-filling.ts'
import { say as sayForm } from './words.ts'

type AnswerFormProps = {
  held: Held
  asked: OutputOf<typeof openLink>
  /** The link was taken back or has ended meanwhile: nothing more of it is shown. */
  onEnded: (says: string) => void
  onDone: () => void
}

/** The form that somebody outside was asked to fill in, with who asks, why, and what happens with it. */
export function AnswerForm(props: AnswerFormProps) {
  const { asked, onEnded } = props
  const form = useMemo(() => readQuestionnaire(asked.questionnaire).form, [asked.questionnaire])
  const isHandingIn = useRef(false)
  const save = useSave(props.held, (says) => isHandingIn.current || onEnded(says))
  if (!form) throw new Error('A form that is open cannot be read.')
  return <Answering {...props} {...{ form, save, isHandingIn }} />
}

/** Keeps what was answered under the link; when it is over, so is the page. */
function useSave(held: Held, onEnded: (says: string) => unknown) {
  const ended = useRef(onEnded)
  ended.current = onEnded
  return useCallback(
    async ({ answers, skipped }: Filling) => {
      try {
        await call(saveByLink, { ...held, answers, skipped: [...skipped] })
      } catch (error) {
        if (isOver(error)) ended.current(error.message)
        throw error
      }
    },
    [held],
  )
}

function isOver(error: unknown): error is Refused {
  return error instanceof Refused && error.status === 404
}

type AnsweringProps = AnswerFormProps & {
  form: Form
  save: (filling: Filling) => Promise<unknown>
  /** What is still being kept meanwhile finds the link closed, and that is right. */
  isHandingIn: { current: boolean }
}

function Answering({ held, asked, form, save, isHandingIn, onEnded, onDone }: AnsweringProps) {
  const { filling, kept, answer, skip, done } = useFilling(save, asked.draft)
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  // The same again, because the answer was lost on the way, is no second one.
  const [id] = useState(() => ResultId.parse(crypto.randomUUID()))
  const shown = askedItems(form, filling.answers)
  useUnsaved(kept.state !== 'kept')
  async function handIn(event: FormEvent) {
    event.preventDefault()
    const answers = answersAsked(form, filling.answers)
    const skipped = filling.skipped.filter(({ linkId }) => shown.has(linkId))
    const found = checkAnswers(form, answers, { isDone: true, skipped: skipped.map(({ linkId }) => linkId) })
    setWrong(found)
    setTrouble(undefined)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    isHandingIn.current = true
    try {
      await call(handInByLink, { ...held, id, answers, skipped })
      done()
      onDone()
    } catch (error) {
      setBusy(false)
      isHandingIn.current = false
      if (isOver(error)) return onEnded(error.message)
      setTrouble(troubleWords(error))
    }
  }
  return (
    <form
      className="ins-page ins-narrow"
      onSubmit={(event) => void handIn(event)}
      noValidate
      autoComplete="off"
    >
      <About asked={asked} />
      <ErrorSummary title={sayForm('problems')} problems={problemsIn(wrong, trouble)} />
      <Card>
        <FormItems
          items={form.items}
          asked={shown}
          filling={filling}
          problems={wrong}
          onAnswer={answer}
          onSkip={skip}
        />
      </Card>
      <FillFoot {...{ form, shown, filling, kept, busy }} says={say('handInSays')} />
      {asked.attribution && <p className="ins-small">{asked.attribution}</p>}
    </form>
  )
}

function problemsIn(wrong: Readonly<Record<string, string>>, trouble: string | undefined): FieldProblem[] {
  const atFields = Object.entries(wrong).map(([linkId, words]) => ({ fieldId: fieldIdOf(linkId), words }))
  return trouble === undefined ? atFields : [{ words: trouble }]
}

function troubleWords(error: unknown): string {
  if (error instanceof Away) return say('lost')
  return error instanceof Refused && error.status < 500 ? error.message : say('fault')
}

function About({ asked }: Pick<AnswerFormProps, 'asked'>) {
  const { about: name, name: form, askedBy: who, organisation, respondentName: me, because, endsAt } = asked
  return (
    <>
      <header className="ins-head">
        <h1>{say('formTitle', { form, name })}</h1>
        <p>{say('from', { who, organisation, me })}</p>
        <blockquote className="ins-because">{because}</blockquote>
      </header>
      <Card title={say('what')} tone="wash">
        <p>{say('whatSays', { name })}</p>
        <p>{say('free')}</p>
        <p>{say('pause', { day: dayAndClock(endsAt) })}</p>
      </Card>
    </>
  )
}
