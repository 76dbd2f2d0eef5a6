import { Autocomplete, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { CareTeamMember } from '#people/contract/children.ts'
import { type Need, type Response, ResponseKind } from '../plan.ts'
import { say } from './edit-words.ts'
import type { Problems } from './form-problems.ts'
import { evidenceSays, kindSays } from './plan-words.ts'

/** A response that is being written: who decides and who answers may not be chosen yet. */
export type ResponseForm = Omit<Response, 'decides' | 'answers'> & { decides: string; answers: string }

type Fields = {
  form: ResponseForm
  set: (part: Partial<ResponseForm>) => void
  problems: Problems
  formId: string
}

/** What it is, how it is done, and which needs it answers. */
export function WhatFields({ form, set, problems, formId, needs }: Fields & { needs: readonly Need[] }) {
  return (
    <>
      <TextInput
        id={`${formId}-title`}
        label={say('title2')}
        value={form.title}
        maxLength={120}
        error={problems.title}
        data-autofocus
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        id={`${formId}-short`}
        label={say('short')}
        description={say('shortHint')}
        value={form.short}
        maxLength={30}
        error={problems.short}
        onChange={(event) => set({ short: event.currentTarget.value })}
      />
      <Textarea
        id={`${formId}-how`}
        label={say('how')}
        description={say('howHint')}
        value={form.how}
        maxLength={1000}
        error={problems.how}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <fieldset className="at-plan-lines" id={`${formId}-needIds`} tabIndex={-1}>
        <legend>{say('answersWhich')}</legend>
        {problems.needIds && <p className="at-field-problem">{problems.needIds}</p>}
        {needs.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={form.needIds.includes(id)}
            onChange={(event) => {
              const others = form.needIds.filter((one) => one !== id)
              set({ needIds: event.currentTarget.checked ? [...others, id] : others })
            }}
          />
        ))}
      </fieldset>
    </>
  )
}

const per = [
  ['day', 'perDay'],
  ['week', 'perWeek'],
  ['month', 'perMonth'],
  ['once', 'once'],
  ['as-needed', 'asNeeded'],
] as const

/** What kind it is, when, and how often. */
export function WhenFields({ form, set, problems, formId }: Fields) {
  const { dose } = form
  const isCounted = dose.per !== 'once' && dose.per !== 'as-needed'
  return (
    <>
      <NativeSelect
        label={say('kind')}
        value={form.kind}
        data={ResponseKind.options.map((kind) => ({ value: kind, label: kindSays(kind) }))}
        onChange={(event) => set({ kind: ResponseKind.parse(event.currentTarget.value) })}
      />
      <TextInput
        label={say('when')}
        description={say('whenHint')}
        value={form.when}
        maxLength={80}
        onChange={(event) => set({ when: event.currentTarget.value })}
      />
      <div className="at-plan-pair">
        <NativeSelect
          label={say('dose')}
          value={dose.per}
          data={per.map(([value, words]) => ({ value, label: say(words) }))}
          onChange={(event) => {
            const chosen = per.find(([value]) => value === event.currentTarget.value)
            if (chosen) set({ dose: { count: isCounted ? dose.count : 1, per: chosen[0] } })
          }}
        />
        {isCounted && (
          <NumberInput
            id={`${formId}-dose`}
            label={say('times')}
            value={dose.count}
            min={1}
            max={99}
            error={problems.dose}
            onChange={(count) => set({ dose: { ...dose, count: Number(count) } })}
          />
        )}
      </div>
      <div className="at-plan-pair">
        <TextInput
          type="date"
          id={`${formId}-startsOn`}
          label={say('startsOn')}
          description={say('startsOnHint')}
          value={form.startsOn ?? ''}
          error={problems.startsOn}
          onChange={(event) => set({ startsOn: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          id={`${formId}-endsOn`}
          label={say('endsOn')}
          description={say('endsOnHint')}
          value={form.endsOn ?? ''}
          error={problems.endsOn}
          onChange={(event) => set({ endsOn: event.currentTarget.value || undefined })}
        />
      </div>
      <Checkbox
        label={say('tryFirst')}
        checked={form.tryFirst}
        onChange={(event) => set({ tryFirst: event.currentTarget.checked })}
      />
    </>
  )
}

/** Who does it, who decides and who answers for it. */
export function WhoFields({
  form,
  set,
  problems,
  formId,
  careTeam,
}: Fields & { careTeam: readonly CareTeamMember[] }) {
  const team = [
    { value: '', label: say('choose') },
    ...careTeam.map(({ personId, knownAs, job }) => ({
      value: `${personId}`,
      label: job ? `${knownAs}, ${job}` : knownAs,
    })),
  ]
  return (
    <div className="at-plan-pair">
      <Autocomplete
        id={`${formId}-does`}
        label={say('does')}
        description={say('doesHint')}
        value={form.does}
        data={[...new Set(careTeam.map(({ knownAs }) => knownAs))]}
        maxLength={120}
        error={problems.does}
        onChange={(does) => set({ does })}
      />
      {(['decides', 'answers'] as const).map((part) => (
        <NativeSelect
          key={part}
          id={`${formId}-${part}`}
          label={say(part)}
          value={form[part]}
          data={team}
          error={problems[part]}
          onChange={(event) => set({ [part]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}

/** What we will see, and why this. */
export function WhyFields({ form, set, name }: Pick<Fields, 'form' | 'set'> & { name: string }) {
  const grades = ['A', 'B', 'C'] as const
  return (
    <>
      <TextInput
        label={say('willSee')}
        value={form.seeing}
        maxLength={300}
        onChange={(event) => set({ seeing: event.currentTarget.value })}
      />
      <Textarea
        label={say('because', { name })}
        value={form.because ?? ''}
        maxLength={500}
        onChange={(event) => set({ because: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('evidence')}
        value={form.evidence ?? ''}
        data={[
          { value: '', label: say('evidenceNone') },
          ...grades.map((grade) => ({ value: grade, label: evidenceSays(grade) })),
        ]}
        onChange={(event) => set({ evidence: grades.find((grade) => grade === event.currentTarget.value) })}
      />
      <TextInput
        label={say('source')}
        value={form.source ?? ''}
        maxLength={500}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
    </>
  )
}
