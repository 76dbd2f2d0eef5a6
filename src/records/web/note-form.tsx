import { Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { recordNote } from '../contract.ts'
import { HelpedChips } from './helped-chips.tsx'
import { type NoteDraft, needsOf, noteOf, saysSomething } from './note-draft.ts'
import { NoteMore } from './note-more.tsx'
import { NoteNeeds } from './note-needs.tsx'
import { NoteReaders } from './note-readers.tsx'
import { NoteWords } from './note-words.tsx'
import { StartEndSlider } from './start-end-slider.tsx'
import { say } from './words.ts'

type NoteFormProps = {
  child: ChildShown
  card: ShiftCard | undefined
  timeZone: string
  draft: NoteDraft
  change: (changed: Partial<NoteDraft>) => void
  onSaved: (id: string) => void
}

/** Words or a voice, start and end, what helped, where it goes, who reads it. Everything but one may stay empty. */
export function NoteForm({ child, card, timeZone, draft, change, onSaved }: NoteFormProps) {
  const send = useSend(recordNote)
  const [problem, setProblem] = useState('')
  const wordsId = useId()
  const name = child.knownAs
  const save = () => {
    if (send.isPending) return
    if (!saysSomething(draft)) return setProblem(say('sayOrTap'))
    const note = noteOf(draft, child.id, card)
    send.mutate(note, { onSuccess: () => onSaved(note.id), onError: () => setProblem(say('couldNotSave')) })
  }
  const saveByKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  return (
    <form
      className="rec-note"
      noValidate
      onKeyDown={saveByKeys}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problem ? [{ fieldId: wordsId, words: problem }] : []} />
      <NoteWords
        id={wordsId}
        problem={problem}
        child={child}
        draft={draft}
        change={(changed) => {
          setProblem('')
          change(changed)
        }}
      />
      <StartEndSlider
        label={say('startEnd', { name })}
        value={{ start: draft.start, end: draft.end }}
        onChange={({ start, end }) => change({ start, end })}
      />
      <HelpedChips
        name={name}
        card={card}
        helped={draft.helped}
        onHelped={(helped) => change({ helped })}
        other={draft.other}
        onOther={(other) => change({ other })}
      />
      <NoteMore name={name} card={card} draft={draft} change={change} />
      <div>
        <NoteNeeds
          name={name}
          card={card}
          needIds={needsOf(draft, card)}
          onNeeds={(needIds) => change({ needIds })}
        />
        <NoteReaders name={name} timeZone={timeZone} kept={draft.kept} onKept={(kept) => change({ kept })} />
      </div>
      <SaveBar busy={send.isPending} />
    </form>
  )
}

function SaveBar({ busy }: { busy: boolean }) {
  return (
    <div className="rec-save">
      <Button type="submit" size="xl" color="lamp" fullWidth radius="xl" loading={busy}>
        {say('saveNote')}
      </Button>
      <p>
        <IconDeviceMobile aria-hidden size={20} /> {say('savedHereFirst')}
      </p>
    </div>
  )
}
