import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { troubleWords } from '#people/web/use-form.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { useNavigate } from '#platform/web/places.tsx'
import { checkAnswers } from '../check-answers.ts'
import type { Item } from '../form.ts'
import type { Step } from '../steps.ts'
import { AnswerField } from './answer-field.tsx'
import type { AnsweringProps } from './answering-props.ts'
import { fieldIdOf } from './form-items.tsx'
import { say } from './my-forms-words.ts'
import { useHandIn } from './my-hand-in.ts'
import type { useFilling } from './use-filling.ts'

type MyStepsProps = AnsweringProps & {
  answering: ReturnType<typeof useFilling>
  steps: readonly Step[]
  /** Which question; one past the last is the end. */
  at: number
  onGo: (at: number) => void
}

/** One question at a time, forward and back; at the end it is handed in. */
export function MySteps(props: MyStepsProps) {
  const { answering, steps, at, onGo, asked, form, about } = props
  const navigate = useNavigate()
  const { handIn, busy, error, wrong } = useHandIn(props)
  const step = steps[at]
  const stop = () => {
    answering.keepNow()
    navigate({ to: '/mine/forms' })
  }
  return (
    <div className="ins-my">
      {step ? (
        <OneQuestion
          key={step.item.linkId}
          {...{ step, answering, form }}
          place={say('at', { at: at + 1, all: steps.length })}
          found={wrong[step.item.linkId]}
          onBack={at > 0 ? () => onGo(at - 1) : undefined}
          onNext={() => onGo(at + 1)}
        />
      ) : (
        <LastOne
          {...{ busy, error }}
          who={asked.byName}
          onHandIn={() => {
            const linkId = handIn()
            const wrongAt = steps.findIndex(({ item }) => item.linkId === linkId)
            if (wrongAt >= 0) onGo(wrongAt)
          }}
          onAgain={() => onGo(0)}
        />
      )}
      <Button size="lg" variant="subtle" onClick={stop}>
        {say('stop')}
      </Button>
      <p className="ins-my-small" aria-live="polite">
        {say(KEPT[answering.kept.state])}
      </p>
      {about.attribution && <p className="ins-my-small">{about.attribution}</p>}
    </div>
  )
}

const KEPT = {
  kept: 'kept',
  keeping: 'keeping',
  here: 'keptHere',
  away: 'notKept',
  refused: 'notKept',
} as const

type OneQuestionProps = Pick<MyStepsProps, 'answering' | 'form'> & {
  step: Step
  place: string
  /** What was found wrong with it when it was handed in. */
  found: string | undefined
  onBack: (() => void) | undefined
  onNext: () => void
}

function OneQuestion({ step, answering, form, place, found, onBack, onNext }: OneQuestionProps) {
  const { item, before } = step
  const { filling, answer, skip } = answering
  const labelId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [wrong, setWrong] = useState(found)
  useEffect(() => heading.current?.focus(), [])
  const isSkipped = filling.skipped.some(({ linkId }) => linkId === item.linkId)
  const next = () => {
    const says = checkAnswers(form, filling.answers, { isDone: false })[item.linkId]
    setWrong(says)
    if (!says) onNext()
  }
  return (
    <form
      className={`ins-my-card ins-my-question ${isScale(item) ? 'ins-my-scale' : ''}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        next()
      }}
    >
      <p className="ins-my-small">{place}</p>
      {before.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <h2 id={labelId} ref={heading} tabIndex={-1}>
        {item.text}
      </h2>
      {item.picture && <img className="ins-my-picture" src={item.picture.src} alt={item.picture.says} />}
      <AnswerField
        id={fieldIdOf(item.linkId)}
        item={item}
        given={filling.answers[item.linkId] ?? []}
        error={wrong}
        labelledBy={labelId}
        onAnswer={(values) => {
          setWrong(undefined)
          answer(item.linkId, values)
        }}
      />
      {wrong && (
        <p className="ins-problem" role="alert">
          {wrong}
        </p>
      )}
      <Button
        size="lg"
        variant={isSkipped ? 'filled' : 'default'}
        className="ins-my-no"
        aria-pressed={isSkipped}
        onClick={() => {
          setWrong(undefined)
          if (isSkipped) answer(item.linkId, [])
          else skip(item.linkId, 'did-not-want-to')
        }}
      >
        {say('noAnswer')}
      </Button>
      <div className="ins-my-two">
        {onBack && (
          <Button size="lg" variant="default" onClick={onBack}>
            {say('back')}
          </Button>
        )}
        <Button size="lg" type="submit">
          {say('next')}
        </Button>
      </div>
    </form>
  )
}

/** Many answers of a figure each stand beside each other. */
function isScale({ options }: Item): boolean {
  return options.length > 6 && options.filter(({ text }) => text.length > 3).length <= 3
}

type LastOneProps = {
  who: string
  busy: boolean
  error: Error | null
  onHandIn: () => void
  onAgain: () => void
}

function LastOne({ who, busy, error, onHandIn, onAgain }: LastOneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="ins-my-card">
      <h2 ref={heading} tabIndex={-1}>
        {say('handInTitle')}
      </h2>
      <p>{say('handInSays', { who })}</p>
      <ErrorSummary title={say('problem')} problems={error ? [{ words: troubleWords(error) }] : []} />
      <div className="ins-my-two">
        <Button size="lg" loading={busy} onClick={onHandIn}>
          {say('handIn')}
        </Button>
        <Button size="lg" variant="default" onClick={onAgain}>
          {say('lookAgain')}
        </Button>
      </div>
    </section>
  )
}
