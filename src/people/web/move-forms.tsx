import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { moveOn } from '../contract/children.ts'
import type { Me } from '../contract/sign-in.ts'
import { type listStays, moveTo } from '../contract/stays.ts'
import { todayIn } from '../home-day.ts'
import { say as sayForm } from './form-words.ts'
import { say } from './stay-words.ts'
import { useForm } from './use-form.ts'
import './forms.css'

type Home = Me['homes'][number]
type Stay = OutputOf<typeof listStays>['stays'][number]

/** The last day of somebody who moves on from the home. */
export function MoveOn({ stay, home, onDone }: { stay: Stay; home: Home; onDone: () => void }) {
  const { childId, knownAs: name } = stay
  const [onDay, setOnDay] = useState(() => todayIn(home.timeZone, new Date()))
  const { send, field, problems, busy } = useForm(moveOn, `move-on-${childId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ childId, onDay }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate aria-label={say('moveOnOf', { name })}>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('onDay')}
        label={say('lastDay')}
        description={say('moveOnHint', { home: home.name, name })}
        type="date"
        value={onDay}
        onChange={(event) => setOnDay(event.currentTarget.value)}
      />
      <FormFoot keep={say('keep')} busy={busy} onCancel={onDone} />
    </form>
  )
}

type MoveToProps = { stay: Stay; homes: readonly Home[]; onDone: () => void }

/** Where somebody moves, and from which day on. */
export function MoveTo({ stay, homes, onDone }: MoveToProps) {
  const { childId, knownAs: name, toOn } = stay
  const [id] = useState(() => crypto.randomUUID())
  const [homeId, setHomeId] = useState<string>(homes[0]?.id ?? '')
  const [fromOn, setFromOn] = useState('')
  const { send, field, problems, busy } = useForm(moveTo, `move-to-${childId}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId, homeId, fromOn }, onDone)
  }
  const label = say(toOn === undefined ? 'moveToOf' : 'moveBackOf', { name })
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate aria-label={label}>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-two">
        <NativeSelect
          {...field('homeId')}
          label={say('home')}
          value={homeId}
          onChange={(event) => setHomeId(event.currentTarget.value)}
          data={homes.map((home) => ({ value: home.id, label: home.name }))}
        />
        <TextInput
          {...field('fromOn')}
          label={say('firstDay')}
          description={say('firstDayHint', { name })}
          type="date"
          value={fromOn}
          onChange={(event) => setFromOn(event.currentTarget.value)}
        />
      </div>
      <FormFoot keep={say('keep')} busy={busy} onCancel={onDone} />
    </form>
  )
}
