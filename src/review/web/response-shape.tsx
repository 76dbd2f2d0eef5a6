import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { Dose, type Need, ResponseKind } from '#response/plan.ts'
import { say } from './decide-words.ts'
import type { Problems, ShapeDraft } from './decision-draft.ts'

type ResponseShapeProps = {
  shape: ShapeDraft
  onChange: (shape: ShapeDraft) => void
  isNew: boolean
  needs: readonly Need[]
  people: readonly { value: string; label: string }[]
  problems: Problems
  idOf: (field: string) => string
}

const kindWords = {
  strategy: 'strategy',
  enrichment: 'enrichment',
  'key-work': 'keyWork',
  education: 'education',
  therapy: 'therapy',
  boundary: 'boundary',
  environment: 'environment',
} as const
const perWords = { day: 'day', week: 'week', month: 'month', once: 'once', 'as-needed': 'asNeeded' } as const

/** How a response shall stand: how it is done, how often, and who does, decides and answers for it. */
export function ResponseShape({ shape, onChange, isNew, needs, people, problems, idOf }: ResponseShapeProps) {
  const set = (part: Partial<ShapeDraft>) => onChange({ ...shape, ...part })
  const someone = [{ value: '', label: '' }, ...people]
  return (
    <div className="rev-shape">
      {isNew && <NewOnly {...{ shape, set, needs, problems, idOf }} />}
      <TextInput
        id={idOf('short')}
        label={say('short')}
        maxLength={30}
        value={shape.short}
        error={problems.short}
        onChange={(event) => set({ short: event.currentTarget.value })}
      />
      <Textarea
        id={idOf('how')}
        label={say('how')}
        maxLength={1000}
        minRows={2}
        value={shape.how}
        error={problems.how}
        onChange={(event) => set({ how: event.currentTarget.value })}
      />
      <div className="rev-pair">
        <NumberInput
          label={say('times')}
          min={1}
          max={99}
          allowDecimal={false}
          value={shape.count}
          onChange={(count) => set({ count: Math.min(99, Math.max(1, Number(count) || 1)) })}
        />
        <NativeSelect
          label={say('per')}
          value={shape.per}
          data={Dose.shape.per.options.map((value) => ({ value, label: say(perWords[value]) }))}
          onChange={(event) => set({ per: Dose.shape.per.parse(event.currentTarget.value) })}
        />
      </div>
      <TextInput
        id={idOf('does')}
        label={say('does')}
        maxLength={120}
        value={shape.does}
        error={problems.does}
        onChange={(event) => set({ does: event.currentTarget.value })}
      />
      <NativeSelect
        id={idOf('decides')}
        label={say('decides')}
        data={someone}
        value={shape.decides}
        error={problems.decides}
        onChange={(event) => set({ decides: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('answersFor')}
        data={someone}
        value={shape.answers}
        onChange={(event) => set({ answers: event.currentTarget.value })}
      />
    </div>
  )
}

type NewOnlyProps = Pick<ResponseShapeProps, 'shape' | 'needs' | 'problems' | 'idOf'> & {
  set: (part: Partial<ShapeDraft>) => void
}

function NewOnly({ shape, set, needs, problems, idOf }: NewOnlyProps) {
  return (
    <>
      <NativeSelect
        id={idOf('needId')}
        label={say('need')}
        data={[{ value: '', label: '' }, ...needs.map(({ id, title }) => ({ value: id, label: title }))]}
        value={shape.needId}
        error={problems.needId}
        onChange={(event) => set({ needId: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('kindOf')}
        data={ResponseKind.options.map((value) => ({ value, label: say(kindWords[value]) }))}
        value={shape.kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      />
    </>
  )
}
