import { Button, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { amend } from '../contract.ts'
import { say } from './words.ts'

type AmendNoteProps = {
  childId: ChildId
  about: string
  /** A moment of which only the time was kept: its words are added, there is nothing to set right yet. */
  addsFirstWords: boolean
}

/** Sets a note right: what is right, and why. The first words stay as they are. */
export function AmendNote({ childId, about, addsFirstWords }: AmendNoteProps) {
  const [open, setOpen] = useState(false)
  const [savedId, setSavedId] = useState<string>()
  return (
    <div className="rec-amend">
      {savedId && <Saved id={savedId} />}
      {open ? (
        <AmendForm
          childId={childId}
          about={about}
          addsFirstWords={addsFirstWords}
          onDone={(id) => {
            setSavedId(id)
            setOpen(false)
          }}
        />
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {say(addsFirstWords ? 'momentWords' : 'setRight')}
        </Button>
      )}
    </div>
  )
}

type AmendFormProps = AmendNoteProps & { onDone: (id: string | undefined) => void }

function AmendForm({ childId, about, addsFirstWords, onDone }: AmendFormProps) {
  const send = useSend(amend)
  const [form, setForm] = useState({ words: '', because: addsFirstWords ? say('momentBecause') : '' })
  const [tried, setTried] = useState(false)
  const wordsId = useId()
  const becauseId = useId()
  const wordsMissing = tried && !form.words.trim() ? say(addsFirstWords ? 'needMoment' : 'needWords') : ''
  const becauseMissing = tried && form.because.trim().length < 3 ? say('needBecause') : ''
  const save = () => {
    setTried(true)
    if (!form.words.trim() || form.because.trim().length < 3) return
    const id = crypto.randomUUID()
    send.mutate({ id, childId, about, ...form }, { onSuccess: () => onDone(id) })
  }
  const problems = [
    ...(wordsMissing ? [{ fieldId: wordsId, words: wordsMissing }] : []),
    ...(becauseMissing ? [{ fieldId: becauseId, words: becauseMissing }] : []),
    ...(send.error ? [{ words: say('couldNotSave') }] : []),
  ]
  return (
    <form
      className="rec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ErrorSummary title={say('problem')} problems={problems} />
      <Textarea
        id={wordsId}
        label={say(addsFirstWords ? 'momentLabel' : 'rightWords')}
        description={addsFirstWords ? undefined : say('rightHint')}
        maxLength={5000}
        autoFocus
        value={form.words}
        error={wordsMissing}
        onChange={(event) => setForm({ ...form, words: event.currentTarget.value })}
      />
      {!addsFirstWords && (
        <TextInput
          id={becauseId}
          label={say('rightBecause')}
          maxLength={500}
          value={form.because}
          error={becauseMissing}
          onChange={(event) => setForm({ ...form, because: event.currentTarget.value })}
        />
      )}
      <div className="rec-actions">
        <Button type="submit" loading={send.isPending}>
          {say('saveRight')}
        </Button>
        <Button variant="subtle" onClick={() => onDone(undefined)}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}
