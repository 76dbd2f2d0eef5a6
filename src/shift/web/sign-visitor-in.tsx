import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { signVisitorIn, VisitId, VisitorKind } from '../contract/visitors.ts'
import { instantOf, onTheWall } from '../wall-time.ts'
import type { useVisitorDraft } from './visitor-draft.ts'
import { say } from './visitor-words.ts'

type SignVisitorInProps = {
  home: HomeShown
  here: readonly ChildShown[]
  draft: ReturnType<typeof useVisitorDraft>
  onDone: () => void
}

/** Who, whom they see, why; the time is now unless somebody says another. */
export function SignVisitorIn({ home, here, draft: kept, onDone }: SignVisitorInProps) {
  const [id] = useState(() => VisitId.parse(crypto.randomUUID()))
  const { draft, change, forget, isKept } = kept
  const { kind, whom, time, ...typed } = draft
  const { send, field, problems, busy } = useForm(signVisitorIn, 'visitor')
  useUnsaved(!busy && !isKept && typed.name !== '')
  const text = (name: keyof typeof typed) => ({
    ...field(name),
    label: say(name),
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
    const { day } = onTheWall(new Date(), home.timeZone)
    const came = instantOf(day, time || '00:00', home.timeZone)
    const cameAt = new Date(Math.min(came.getTime(), Date.now())).toISOString()
    const child = here.find((one) => one.id === whom)
    const visit = { id, homeId: home.id, ...typed, kind, sees: '', cameAt }
    send({ ...visit, ...(child && { childId: child.id }) }, onDone, letGo)
  }
  return (
    <Card title={say('signIn')} level={2}>
      <form className="shf-form" onSubmit={submit} noValidate>
        <ErrorSummary title={say('problem')} problems={problems} />
        <TextInput {...text('name')} data-autofocus />
        <Radio.Group
          label={say('kind')}
          value={kind}
          onChange={(value) => change({ kind: VisitorKind.parse(value) })}
        >
          <div className="shf-choices">
            {VisitorKind.options.map((one) => (
              <Radio key={one} value={one} label={say(`kind-${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput {...text('comesFrom')} description={say('comesFromHint')} />
        <NativeSelect
          label={say('whom')}
          value={whom}
          onChange={(event) => change({ whom: event.currentTarget.value })}
          data={[
            { value: '', label: say('theHouse') },
            ...here.map((child) => ({ value: child.id, label: child.knownAs })),
          ]}
        />
        <TextInput {...text('reason')} />
        <TextInput
          type="time"
          label={say('came')}
          value={time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
        <FormFoot keep={say('keep')} busy={busy} onCancel={cancel} />
      </form>
    </Card>
  )
}
