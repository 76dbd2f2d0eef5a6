import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { readMap } from '#assessment/contract/map.ts'
import { functions } from '#assessment/map/functions.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type Finding, Need, NeedId } from '../plan.ts'
import { say } from './edit-words.ts'
import { type Problems, problemsIn, summaryOf } from './form-problems.ts'
import { SideWindow } from './side-window.tsx'

type EditNeedProps = {
  childId: ChildId
  name: string
  /** The need that is changed; a new one without it. */
  need: Need | undefined
  onKeep: (need: Need) => void
  onClose: () => void
}

function blank(): Need {
  const id = NeedId.parse(crypto.randomUUID())
  return { id, title: '', childWords: '', says: '', finding: { kind: 'own-words', says: '' } }
}

/** A need with all its fields, in a drawer beside the plan. */
export function EditNeed({ childId, name, need, onKeep, onClose }: EditNeedProps) {
  const [form, setForm] = useState<Need>(() => need ?? blank())
  const [problems, setProblems] = useState<Problems>({})
  const formId = useId()
  const set = (part: Partial<Need>) => setForm((before) => ({ ...before, ...part }))
  const keep = () => {
    const read = Need.safeParse(withFinding(form))
    if (read.success) return onKeep(read.data)
    const finding = form.finding.kind === 'map' ? say('findingMissing') : say('findingSays')
    setProblems(problemsIn(read.error, { finding }))
  }
  return (
    <SideWindow onClose={onClose} title={need ? need.title : say('newNeed')}>
      <form
        className="at-plan-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <ErrorSummary title={say('problem')} problems={summaryOf(problems, formId)} />
        <TextInput
          id={`${formId}-title`}
          label={say('needTitle')}
          description={say('needTitleHint', { name })}
          value={form.title}
          maxLength={120}
          error={problems.title}
          data-autofocus
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={say('childWords', { name })}
          description={say('childWordsHint')}
          value={form.childWords}
          maxLength={500}
          onChange={(event) => set({ childWords: event.currentTarget.value })}
        />
        <Textarea
          label={say('needSays')}
          value={form.says}
          maxLength={1000}
          onChange={(event) => set({ says: event.currentTarget.value })}
        />
        <FindingFields
          {...{ childId, name, formId }}
          finding={form.finding}
          problem={problems.finding}
          onChange={(finding) => set({ finding })}
        />
        <FormFoot keep={say('keepNeed')} onCancel={onClose} />
      </form>
    </SideWindow>
  )
}

/** Own words are their own finding. */
function withFinding(form: Need): Need {
  const { finding, childWords, title } = form
  if (finding.kind !== 'own-words' || finding.says !== '') return form
  return { ...form, finding: { ...finding, says: (childWords || title).slice(0, 300) } }
}

type FindingFieldsProps = Pick<EditNeedProps, 'childId' | 'name'> & {
  formId: string
  finding: Finding
  problem: string | undefined
  onChange: (finding: Finding) => void
}

function FindingFields({ childId, name, formId, finding, problem, onChange }: FindingFieldsProps) {
  const map = useAsk(readMap, { childId }).data
  const low = new Map((map?.low ?? []).map((one) => [one.functionId, one]))
  const inOrder = [...functions].sort((one, other) => Number(low.has(other.id)) - Number(low.has(one.id)))
  const choose = (functionId: string) => {
    const chosen = functions.find(({ id }) => id === functionId)
    const seen = chosen && low.get(chosen.id)
    const says = chosen ? (seen ? scoreSays(chosen.name, seen) : chosen.name) : ''
    const from = map?.now && seen ? { assessmentId: map.now.assessmentId } : {}
    onChange({ kind: 'map', says, ...(chosen && { functionId }), ...from })
  }
  return (
    <>
      <Segments
        label={say('findingKind')}
        value={finding.kind}
        onChange={(kind) => onChange({ kind, says: '' })}
        options={[
          { value: 'own-words', label: say('findingWords') },
          { value: 'map', label: say('findingMap') },
          { value: 'adult', label: say('findingAdult') },
        ]}
      />
      {finding.kind === 'map' && (
        <NativeSelect
          id={`${formId}-finding`}
          label={say('findingFunction')}
          description={map && !map.now ? say('noMap') : say('findingFunctionHint', { name })}
          value={finding.functionId ?? ''}
          error={problem}
          data={[
            { value: '', label: say('choose') },
            ...inOrder.map((one) => {
              const seen = low.get(one.id)
              return { value: one.id, label: seen ? scoreSays(one.name, seen) : one.name }
            }),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {finding.kind === 'adult' && (
        <TextInput
          id={`${formId}-finding`}
          label={say('findingSays')}
          value={finding.says}
          maxLength={300}
          error={problem}
          onChange={(event) => onChange({ ...finding, says: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function scoreSays(name: string, { lowest, highest }: { lowest: number; highest: number }): string {
  const score = Math.round(lowest)
  const most = Math.round(highest)
  if (score === most) return say('findingLow', { name, score })
  return say('findingLowBetween', { name, score, highest: most })
}
