import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { FormFoot } from '#platform/web/parts/form-foot.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import {
  addLifeEvent,
  type LifeEvent,
  LifeEventId,
  LifeEventKind,
  Period,
} from '../contract/understanding.ts'
import { Problem } from './assessments-card.tsx'
import { Paper } from './paper.tsx'
import { nameOfKind, nameOfPeriod, say } from './words.ts'

type AddLifeEventProps = { childId: ChildId; onDone: () => void }

/** Adds a piece to the line of a life. Something hard is closed unless the writer opens it. */
export function AddLifeEvent({ childId, onDone }: AddLifeEventProps) {
  const [event, setEvent] = useState<LifeEvent>(() => ({
    id: LifeEventId.parse(crypto.randomUUID()),
    period: '0-1',
    kind: 'protective',
    title: '',
    words: '',
    source: '',
    closed: false,
  }))
  const sending = useSend(addLifeEvent)
  const set = (change: Partial<LifeEvent>) => setEvent((before) => ({ ...before, ...change }))
  return (
    <Paper title={say('addPiece')} onClose={onDone}>
      <form
        className="at-form"
        onSubmit={(submit) => {
          submit.preventDefault()
          sending.mutate({ childId, event }, { onSuccess: onDone })
        }}
      >
        <Problem error={sending.error} />
        <EventFields event={event} set={set} titleProblem={fieldWords(sending.error).event} />
        <FormFoot
          keep={say('keep')}
          busy={sending.isPending}
          onCancel={onDone}
          cancel={say('cancel')}
          tone="lamp"
        />
      </form>
    </Paper>
  )
}

type EventFieldsProps = {
  event: LifeEvent
  set: (change: Partial<LifeEvent>) => void
  titleProblem: string | undefined
}

function EventFields({ event, set, titleProblem }: EventFieldsProps) {
  return (
    <>
      <Segments
        label={say('pieceKind')}
        value={event.kind}
        onChange={(kind) => set({ kind, closed: kind === 'adversity' })}
        options={LifeEventKind.options.toReversed().map((kind) => ({ value: kind, label: nameOfKind(kind) }))}
      />
      <NativeSelect
        label={say('piecePeriod')}
        value={event.period}
        onChange={(change) => set({ period: Period.parse(change.currentTarget.value) })}
        data={Period.options.map((period) => ({ value: period, label: nameOfPeriod(period) }))}
      />
      <TextInput
        label={say('pieceTitle')}
        description={say('pieceTitleHint')}
        value={event.title}
        maxLength={120}
        required
        withAsterisk={false}
        error={titleProblem}
        onChange={(change) => set({ title: change.currentTarget.value })}
      />
      <Textarea
        label={say('pieceWords')}
        value={event.words}
        maxLength={4000}
        onChange={(change) => set({ words: change.currentTarget.value })}
      />
      <TextInput
        label={say('pieceSource')}
        value={event.source}
        maxLength={200}
        onChange={(change) => set({ source: change.currentTarget.value })}
      />
      <Checkbox
        label={say('pieceClosed')}
        checked={event.closed}
        onChange={(change) => set({ closed: change.currentTarget.checked })}
      />
    </>
  )
}
