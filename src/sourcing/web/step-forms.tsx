import { NumberInput, Textarea, TextInput } from '@mantine/core'
import { todayIn } from '#people/home-day.ts'
import { StepId, tellStep } from '../contract/steps.ts'
import { conditionsOfLaw } from '../rules/conditions.ts'
import { Form } from './form.tsx'
import type { FormOf } from './here.ts'
import { ProviderChoice, providerChosen } from './provider-choice.tsx'
import { useTyped } from './typed.ts'
import { say } from './words.ts'

/** What every step begins with. */
export function stepOf({ here: { childId }, need }: Pick<FormOf, 'here' | 'need'>, onDay: string) {
  return { id: StepId.parse(crypto.randomUUID()), childId, sourcingNeedId: need.id, onDay }
}

/** Today in the home. */
export function today({ here: { timeZone } }: Pick<FormOf, 'here'>): string {
  return todayIn(timeZone, new Date())
}

/** The placing authority was asked to approve it. */
export function AskForm({ here, need, onDone }: FormOf) {
  const { text, value, send, problems, busy } = useTyped(tellStep, `asked-${need.id}`, {
    ...{ onDay: today({ here }), providerId: need.providerId ?? '', whom: '', words: '' },
  })
  const sendIt = () => {
    const providerId = providerChosen(value('providerId'))
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'asked' as const }
    send({ ...step, whom: value('whom'), words: value('words'), ...(providerId && { providerId }) }, onDone)
  }
  return (
    <Form label={say('step-asked')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <TextInput {...text('whom')} label={say('askedWhom')} />
        <TextInput {...text('onDay')} type="date" label={say('onDay')} />
      </div>
      {need.providers.length > 0 && <ProviderChoice need={need} field={text('providerId')} mayWait />}
      <Textarea {...text('words')} autosize label={say('words')} />
    </Form>
  )
}

/** The referral went out. */
export function ReferredForm({ here, need, onDone }: FormOf) {
  const { text, value, send, problems, busy } = useTyped(tellStep, `referred-${need.id}`, {
    ...{ onDay: today({ here }), providerId: need.providerId ?? '', words: '' },
  })
  const sendIt = () => {
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'referred' as const }
    send({ ...step, providerId: value('providerId'), words: value('words') }, onDone)
  }
  return (
    <Form label={say('step-referred')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <ProviderChoice need={need} field={text('providerId')} />
        <TextInput {...text('onDay')} type="date" label={say('onDay')} />
      </div>
      <Textarea {...text('words')} autosize label={say('words')} />
    </Form>
  )
}

/** The child waits, until a day that somebody named or without one. */
export function WaitingForm({ here, need, onDone }: FormOf) {
  const { text, value, send, problems, busy } = useTyped(tellStep, `waiting-${need.id}`, {
    ...{ onDay: today({ here }), untilOn: '', words: '' },
  })
  const sendIt = () => {
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'waiting' as const }
    const untilOn = value('untilOn')
    const { providerId } = need
    const until = untilOn ? { untilOn } : {}
    send({ ...step, ...until, words: value('words'), ...(providerId && { providerId }) }, onDone)
  }
  return (
    <Form label={say('step-waiting')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <TextInput {...text('onDay')} type="date" label={say('since')} />
        <TextInput {...text('untilOn')} type="date" label={say('untilOn')} />
      </div>
      <Textarea {...text('words')} autosize label={say('words')} />
    </Form>
  )
}

/** The first hour. What the law asks for and nobody confirmed is named, and why it starts all the same. */
export function StartedForm({ here, need, onDone }: FormOf) {
  const { text, value, set, send, problems, busy } = useTyped(tellStep, `started-${need.id}`, {
    ...{ onDay: today({ here }), providerId: need.providerId ?? '', whom: '', often: '' },
    ...{ reviewWeeks: '6', despite: '' },
  })
  const missing = missingSays(need, value('providerId'))
  const sendIt = () => {
    const step = { ...stepOf({ here, need }, value('onDay')), kind: 'started' as const }
    const told = { whom: value('whom'), often: value('often'), despite: missing ? value('despite') : '' }
    const providerId = value('providerId')
    send({ ...step, ...told, providerId, reviewWeeks: Number(value('reviewWeeks')) }, onDone)
  }
  return (
    <Form label={say('step-started')} {...{ problems, busy }} onSend={sendIt} onCancel={onDone}>
      <div className="ppl-two">
        <ProviderChoice need={need} field={text('providerId')} />
        <TextInput {...text('whom')} label={say('withWhom')} />
        <TextInput {...text('onDay')} type="date" label={say('startedOn')} />
        <TextInput {...text('often')} label={say('often')} description={say('oftenHint')} />
      </div>
      <NumberInput
        {...text('reviewWeeks')}
        min={1}
        max={26}
        label={say('reviewWeeks')}
        onChange={(weeks) => set('reviewWeeks', `${weeks}`)}
      />
      {missing && (
        <Textarea
          {...text('despite')}
          autosize
          label={say('despiteField')}
          description={say('despiteHint', { what: missing })}
        />
      )}
    </Form>
  )
}

/** The sentences of the law that nobody has confirmed for a provider yet. */
function missingSays({ providers }: FormOf['need'], providerId: string): string {
  const open = providers.find(({ id }) => id === providerId)?.conditions.filter((one) => !one.confirmed) ?? []
  const ids = new Set(open.map(({ id }) => id))
  return conditionsOfLaw.conditions.flatMap(({ id, says }) => (ids.has(id) ? [says] : [])).join(' ')
}
