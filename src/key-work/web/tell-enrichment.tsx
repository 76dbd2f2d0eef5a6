import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { EnrichmentId, tellEnrichment, WhyNot } from '../contract/enrichment.ts'
import { ShapeRow } from './shape-row.tsx'
import { sayTime } from './time-words.ts'

type TellEnrichmentProps = {
  childId: ChildId
  name: string
  responseId: string
  happenedAt: string
  onDone: () => void
}

/** Done or not and why; and what the child thought, tapped by the child or told. Two taps are enough. */
export function TellEnrichment({ childId, name, responseId, happenedAt, onDone }: TellEnrichmentProps) {
  const send = useSend(tellEnrichment)
  const [delivered, setDelivered] = useState<'yes' | 'no'>('yes')
  const [whyNot, setWhyNot] = useState<WhyNot>()
  const [words, setWords] = useState('')
  const [shape, setShape] = useState<Shape>()
  const [said, setSaid] = useState('')
  const [byChild, setByChild] = useState(false)
  const [problem, setProblem] = useState('')
  const whyId = useId()
  const save = () => {
    if (delivered === 'no' && !whyNot) return setProblem(sayTime('chooseWhy'))
    const thought = shape || said.trim() ? { words: said, byChild, ...(shape && { shape }) } : undefined
    const told = { id: EnrichmentId.parse(crypto.randomUUID()), childId, responseId, happenedAt, words }
    const how =
      delivered === 'yes' ? { delivered: true, ...(thought && { thought }) } : { delivered: false, whyNot }
    // The line shows what waits before this is back, and takes the form away.
    void send.mutateAsync({ ...told, ...how }).then(onDone, () => undefined)
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
        value={delivered}
        onChange={setDelivered}
        options={[
          { value: 'yes', label: sayTime('done') },
          { value: 'no', label: sayTime('notDone') },
        ]}
      />
      {delivered === 'no' ? (
        <NativeSelect
          id={whyId}
          label={sayTime('whyNot')}
          value={whyNot ?? ''}
          error={problem}
          data={[
            { value: '', label: '…' },
            ...WhyNot.options.map((value) => ({ value, label: sayTime(`why-${value}`, { name }) })),
          ]}
          onChange={(event) => {
            setProblem('')
            setWhyNot(WhyNot.safeParse(event.currentTarget.value).data)
          }}
        />
      ) : (
        <>
          <ShapeRow label={sayTime('thought', { name })} value={shape} onChange={setShape} />
          <TextInput
            label={sayTime('thoughtWords', { name })}
            value={said}
            maxLength={500}
            onChange={(event) => setSaid(event.currentTarget.value)}
          />
          {(shape || said) && (
            <Checkbox
              label={sayTime('bySelf', { name })}
              checked={byChild}
              onChange={(event) => setByChild(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      <TextInput
        label={sayTime('wordsToo')}
        value={words}
        maxLength={500}
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
