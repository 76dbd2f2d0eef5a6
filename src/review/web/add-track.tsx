import { NativeSelect, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { troubleSays } from '#response/web/trouble.ts'
import { addTrack, TrackId } from '../contract/tracks.ts'
import { StepSlider } from './step-slider.tsx'
import { say } from './track-words.ts'

type AddTrackProps = {
  childId: ChildId
  name: string
  needs: readonly { id: string; title: string }[]
  onDone: () => void
}

/** A track is chosen with the child: what it is, which need it goes to, and where they want to be. */
export function AddTrack({ childId, name, needs, onDone }: AddTrackProps) {
  const send = useSend(addTrack)
  const [title, setTitle] = useState('')
  const [needId, setNeedId] = useState('')
  const [aim, setAim] = useState(8)
  const [missing, setMissing] = useState('')
  const fieldId = useId()
  const problem = missing || fieldWords(send.error).title || (send.error ? troubleSays(send.error) : '')
  const keep = () => {
    if (!title.trim()) return setMissing(say('needName'))
    const id = TrackId.parse(crypto.randomUUID())
    send.mutate({ id, childId, title, aim, ...(needId && { needId }) }, { onSuccess: onDone })
  }
  return (
    <Card title={say('addTitle')}>
      <form
        className="rev-score"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId, words: problem }] : []} />
        <TextInput
          id={fieldId}
          label={say('name', { name })}
          maxLength={120}
          value={title}
          error={problem}
          onChange={(event) => {
            setMissing('')
            setTitle(event.currentTarget.value)
          }}
        />
        {needs.length > 0 && (
          <NativeSelect
            label={say('need')}
            data={[
              { value: '', label: say('noNeed') },
              ...needs.map((need) => ({ value: need.id, label: need.title })),
            ]}
            value={needId}
            onChange={(event) => setNeedId(event.currentTarget.value)}
          />
        )}
        <StepSlider
          label={say('aim', { name })}
          value={aim}
          onChange={setAim}
          low={say('low')}
          high={say('high', { name })}
        />
        <FormFoot keep={say('keep')} busy={send.isPending} onCancel={onDone} tone="lamp" />
      </form>
    </Card>
  )
}
