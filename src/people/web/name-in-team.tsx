import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { nameInCareTeam } from '../contract/care-team.ts'
import type { ChildShown } from '../contract/children.ts'
import { listTeam } from '../contract/workers.ts'
import { todayIn } from '../home-day.ts'
import { say } from './care-words.ts'
import { say as sayForm } from './form-words.ts'
import { useForm, useUnsaved } from './use-form.ts'
import './forms.css'

type Named = 'key-worker' | 'clinician'
const NAMED: readonly [Named, Named] = ['key-worker', 'clinician']
const PARTS = ['responsibility', 'authority', 'accountability'] as const

/** Names someone who works in the child's home: key worker or clinician, with their part in words. */
export function NameInTeam({ child, onDone }: { child: ChildShown; onDone: () => void }) {
  const [id] = useState(() => crypto.randomUUID())
  const [typed, setTyped] = useState(() => ({
    personId: '',
    relation: NAMED[0],
    fromOn: todayIn(child.home?.timeZone ?? 'UTC', new Date()),
    responsibility: '',
    authority: '',
    accountability: '',
  }))
  const { send, field, problems, busy } = useForm(nameInCareTeam, 'name-in-team')
  useUnsaved(!busy && PARTS.some((part) => typed[part] !== ''))
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send({ id, childId: child.id, ...typed }, onDone)
  }
  return (
    <form className="ppl-fields" onSubmit={submit} noValidate>
      <ErrorSummary title={sayForm('problem')} problems={problems} />
      <div className="ppl-two">
        <Worker
          child={child}
          value={typed.personId}
          onChange={(personId) => set({ personId })}
          {...field('personId')}
        />
        <NativeSelect
          {...field('relation')}
          label={say('relation')}
          value={typed.relation}
          onChange={(event) =>
            set({ relation: event.currentTarget.value === 'clinician' ? 'clinician' : 'key-worker' })
          }
          data={NAMED.map((value) => ({ value, label: say(value) }))}
        />
        <TextInput
          {...field('fromOn')}
          label={say('from')}
          type="date"
          value={typed.fromOn}
          onChange={(event) => set({ fromOn: event.currentTarget.value })}
        />
      </div>
      {PARTS.map((part) => (
        <Textarea
          key={part}
          {...field(part)}
          label={say(part)}
          minRows={2}
          value={typed[part]}
          onChange={(event) => set({ [part]: event.currentTarget.value })}
        />
      ))}
      <FormFoot keep={say('nameThem')} busy={busy} onCancel={onDone} />
    </form>
  )
}

type WorkerProps = {
  child: ChildShown
  id: string
  error: string | undefined
  value: string
  onChange: (personId: string) => void
}

function Worker({ child: { home }, ...parts }: WorkerProps) {
  return home ? <WorkerOf homeId={home.id} {...parts} /> : null
}

function WorkerOf({ homeId, onChange, ...parts }: Omit<WorkerProps, 'child'> & { homeId: HomeId }) {
  const asked = useAsk(listTeam, { homeId })
  const team = (asked.data?.team ?? []).map((one) => ({ value: one.personId, label: one.name }))
  return (
    <NativeSelect
      {...parts}
      label={say('person')}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: sayForm('choose') }, ...team]}
    />
  )
}
