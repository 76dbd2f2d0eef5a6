import { Textarea, TextInput } from '@mantine/core'
import { addProvider, ProviderId } from '../contract/needs.ts'
import { Form } from './form.tsx'
import type { FormOf } from './here.ts'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

/** Somebody who was found: what they can, who supervises them, what they offer, how long one waits. */
export function ProviderForm({ here: { childId }, need, onDone }: FormOf) {
  const { text, value, send, problems, busy } = useTyped(addProvider, `provider-${need.id}`, {
    ...{ name: '', qualification: '', registerNumber: '', supervision: '', offers: '', waiting: '' },
  })
  const sendIt = () =>
    send(
      {
        ...{ id: ProviderId.parse(crypto.randomUUID()), childId, sourcingNeedId: need.id },
        name: value('name'),
        qualification: value('qualification'),
        registerNumber: value('registerNumber'),
        supervision: value('supervision'),
        offers: value('offers'),
        waiting: value('waiting'),
      },
      onDone,
    )
  return (
    <Form label={say('step-provider')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <TextInput {...text('name')} label={say('providerName')} />
      <div className="ppl-two">
        <TextInput {...text('qualification')} label={say('qualificationField')} />
        <TextInput
          {...text('registerNumber')}
          label={say('registerField')}
          description={say('registerHint')}
        />
      </div>
      <TextInput {...text('supervision')} label={say('supervisionField')} />
      <Textarea {...text('offers')} autosize label={say('offersField')} />
      <TextInput {...text('waiting')} label={say('waitingField')} />
    </Form>
  )
}
