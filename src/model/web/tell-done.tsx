import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useId, useRef, useState } from 'react'
import { fieldWords, useSend } from '#platform/web/operations.ts'
import { ErrorSummary } from '#platform/web/parts/error-summary.tsx'
import { type DueShown, tellDone, tellHomeDone } from '../contract/due.ts'
import { say } from './due-words.ts'
import { say as sayEdit } from './edit-words.ts'
import './tell-done.css'

type TellDoneProps = {
  due: DueShown
  /** The day it is in the home. */
  today: string
  onDone: () => void
}

/** Says that something that comes round took place: when, and in a sentence what. */
export function TellDone({ due, today, onDone }: TellDoneProps) {
  const ofChild = useSend(tellDone)
  const ofHome = useSend(tellHomeDone)
  const [doneOn, setDoneOn] = useState(today)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const ids = { day: useId(), words: useId() }
  const id = useRef(crypto.randomUUID())
  const refused = fieldWords(ofChild.error ?? ofHome.error)
  const dayWords = refused.doneOn ?? (tried && doneOn > today ? say('notYetCome') : undefined)
  const wordsWords = refused.words ?? (tried && words.trim() === '' ? say('needsWords') : undefined)
  const problems = [
    ...(dayWords ? [{ fieldId: ids.day, words: dayWords }] : []),
    ...(wordsWords ? [{ fieldId: ids.words, words: wordsWords }] : []),
  ]
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (doneOn > today || doneOn === '' || words.trim() === '') return
    const done = { id: id.current, rhythmId: due.rhythmId, doneOn, words }
    const after = { onSuccess: onDone }
    if (due.childId) ofChild.mutate({ ...done, childId: due.childId }, after)
    else ofHome.mutate({ ...done, homeId: due.homeId }, after)
  }
  return (
    <form className="at-model-done" onSubmit={send} noValidate>
      <ErrorSummary title={sayEdit('problem')} problems={problems} />
      <TextInput
        id={ids.day}
        type="date"
        label={say('when')}
        max={today}
        value={doneOn}
        onChange={(event) => setDoneOn(event.currentTarget.value)}
        error={dayWords}
      />
      <Textarea
        id={ids.words}
        label={say('what')}
        autosize
        minRows={2}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={wordsWords}
      />
      <Button type="submit" loading={ofChild.isPending || ofHome.isPending}>
        {say('keep')}
      </Button>
    </form>
  )
}
