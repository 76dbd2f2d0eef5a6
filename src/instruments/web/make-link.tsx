import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useForm, useUnsaved } from '#people/web/use-form.ts'
import type { ChildId } from '#platform/ids.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type Given, LinkId, MOST_DAYS, makeLink, type OutsideKind, outsideKinds } from '../contract/links.ts'
import type { FormListed } from './forms-card.tsx'
import { say } from './link-words.ts'

type MakeLinkProps = {
  childId: ChildId
  name: string
  /** Those that somebody outside can answer; there is one at least. */
  forms: readonly FormListed[]
  onDone: (shown?: { given: Given; who: string }) => void
}

interface Typed {
  instrument: string
  respondent: OutsideKind | undefined
  name: string
  because: string
  days: number | string
}

/** One person, one form, a few days. */
export function MakeLink({ childId, name, forms, onDone }: MakeLinkProps) {
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ instrument: forms[0]?.instrument ?? '', respondent: undefined, name: '', because: '', days: 7 },
  }))
  const change = (changed: Partial<Typed>) => setTyped((before) => ({ ...before, ...changed }))
  const chosen = forms.find(({ instrument }) => instrument === typed.instrument)
  const kinds = outsideKinds.filter((one) => chosen?.by.includes(one))
  const respondent = kinds.find((one) => one === typed.respondent) ?? kinds[0] ?? 'carer'
  const { send, field, problems, busy } = useForm(makeLink, 'link')
  useUnsaved(typed.name !== '' || typed.because !== '')
  function submit(event: FormEvent) {
    event.preventDefault()
    const days = typeof typed.days === 'number' ? typed.days : 0
    const asked = { ...typed, id: LinkId.parse(crypto.randomUUID()), childId, respondent, days }
    send(asked, (given) => onDone(given && { given, who: typed.name.trim() }))
  }
  return (
    <form className="ins-form" onSubmit={submit} noValidate>
      <ErrorSummary title={say('problems')} problems={problems} />
      <NativeSelect
        {...field('instrument')}
        label={say('which')}
        value={typed.instrument}
        onChange={(event) => change({ instrument: event.currentTarget.value })}
        data={forms.map(({ instrument, name: label }) => ({ value: instrument, label }))}
      />
      {kinds.length > 1 ? (
        <Segments
          label={say('who')}
          value={respondent}
          onChange={(next) => change({ respondent: next })}
          options={kinds.map((one) => ({ value: one, label: say(`who-${one}`, { name }) }))}
        />
      ) : (
        <p className="at-hint">
          {say('who')}: {say(`who-${respondent}`, { name })}
        </p>
      )}
      <TextInput
        {...field('name')}
        label={say('theirName')}
        value={typed.name}
        maxLength={80}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Textarea
        {...field('because')}
        label={say('because')}
        description={say('becauseSays')}
        autosize
        minRows={2}
        maxLength={500}
        value={typed.because}
        onChange={(event) => change({ because: event.currentTarget.value })}
      />
      <NumberInput
        {...field('days')}
        label={say('days')}
        description={say('daysSays')}
        allowDecimal={false}
        min={1}
        max={MOST_DAYS}
        value={typed.days}
        onChange={(days) => change({ days })}
      />
      <div className="ins-buttons">
        <Button type="submit" loading={busy}>
          {say('make')}
        </Button>
        <Button variant="subtle" onClick={() => onDone()}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
