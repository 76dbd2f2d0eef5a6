import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { Flag } from '../library/flags.ts'
import type { OwnStrategy } from '../library/own.ts'
import { Domain, StrategyTag } from '../library/strategy.ts'
import { sayFlag } from './flag-words.ts'
import { Ages, Grade, type LibraryFields, SomeOf } from './library-fields.tsx'
import { say, sayTag } from './library-words.ts'

type StrategyFieldsProps = LibraryFields & {
  strategy: OwnStrategy
  onChange: (strategy: OwnStrategy) => void
}

/** A strategy in all its fields: how, for whom, what to mind, and what must keep it away. */
export function StrategyFields({ strategy, onChange, formId, problems }: StrategyFieldsProps) {
  const set = (part: Partial<OwnStrategy>) => onChange({ ...strategy, ...part })
  const line = (name: 'name' | 'dose' | 'deliveredBy' | 'source', label: string, hint?: string) => (
    <TextInput
      id={`${formId}-${name}`}
      label={label}
      description={hint}
      value={strategy[name]}
      maxLength={name === 'name' ? 120 : name === 'source' ? 500 : 200}
      error={problems[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <p className="at-plan-says">{say('never')}</p>
      {line('name', say('name'))}
      <Textarea
        id={`${formId}-how`}
        label={say('how')}
        description={say('howHint')}
        value={strategy.how}
        maxLength={1000}
        error={problems.how}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <SomeOf
        id={`${formId}-domains`}
        title={say('reach')}
        problem={problems.domains}
        options={Domain.options.map((value) => ({ value, label: say(value) }))}
        chosen={strategy.domains}
        onChange={(domains) => set({ domains })}
      />
      <Ages formId={formId} ages={strategy.ages} problem={problems.ages} onChange={(ages) => set({ ages })} />
      {line('dose', say('dose'), say('doseHint'))}
      <PlannedTimes times={strategy.plannedTimes} onChange={(plannedTimes) => set({ plannedTimes })} />
      {line('deliveredBy', say('who'))}
      <Textarea
        id={`${formId}-cautions`}
        label={say('mind')}
        value={strategy.cautions}
        maxLength={500}
        error={problems.cautions}
        onChange={(event) => set({ cautions: event.currentTarget.value })}
      />
      <SomeOf
        id={`${formId}-tags`}
        title={say('tagsTitle')}
        hint={say('tagsHint')}
        options={StrategyTag.options.map((value) => ({ value, label: sayTag(value) }))}
        chosen={strategy.tags}
        onChange={(tags) => set({ tags })}
      />
      <SomeOf
        id={`${formId}-onlyWith`}
        title={say('onlyWithTitle')}
        options={Flag.options.map((value) => ({ value, label: sayFlag(value) }))}
        chosen={strategy.onlyWith}
        onChange={(onlyWith) => set({ onlyWith })}
      />
      <Grade grade={strategy.evidence} onChange={(evidence) => set({ evidence })} />
      {line('source', say('source'))}
    </>
  )
}

type Times = OwnStrategy['plannedTimes']
const pers = [
  ['day', 'perDay'],
  ['week', 'perWeek'],
  ['month', 'perMonth'],
  ['once', 'perOnce'],
  ['as-needed', 'perNeeded'],
] as const

function PlannedTimes({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const isCounted = times !== null && times.per !== 'once' && times.per !== 'as-needed'
  return (
    <div className="at-plan-pair">
      {isCounted && (
        <NumberInput
          label={say('times')}
          value={times.count}
          min={1}
          max={99}
          onChange={(count) => onChange({ ...times, count: Number(count) })}
        />
      )}
      <NativeSelect
        label={say('per')}
        value={times?.per ?? ''}
        data={[
          { value: '', label: say('perNone') },
          ...pers.map(([value, words]) => ({ value, label: say(words) })),
        ]}
        onChange={(event) => {
          const chosen = pers.find(([value]) => value === event.currentTarget.value)
          onChange(chosen ? { count: times?.count ?? 1, per: chosen[0] } : null)
        }}
      />
    </div>
  )
}
