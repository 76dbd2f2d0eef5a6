import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CareTeamMember } from '#people/contract/children.ts'
import { say as sayForm } from '#people/web/form-words.ts'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { type AroundId, addStep } from '../contract/around.ts'
import { say } from './words.ts'

type AddStepProps = {
  childId: ChildId
  aroundId: AroundId
  careTeam: readonly CareTeamMember[]
  today: string
  onDone: () => void
}

/** The next step for a tie: what, who does it, by when. */
export function AddStep({ childId, aroundId, careTeam, today, onDone }: AddStepProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState({ words: '', doesId: careTeam[0]?.personId ?? '', name: '', byOn: '' })
  const { send, field, problems, busy } = useForm(addStep, `step-${aroundId}`)
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  useUnsaved(!busy && typed.words !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { words, doesId, byOn } = typed
    const member = careTeam.find(({ personId }) => personId === doesId)
    const who = member ? { doesId, doesName: member.knownAs } : { doesName: typed.name }
    send({ id, childId, aroundId, words, byOn, ...who }, onDone)
  }
  return (
    <form className="ppl-fields rel-form" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <TextInput
        {...field('words')}
        label={say('step')}
        description={say('stepHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.words}
        maxLength={300}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <div className="ppl-two">
        <NativeSelect
          {...field('doesId')}
          label={say('stepWho')}
          value={typed.doesId}
          onChange={(event) => set({ doesId: event.currentTarget.value })}
          data={[
            ...careTeam.map(({ personId, knownAs }) => ({ value: personId, label: knownAs })),
            { value: '', label: say('stepSomeone') },
          ]}
        />
        {typed.doesId === '' && (
          <TextInput
            {...field('doesName')}
            label={say('stepName')}
            value={typed.name}
            maxLength={80}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
        <TextInput
          {...field('byOn')}
          label={say('stepByOn')}
          type="date"
          min={today}
          value={typed.byOn}
          onChange={(event) => set({ byOn: event.currentTarget.value })}
        />
      </div>
      <FormFoot keep={say('save')} busy={busy} onCancel={onDone} />
    </form>
  )
}
