import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import type { Respondent } from '../catalogue.ts'
import { ResultId, recordResult } from '../contract/results.ts'
import type { FormListed } from './forms-card.tsx'
import { RespondentFields } from './respondent-fields.tsx'
import { say } from './words.ts'

type RecordCardProps = { childId: ChildId; name: string; forms: readonly FormListed[] }

/** The scores of a form that was filled in elsewhere. */
export function RecordCard(about: RecordCardProps) {
  const [isOpen, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  return (
    <Card title={say('recordTitle')} hint={say('recordHint')}>
      {isOpen ? (
        <RecordForm
          {...about}
          onDone={(id) => {
            setSavedId(id)
            setOpen(false)
          }}
        />
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {say('record')}
        </Button>
      )}
      {savedId && !isOpen && <Saved id={savedId} />}
    </Card>
  )
}

interface Typed {
  instrument: string
  respondent: Respondent
  respondentName: string
  onDay: string
  scores: Readonly<Record<string, number | string>>
  words: string
}

type RecordFormProps = RecordCardProps & { onDone: (id?: string) => void }

function RecordForm({ childId, name, forms, onDone }: RecordFormProps) {
  const writable = forms.filter(({ scales }) => scales.length > 0)
  const [typed, setTyped] = useState<Typed>(() => ({
    instrument: writable[0]?.instrument ?? '',
    respondent: writable[0]?.by[0] ?? 'self',
    ...{ respondentName: '', onDay: '', scores: {}, words: '' },
  }))
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }))
  const chosen = writable.find(({ instrument }) => instrument === typed.instrument)
  const { send, field, problems, busy } = useForm(recordResult, 'result')
  useUnsaved(typed.words !== '' || Object.keys(typed.scores).length > 0)
  function submit(event: FormEvent) {
    event.preventDefault()
    const id = ResultId.parse(crypto.randomUUID())
    const { instrument, respondent, respondentName, onDay, scores, words } = typed
    const given = Object.entries(scores).flatMap(([scale, score]) =>
      typeof score === 'number' ? [{ scale, score }] : [],
    )
    const happenedAt = onDay === '' ? new Date() : new Date(`${onDay}T12:00:00`)
    const about = {
      id,
      childId,
      instrument,
      respondent,
      respondentName,
      happenedAt: happenedAt.toISOString(),
    }
    send({ ...about, scores: given, words }, () => onDone(id))
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problems')} problems={problems} />
      <NativeSelect
        label={say('which')}
        value={typed.instrument}
        onChange={(event) => {
          const instrument = event.currentTarget.value
          const by = writable.find((one) => one.instrument === instrument)?.by[0] ?? 'self'
          change({ instrument, respondent: by, scores: {} })
        }}
        data={writable.map(({ instrument, name: label }) => ({ value: instrument, label }))}
      />
      <RespondentFields
        name={name}
        by={chosen?.by ?? []}
        value={typed}
        onChange={change}
        {...field('respondentName')}
      />
      <TextInput
        type="date"
        label={say('when')}
        value={typed.onDay}
        onChange={(event) => change({ onDay: event.currentTarget.value })}
      />
      {chosen?.scales.map(({ id, name: label, lowest, highest }) => (
        <NumberInput
          key={id}
          {...field(`score-${id}`)}
          label={say('scoreOf', { name: label })}
          description={
            lowest !== undefined && highest !== undefined ? say('between', { lowest, highest }) : undefined
          }
          value={typed.scores[id] ?? ''}
          onChange={(score) => change({ scores: { ...typed.scores, [id]: score } })}
        />
      ))}
      <Textarea
        label={say('resultWords')}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <FormFoot keep={say('keep')} busy={busy} onCancel={() => onDone()} />
    </form>
  )
}
