import { TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { say } from './words.ts'

type HelpedChipsProps = {
  name: string
  card: ShiftCard | undefined
  helped: readonly string[]
  onHelped: (helped: string[]) => void
  other: string
  onOther: (other: string) => void
}

/** What helped: the responses of the plan under the thumb, those to try first before the others. */
export function HelpedChips({ name, card, helped, onHelped, other, onOther }: HelpedChipsProps) {
  const [asksOther, askOther] = useState(other !== '')
  const first = new Set(card?.tryFirst.map((one) => one.responseId))
  const responses = [...(card?.responses ?? [])].sort(
    (one, another) => Number(first.has(another.responseId)) - Number(first.has(one.responseId)),
  )
  const toggle = (id: string) =>
    onHelped(helped.includes(id) ? helped.filter((one) => one !== id) : [...helped, id].slice(0, 12))
  return (
    <fieldset className="rec-helped">
      <legend>
        {say('whatHelped')} <span>{card ? say('fromPlan', { name }) : say('noPlanChips', { name })}</span>
      </legend>
      <div className="rec-chips">
        {responses.map(({ responseId, short, title }) => (
          <HelpChip
            key={responseId}
            words={short}
            title={title}
            on={helped.includes(responseId)}
            onToggle={() => toggle(responseId)}
          />
        ))}
        <UnstyledButton
          className="rec-chip"
          aria-expanded={asksOther}
          onClick={() => {
            askOther(!asksOther)
            if (asksOther) onOther('')
          }}
        >
          <IconPlus aria-hidden size={18} /> {say('other')}
        </UnstyledButton>
      </div>
      {asksOther && (
        <TextInput
          label={say('otherLabel')}
          value={other}
          maxLength={120}
          autoFocus
          onChange={(event) => onOther(event.currentTarget.value)}
        />
      )}
    </fieldset>
  )
}

type HelpChipProps = { words: string; title: string; on: boolean; onToggle: () => void }

function HelpChip({ words, title, on, onToggle }: HelpChipProps) {
  return (
    <UnstyledButton className="rec-chip" aria-pressed={on} title={title} onClick={onToggle}>
      {on && <IconCheck aria-hidden size={18} />} {words}
    </UnstyledButton>
  )
}
