import { Button } from '@mantine/core'
import { useState } from 'react'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { fullDay, shortDay } from '#platform/web/when.ts'
import type { SourcingShown, StepShown } from '../contract/reading.ts'
import { conditionsOfLaw } from '../rules/conditions.ts'
import { askedBefore } from '../stage.ts'
import { AnswerForm } from './answer-form.tsx'
import type { FormOf } from './here.ts'
import { say } from './words.ts'

type StepsToldProps = Pick<FormOf, 'here' | 'need'>

/** What happened with what is looked for, in the order in which it happened. */
export function StepsTold({ here, need }: StepsToldProps) {
  return (
    <section className="src-part">
      <h4>{say('soFar')}</h4>
      {need.steps.length === 0 && <p className="at-hint">{say('nothingSoFar')}</p>}
      <ol className="src-steps">
        {need.steps.map((step) => (
          <li key={step.id}>
            <p className="src-step-says">{stepSays(need, step)}</p>
            <p className="at-hint">{say('toldBy', { day: fullDay(step.onDay), by: step.toldByName })}</p>
            {step.kind === 'answered' && (
              <Chip tone="line">{say(step.inWriting ? 'inWriting' : 'byMouth')}</Chip>
            )}
            {step.words && <p>{step.words}</p>}
            {step.childWords && <Quote>{step.childWords}</Quote>}
            {step.missing.length > 0 && <StartedDespite need={need} step={step} />}
            {step.kind === 'asked' && <Asking {...{ here, need }} asking={step} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A step in one sentence. */
function stepSays({ providers }: SourcingShown, step: StepShown): string {
  const { kind, whom, often, untilOn, answer, outcome, providerId } = step
  const what = providers.find(({ id }) => id === providerId)?.name ?? say('it')
  if (kind === 'answered') return say(`told-${answer ?? 'approved'}`, { whom })
  if (kind === 'ended') return say(`told-${outcome ?? 'helped'}`)
  if (kind === 'waiting' && untilOn) return say('told-waitingUntil', { day: fullDay(untilOn) })
  return say(`told-${kind}`, { whom, what, often })
}

/** It began while something was not confirmed: why, and what of it is open today. */
function StartedDespite({ need, step }: { need: SourcingShown; step: StepShown }) {
  const provider = need.providers.find(({ id }) => id === step.providerId)
  const open = provider?.conditions.flatMap(({ id, confirmed }) => (confirmed ? [] : [id])) ?? []
  const still = new Set(open.filter((id) => step.missing.includes(id)))
  const says = conditionsOfLaw.conditions.flatMap((one) => (still.has(one.id) ? [one.says] : []))
  return (
    <div className="src-despite">
      <p>{say('despite', { why: step.despite })}</p>
      <p>{says.length > 0 ? say('stillOpen', { what: says.join(' ') }) : say('nowConfirmed')}</p>
    </div>
  )
}

function Asking({ here, need, asking }: StepsToldProps & { asking: StepShown }) {
  const [isOpen, setOpen] = useState(false)
  const isAnswered = need.steps.some(({ about }) => about === asking.id)
  const isNewest = askedBefore(need.steps, asking.providerId).at(-1)?.id === asking.id
  if (isAnswered || !isNewest || need.stage === 'ended') return null
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(asking.onDay)) / 86_400_000))
  return (
    <div className="src-asking">
      <Chip tone="lamp">{say('noAnswer', { days })}</Chip>
      {here.may.answer && !isOpen && (
        <Button
          aria-label={`${say('answerIt')}: ${shortDay(asking.onDay)}`}
          variant="light"
          onClick={() => setOpen(true)}
        >
          {say('answerIt')}
        </Button>
      )}
      {isOpen && <AnswerForm {...{ here, need, asking }} onDone={() => setOpen(false)} />}
    </div>
  )
}
