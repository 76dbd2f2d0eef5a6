import { Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type FamilyTimeShown, tellFamilyTime } from '../contract/family-times.ts'
import { ShapeRow } from './shape-row.tsx'
import { sayTime } from './time-words.ts'

type TellFamilyTimeProps = { childId: ChildId; name: string; time: FamilyTimeShown; onDone: () => void }

/** How family time went for the child; that it did not happen is what matters most. */
export function TellFamilyTime({ childId, name, time, onDone }: TellFamilyTimeProps) {
  const send = useSend(tellFamilyTime)
  const [happened, setHappened] = useState<'yes' | 'no'>('yes')
  const [whyNot, setWhyNot] = useState('')
  const [before, setBefore] = useState<Shape>()
  const [after, setAfter] = useState<Shape>()
  const [words, setWords] = useState('')
  const [childWords, setChildWords] = useState('')
  const [problem, setProblem] = useState('')
  const whyId = useId()
  const save = () => {
    if (happened === 'no' && whyNot.trim() === '') return setProblem(sayTime('sayWhy'))
    const planned = new Date(time.plannedAt)
    const happenedAt = (planned > new Date() ? new Date() : planned).toISOString()
    const told = {
      id: crypto.randomUUID(),
      familyTimeId: time.id,
      childId,
      happened: happened === 'yes',
      happenedAt,
      whyNot: happened === 'yes' ? '' : whyNot,
      words,
      childWords,
      ...(before && { before }),
      ...(after && { after }),
    }
    // The line shows what waits before this is back, and takes the form away.
    void send.mutateAsync(told).then(onDone, () => undefined)
  }
  return (
    <form
      className="kw-form kw-tell"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary
        title={sayTime('problem')}
        problems={problem ? [{ fieldId: whyId, words: problem }] : []}
      />
      <Segments
        label={sayTime('tellNow')}
        value={happened}
        onChange={setHappened}
        options={[
          { value: 'yes', label: sayTime('happened') },
          { value: 'no', label: sayTime('didNotHappen') },
        ]}
      />
      {happened === 'no' && (
        <TextInput
          id={whyId}
          label={sayTime('whyNotFamily')}
          description={sayTime('whyNotHint')}
          value={whyNot}
          maxLength={300}
          error={problem}
          onChange={(event) => {
            setProblem('')
            setWhyNot(event.currentTarget.value)
          }}
        />
      )}
      <p className="kw-idea">{sayTime('beforeAfter', { name })}</p>
      <ShapeRow label={sayTime('howBefore')} value={before} onChange={setBefore} />
      <ShapeRow label={sayTime('howAfter')} value={after} onChange={setAfter} />
      <TextInput
        label={sayTime('theirWords', { name })}
        value={childWords}
        maxLength={1000}
        onChange={(event) => setChildWords(event.currentTarget.value)}
      />
      <Textarea
        label={sayTime('familyWords')}
        minRows={2}
        value={words}
        maxLength={1000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <FormFoot
        keep={sayTime('save')}
        busy={send.isPending}
        onCancel={onDone}
        cancel={sayTime('cancel')}
        tone="lamp"
      />
    </form>
  )
}
