import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { firstLeft, leftOf, saysUnsafe } from '../answering.ts'
import type { Answered, Asked } from '../contract.ts'
import { say } from './asked-words.ts'
import './answer.css'

export interface Answering {
  asked: Asked
  said: ReadonlyMap<string, number | null>
  /** The last answer could not be kept. */
  isTrouble: boolean
  onSay: (answer: Answered) => void
}

type AnswerRoundProps = Answering & {
  /** What stands before the first statement. */
  before: ReactNode
  /** Ways to tell a person, offered when an answer says that somebody is not safe. */
  ways: ReactNode
  /** A question to answer in words, after the last statement. */
  inWords?: (onDone: () => void) => ReactNode
  /** What stands below while nothing is asked. */
  below?: ReactNode
  /** What stands at the end. */
  after: ReactNode
  beginWords?: string
}

type Step = 'before' | 'words' | 'after' | { at: number; isHard: boolean }

/** One statement at a time: a tap answers it and goes on. What was tapped is kept at once, so one can stop anywhere. */
export function AnswerRound({
  before,
  ways,
  inWords,
  below,
  after,
  beginWords,
  ...answering
}: AnswerRoundProps) {
  const { asked, said, isTrouble, onSay } = answering
  const [step, setStep] = useState<Step>('before')
  const box = useRef<HTMLDivElement>(null)
  const key = typeof step === 'object' ? `${step.at} ${step.isHard}` : step
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out from its beginning
  useEffect(() => {
    if (step !== 'before') box.current?.focus()
  }, [key])
  const goTo = (at: number) =>
    setStep(at < asked.statements.length ? { at, isHard: false } : inWords ? 'words' : 'after')
  const sayIt = (at: number, answer: Answered) => {
    onSay(answer)
    if (saysUnsafe(asked, answer)) setStep({ at, isHard: true })
    else goTo(at + 1)
  }
  return (
    <div className="mil-round" ref={box} tabIndex={-1}>
      {step === 'before' && (
        <>
          {before}
          <Button size="lg" onClick={() => goTo(firstLeft(asked, said))}>
            {beginSays(answering) ?? beginWords ?? say('begin')}
          </Button>
        </>
      )}
      {typeof step === 'object' && step.isHard && (
        <>
          {ways}
          <Button size="lg" variant="default" onClick={() => goTo(step.at + 1)}>
            {say('notNow')}
          </Button>
        </>
      )}
      {typeof step === 'object' && !step.isHard && (
        <Statement
          {...{ asked, said, at: step.at }}
          onSay={(answer) => sayIt(step.at, answer)}
          onBack={() => (step.at > 0 ? goTo(step.at - 1) : setStep('before'))}
          onNext={() => goTo(step.at + 1)}
        />
      )}
      {step === 'words' && inWords?.(() => setStep('after'))}
      {isTrouble && <p role="alert">{say('problem')}</p>}
      {step === 'after' && (
        <>
          {after}
          <Button variant="subtle" onClick={() => goTo(0)}>
            {say('again')}
          </Button>
        </>
      )}
      {(step === 'before' || step === 'after') && below}
    </div>
  )
}

/** Who was here before goes on, or looks through it again. */
function beginSays({ asked, said }: Answering): string | undefined {
  if (said.size === 0) return undefined
  return say(leftOf(asked, said) > 0 ? 'goOn' : 'again')
}

type StatementProps = Pick<Answering, 'asked' | 'said' | 'onSay'> & {
  at: number
  onBack: () => void
  onNext: () => void
}

function Statement({ asked, said, at, onSay, onBack, onNext }: StatementProps) {
  const statement = asked.statements[at]
  if (!statement) return null
  const { question, text } = statement
  const given = said.get(question)
  return (
    <>
      <p className="mil-nth">{say('of', { nth: at + 1, count: asked.statements.length })}</p>
      <progress className="mil-progress" aria-hidden value={at + 1} max={asked.statements.length} />
      <h2 className="mil-statement">{text}</h2>
      <fieldset className="mil-choices">
        <legend className="at-hidden">{say('answers')}</legend>
        {asked.choices.map((words, nth) => (
          <UnstyledButton
            key={words}
            className="mil-choice"
            aria-pressed={given === nth + 1}
            onClick={() => onSay({ question, value: nth + 1 })}
          >
            <Level of={nth + 1} />
            {words}
          </UnstyledButton>
        ))}
      </fieldset>
      <div className="mil-ends">
        <Button variant="subtle" leftSection={<IconArrowLeft aria-hidden size={18} />} onClick={onBack}>
          {say('back')}
        </Button>
        <Button variant="subtle" onClick={() => onSay({ question, value: null })}>
          {say('skip')}
        </Button>
        {said.has(question) && (
          <Button variant="light" onClick={onNext}>
            {say('onwards')}
          </Button>
        )}
      </div>
      {given === null && <p className="at-hint">{say('skipped')}</p>}
    </>
  )
}

const FIVE = [1, 2, 3, 4, 5] as const

/** How much of the five is full: seen without reading. */
function Level({ of }: { of: number }) {
  return (
    <svg className="mil-level" viewBox="0 0 70 14" aria-hidden="true">
      {FIVE.map((nth) => (
        <circle key={nth} cx={nth * 14 - 7} cy="7" r="5" className={nth <= of ? 'mil-full' : 'mil-empty'} />
      ))}
    </svg>
  )
}
