import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { standsTo, useMe } from '#people/web/use-me.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import type { StepShown } from '../contract/reading.ts'
import { answerApproval } from '../contract/steps.ts'
import { Form } from './form.tsx'
import type { FormOf } from './here.ts'
import { stepOf, today } from './step-forms.tsx'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

type AnswerFormProps = FormOf & { asking: StepShown }

/** The answer of the placing authority: its own, or written down as it came. */
export function AnswerForm({ here, need, asking, onDone }: AnswerFormProps) {
  const me = useMe().data
  const isTheirs = standsTo(me, here.childId, 'placing-authority')
  const [answer, setAnswer] = useState<'approved' | 'not-approved'>('approved')
  const { text, tick, value, send, problems, busy } = useTyped(answerApproval, `answer-${asking.id}`, {
    onDay: today({ here }),
    whom: isTheirs ? (me?.knownAs ?? '') : asking.whom,
    ...{ words: '', inWriting: isTheirs ? 'yes' : '' },
  })
  const sendIt = () => {
    const told = { answer, whom: value('whom'), words: value('words') }
    const inWriting = value('inWriting') === 'yes'
    send({ ...stepOf({ here, need }, value('onDay')), about: asking.id, ...told, inWriting }, onDone)
  }
  return (
    <Form label={say('answerIt')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <Segments
        label={say('answer')}
        value={answer}
        onChange={setAnswer}
        options={(['approved', 'not-approved'] as const).map((one) => ({
          value: one,
          label: say(`answer-${one}`),
        }))}
      />
      <Textarea {...text('words')} autosize label={say('answerWords')} />
      <div className="ppl-two">
        <TextInput {...text('whom')} label={say('whoAnswered')} />
        <TextInput {...text('onDay')} type="date" label={say('onDay')} />
      </div>
      <Checkbox {...tick('inWriting')} label={say('isInWriting')} />
    </Form>
  )
}
