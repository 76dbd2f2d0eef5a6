import { Button, Radio, TextInput, UnstyledButton } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { weekDay } from '#platform/web/when.ts'
import { KeptFor } from '../contract.ts'
import { dayOf } from './near-days.ts'
import type { NoteDraft } from './note-draft.ts'
import { say } from './words.ts'

type NoteReadersProps = {
  name: string
  timeZone: string
  kept: NoteDraft['kept']
  onKept: (kept: NoteDraft['kept']) => void
}

const FOUR_WEEKS = 28 * 86_400_000

/** Who may read the note: the team and the child, unless there is a reason, which is looked at again. */
export function NoteReaders({ name, timeZone, kept, onKept }: NoteReadersProps) {
  const [open, setOpen] = useState(false)
  const Mark = kept ? IconEyeOff : IconEye
  return (
    <div className="rec-line-box">
      <p className="rec-line">
        <Mark aria-hidden size={20} />
        <span>{kept ? say('keptUntil', { day: weekDay(kept.reviewOn) }) : say('canRead', { name })}</span>
        <UnstyledButton
          className="rec-link"
          aria-expanded={open}
          aria-label={`${say('change')}: ${say('whoReads')}`}
          onClick={() => setOpen(!open)}
        >
          {say('change')}
        </UnstyledButton>
      </p>
      {open && (
        <div className="rec-panel">
          <ReadersChoice name={name} timeZone={timeZone} kept={kept} onKept={onKept} />
          <Button variant="light" onClick={() => setOpen(false)}>
            {say('done')}
          </Button>
        </div>
      )}
    </div>
  )
}

function ReadersChoice({ name, timeZone, kept, onKept }: NoteReadersProps) {
  const today = dayOf(new Date(), timeZone)
  const choose = (value: string) => {
    const reason = KeptFor.safeParse(value).data
    const reviewOn = kept?.reviewOn ?? dayOf(new Date(Date.now() + FOUR_WEEKS), timeZone)
    onKept(reason && { reason, reviewOn })
  }
  return (
    <>
      <Radio.Group label={say('whoReads')} value={kept?.reason ?? 'all'} onChange={choose}>
        <Radio value="all" label={say('readAll', { name })} />
        {KeptFor.options.map((reason) => (
          <Radio key={reason} value={reason} label={say(`kept-${reason}`, { name })} />
        ))}
      </Radio.Group>
      {kept && (
        <TextInput
          type="date"
          label={say('reviewOn')}
          value={kept.reviewOn}
          min={today}
          onChange={(event) => {
            const reviewOn = event.currentTarget.value
            if (reviewOn) onKept({ ...kept, reviewOn })
          }}
        />
      )}
    </>
  )
}
