import { Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { HomeId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { ReferralId, type ReferralTelling, tellReferral } from '../contract/referrals.ts'
import { sayReferral } from './referral-words.ts'

const LISTS = ['needs', 'triggers', 'strengths', 'hurtsOthers'] as const
type List = (typeof LISTS)[number]
type Typed = { [Key in keyof ReferralTelling]-?: string }

const NOTHING: Typed = {
  ...{ firstName: '', age: '', bornOn: '', source: '', ownWords: '' },
  ...{ needs: '', triggers: '', strengths: '', hurtsOthers: '' },
}

type ReferralFormProps = {
  homeId: HomeId
  /** Told anew: what was told last. Else somebody asks for the first time. */
  last?: { referralId: ReferralId; telling: ReferralTelling }
  onDone: (referralId: ReferralId) => void
  onCancel: () => void
}

/** What is known of a child who may come. Lists are text, a line each, until they are sent. */
export function ReferralForm({ homeId, last, onDone, onCancel }: ReferralFormProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [referralId] = useState(() => last?.referralId ?? ReferralId.parse(crypto.randomUUID()))
  const [told] = useState(() => (last ? typedFrom(last.telling) : NOTHING))
  const [typed, setTyped] = useState(told)
  const { send, field, problems, busy } = useForm(tellReferral, `referral-${id}`)
  useUnsaved(!busy && typed !== told)
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lists = { needs: linesOf(typed.needs), triggers: linesOf(typed.triggers) }
    const others = { strengths: linesOf(typed.strengths), hurtsOthers: linesOf(typed.hurtsOthers) }
    const age = typed.age.trim() === '' ? Number.NaN : Number(typed.age)
    const { bornOn, ...known } = typed
    const told = { id, homeId, referralId, ...known, age, ...lists, ...others }
    send({ ...told, ...(bornOn && { bornOn }) }, () => onDone(referralId))
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-two">
        <TextInput
          {...field('firstName')}
          label={sayReferral('firstName')}
          value={typed.firstName}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => set({ firstName: event.currentTarget.value })}
        />
        <TextInput
          {...field('age')}
          label={sayReferral('ageField')}
          inputMode="numeric"
          value={typed.age}
          maxLength={2}
          onChange={(event) => set({ age: event.currentTarget.value })}
        />
        <TextInput
          {...field('bornOn')}
          label={sayReferral('bornOn')}
          type="date"
          value={typed.bornOn}
          onChange={(event) => set({ bornOn: event.currentTarget.value })}
        />
        <TextInput
          {...field('source')}
          label={sayReferral('source')}
          description={sayReferral('sourceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={typed.source}
          maxLength={200}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </div>
      <Textarea
        {...field('ownWords')}
        label={sayReferral('ownWords')}
        description={sayReferral('ownWordsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.ownWords}
        maxLength={2000}
        autosize
        onChange={(event) => set({ ownWords: event.currentTarget.value })}
      />
      <div className="ppl-two">
        {LISTS.map((list) => (
          <Textarea
            key={list}
            {...field(list)}
            label={sayReferral(list)}
            description={sayReferral('lines')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={typed[list]}
            minRows={3}
            autosize
            onChange={(event) => set(lineTyped(list, event.currentTarget.value))}
          />
        ))}
      </div>
      <FormFoot keep={sayReferral('save')} busy={busy} onCancel={onCancel} />
    </form>
  )
}

function typedFrom(telling: ReferralTelling): Typed {
  const { firstName, age, bornOn = '', source, ownWords, needs, triggers, strengths, hurtsOthers } = telling
  return {
    ...{ firstName, bornOn, source, ownWords, age: String(age) },
    ...{ needs: needs.join('\n'), triggers: triggers.join('\n') },
    ...{ strengths: strengths.join('\n'), hurtsOthers: hurtsOthers.join('\n') },
  }
}

function lineTyped(list: List, text: string): Partial<Typed> {
  return { [list]: text }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
