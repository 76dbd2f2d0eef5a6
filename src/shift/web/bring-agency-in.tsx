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
import type { useAgencyDraft } from './agency-draft.ts'
import { AgencySignIn } from './agency-sign-in.tsx'
import { say } from './rota-words.ts'

type BringAgencyInProps = {
  home: HomeShown
  workers: readonly WorkerOnRota[]
  draft: ReturnType<typeof useAgencyDraft>
  onDone: () => void
}

/** Somebody from an agency for named days: new, with a sign-in, or back again with the one they have. */
export function BringAgencyIn({ home, workers, draft: kept, onDone }: BringAgencyInProps) {
  const [ids] = useState(() => ({ tieId: TieId.parse(crypto.randomUUID()), personId: crypto.randomUUID() }))
  const { draft, change, forget, isKept } = kept
  const { known, intoMorning, signInName, ...typed } = draft
  const [secret, setSecret] = useState({ password: '', pin: '' })
  const fresh = useForm(bringAgencyWorkerIn, 'agency')
  const back = useForm(bringAgencyWorkerBack, 'agency')
  const { field, problems, busy } = known ? back : fresh
  useUnsaved(!busy && !isKept && typed.name !== '')
  const before = workers.filter(({ isAgency }) => isAgency)
  const text = (name: keyof typeof typed, label: string) => ({
    ...field(name),
    label,
    value: typed[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
  })
  const letGo = () => void forget()
  const cancel = () => {
    letGo()
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, knownAs, ...days } = typed
    const asked = { ...days, tieId: ids.tieId, homeId: home.id, intoMorning }
    if (known) return back.send({ ...asked, personId: known }, onDone, letGo)
    const { pin, password } = secret
    const signIn = { name: signInName, password, ...(pin && { pin }) }
    fresh.send({ ...asked, personId: ids.personId, name, knownAs, signIn }, onDone, letGo)
  }
  return (
    <Card title={say('agencyTitle')} hint={say('agencyHint')}>
      <form className="shf-form" onSubmit={submit} noValidate>
        <ErrorSummary title={say('problem')} problems={problems} />
        {before.length > 0 && (
          <NativeSelect
            label={say('whoComes')}
            value={known}
            onChange={(event) => change({ known: event.currentTarget.value })}
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
          onChange={(event) => change({ intoMorning: event.currentTarget.checked })}
        />
        {!known && (
          <AgencySignIn
            typed={{ name: signInName, ...secret }}
            onChange={({ name, ...typedNow }) => {
              setSecret(typedNow)
              change({ signInName: name })
            }}
            field={(name) => field(`signIn.${name}`)}
          />
        )}
        <FormFoot keep={say('bring')} busy={busy} onCancel={cancel} />
      </form>
    </Card>
  )
}
