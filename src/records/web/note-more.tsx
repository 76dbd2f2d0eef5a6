import { TextInput, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { type NotDone, NotDoneFor, Practice } from '../note.ts'
import type { NoteDraft } from './note-draft.ts'
import { say } from './note-more-words.ts'

type NoteMoreProps = {
  name: string
  card: ShiftCard | undefined
  draft: NoteDraft
  change: (changed: Partial<NoteDraft>) => void
}

/** How I was with the young person, and what was planned and did not happen. Both may stay empty. */
export function NoteMore({ name, card, draft, change }: NoteMoreProps) {
  const { practice, notDone } = draft
  const [open, setOpen] = useState(practice !== undefined || notDone.length > 0)
  return (
    <div className="rec-more-about">
      <UnstyledButton className="rec-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('moreAbout')} <IconChevronDown aria-hidden size={18} />
      </UnstyledButton>
      {open && (
        <>
          <fieldset className="rec-helped">
            <legend>{say('practice', { name })}</legend>
            <div className="rec-chips">
              {Practice.options.map((one) => (
                <Chip
                  key={one}
                  words={say(one)}
                  on={one === practice}
                  onToggle={() => change({ practice: one === practice ? undefined : one })}
                />
              ))}
            </div>
          </fieldset>
          <WhatDidNot card={card} draft={draft} change={change} />
        </>
      )}
    </div>
  )
}

function Chip({ words, on, onToggle }: { words: string; on: boolean; onToggle: () => void }) {
  return (
    <UnstyledButton className="rec-chip" aria-pressed={on} onClick={onToggle}>
      {on && <IconCheck aria-hidden size={18} />} {words}
    </UnstyledButton>
  )
}

function WhatDidNot({ card, draft, change }: Omit<NoteMoreProps, 'name'>) {
  const { notDone, helped } = draft
  const responses = (card?.responses ?? []).filter(({ responseId }) => !helped.includes(responseId))
  if (responses.length === 0) return null
  const set = (one: NotDone) =>
    change({ notDone: notDone.map((other) => (other.responseId === one.responseId ? one : other)) })
  const toggle = (responseId: string) => {
    const rest = notDone.filter((one) => one.responseId !== responseId)
    const isOn = rest.length < notDone.length
    change({ notDone: isOn ? rest : [...rest, { responseId, because: 'not-wanted' as const }].slice(0, 12) })
  }
  return (
    <fieldset className="rec-helped">
      <legend>
        {say('notDone')} <span>{say('notDoneHint')}</span>
      </legend>
      <div className="rec-chips">
        {responses.map(({ responseId, short }) => (
          <Chip
            key={responseId}
            words={short}
            on={notDone.some((one) => one.responseId === responseId)}
            onToggle={() => toggle(responseId)}
          />
        ))}
      </div>
      {responses.flatMap(({ responseId, short }) => {
        const one = notDone.find((other) => other.responseId === responseId)
        return one ? [<WhyNot key={responseId} what={short} one={one} onChange={set} />] : []
      })}
    </fieldset>
  )
}

function WhyNot({ what, one, onChange }: { what: string; one: NotDone; onChange: (one: NotDone) => void }) {
  return (
    <fieldset className="rec-why-not">
      <legend>{say('whyNot', { what })}</legend>
      <div className="rec-chips">
        {NotDoneFor.options.map((because) => (
          <Chip
            key={because}
            words={say(because)}
            on={because === one.because}
            onToggle={() => onChange({ ...one, because })}
          />
        ))}
      </div>
      {one.because === 'other' && (
        <TextInput
          label={say('whyWords')}
          maxLength={120}
          value={one.words ?? ''}
          onChange={(event) => onChange({ ...one, words: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
