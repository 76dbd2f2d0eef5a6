import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Outcome, tellStep } from '../contract/steps.ts'
import { Form } from './form.tsx'
import type { FormOf } from './here.ts'
import { stepOf, today } from './step-forms.tsx'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

/** What it brings, by adults and by the child, and when one looks again. */
export function ReviewedForm({ here, need, onDone }: FormOf) {
  const last = need.steps.findLast(({ reviewWeeks }) => reviewWeeks)?.reviewWeeks ?? 6
  const { text, value, set, send, problems, busy } = useTyped(tellStep, `reviewed-${need.id}`, {
    ...{ onDay: today({ here }), words: '', childWords: '', reviewWeeks: `${last}` },
  })
  const sendIt = () => {
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'reviewed' as const }
    const told = { words: value('words'), childWords: value('childWords') }
    send({ ...step, ...told, reviewWeeks: Number(value('reviewWeeks')) }, onDone)
  }
  return (
    <Form label={say('step-reviewed')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <Textarea {...text('words')} autosize minRows={2} label={say('brought')} />
      <Textarea {...text('childWords')} autosize label={say('childBrought', { name: here.name })} />
      <div className="ppl-two">
        <TextInput {...text('onDay')} type="date" label={say('onDay')} />
        <NumberInput
          {...text('reviewWeeks')}
          min={1}
          max={26}
          label={say('againAfter')}
          onChange={(weeks) => set('reviewWeeks', `${weeks}`)}
        />
      </div>
    </Form>
  )
}

/** It ends: how, and why. That it never began is an end too. */
export function EndedForm({ here, need, onDone }: FormOf) {
  const begun = need.steps.some(({ kind }) => kind === 'started')
  const outcomes = Outcome.options.filter((one) => (one === 'not-begun') === !begun)
  const [outcome, setOutcome] = useState<Outcome>(begun ? 'helped' : 'not-begun')
  const { text, value, send, problems, busy } = useTyped(tellStep, `ended-${need.id}`, {
    ...{ onDay: today({ here }), words: '' },
  })
  const sendIt = () => {
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'ended' as const }
    send({ ...step, outcome, words: value('words') }, onDone)
  }
  return (
    <Form label={say('step-ended')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      {begun && (
        <Segments
          label={say('howEnded')}
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((one) => ({ value: one, label: say(`ended-${one}`) }))}
        />
      )}
      <Textarea {...text('words')} autosize minRows={2} label={say('whyEnded')} />
      <TextInput {...text('onDay')} type="date" label={say('onDay')} />
    </Form>
  )
}
