import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { TieId } from '#people/contract/ties.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { bringAgencyWorkerBack, bringAgencyWorkerIn } from '../contract/agency.ts'
import type { WorkerOnRota } from '../contract/rota.ts'
import { AgencySignIn } from './agency-sign-in.tsx'
import { say } from './rota-words.ts'

type BringAgencyInProps = {
  home: HomeShown
  workers: readonly WorkerOnRota[]
  today: string
  onDone: () => void
}

/** Somebody from an agency for named days: new, with a sign-in, or back again with the one they have. */
export function BringAgencyIn({ home, workers, today, onDone }: BringAgencyInProps) {
  const [ids] = useState(() => ({ tieId: TieId.parse(crypto.randomUUID()), personId: crypto.randomUUID() }))
  const [known, setKnown] = useState('')
  const [typed, setTyped] = useState({ name: '', knownAs: '', agency: '', fromOn: today, lastOn: today })
  const [signIn, setSignIn] = useState({ name: '', password: '', pin: '' })
  const [intoMorning, setIntoMorning] = useState(false)
  const fresh = useForm(bringAgencyWorkerIn, 'agency')
  const back = useForm(bringAgencyWorkerBack, 'agency')
  const { field, problems, busy } = known ? back : fresh
  useUnsaved(!busy && typed.name !== '')
  const before = workers.filter(({ isAgency }) => isAgency)
  const text = (name: keyof typeof typed, label: string) => ({
    ...field(name),
    label,
    value: typed[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, knownAs, ...days } = typed
    const asked = { ...days, tieId: ids.tieId, homeId: home.id, intoMorning }
    if (known) return back.send({ ...asked, personId: known }, onDone)
    const { pin, ...account } = signIn
    fresh.send(
      { ...asked, personId: ids.personId, name, knownAs, signIn: { ...account, ...(pin && { pin }) } },
      onDone,
    )
  }
  return (
    <Card title={say('agencyTitle')} hint={say('agencyHint')}>
      <form className="shf-form" onSubmit={submit} noValidate>
        <ErrorSummary title={say('problem')} problems={problems} />
        {before.length > 0 && (
          <NativeSelect
            label={say('whoComes')}
            value={known}
            onChange={(event) => setKnown(event.currentTarget.value)}
            data={[
              { value: '', label: say('somebodyNew') },
              ...before.map(({ personId, knownAs }) => ({ value: personId, label: knownAs })),
            ]}
          />
        )}
        <div className="shf-two">
          {!known && <TextInput {...text('name', say('name'))} />}
          {!known && <TextInput {...text('knownAs', say('knownAs'))} />}
          <TextInput {...text('agency', say('agencyName'))} />
          <TextInput {...text('fromOn', say('fromOn'))} type="date" />
          <TextInput {...text('lastOn', say('lastOn'))} type="date" />
        </div>
        <Checkbox
          label={say('intoMorning')}
          checked={intoMorning}
          onChange={(event) => setIntoMorning(event.currentTarget.checked)}
        />
        {!known && (
          <AgencySignIn typed={signIn} onChange={setSignIn} field={(name) => field(`signIn.${name}`)} />
        )}
        <FormFoot keep={say('bring')} busy={busy} onCancel={onDone} />
      </form>
    </Card>
  )
}
