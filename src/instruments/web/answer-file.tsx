import { Button } from '@mantine/core'
import { use, useState } from 'react'
import { troubleWords } from '#people/web/use-form.ts'
import { Away } from '#platform/web/call.ts'
import { fieldWords } from '#platform/web/operations.ts'
import type { AnswerFieldProps } from './answer-field-props.ts'
import { AnswerHelpHere } from './answer-help.ts'
import { say } from './answer-words.ts'

const TAKEN = 'application/pdf,image/jpeg,image/png,image/webp'
const MOST_BYTES = 1_500_000

/** A file as an answer: chosen, on its way, there, or why not. It needs a signal, and says so. */
export function AnswerFile({ id, item, given, labelledBy, onAnswer }: AnswerFieldProps) {
  const { giveFile } = use(AnswerHelpHere)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  if (!giveFile) return <p className="ins-small">{say('noFileHere')}</p>
  const take = async (file: File | undefined) => {
    if (!file) return
    setTrouble(file.size > MOST_BYTES ? say('fileTooBig') : '')
    if (file.size > MOST_BYTES) return
    setBusy(true)
    try {
      onAnswer([...(item.repeats ? given : []), { valueAttachment: await giveFile(file) }])
    } catch (error) {
      setTrouble(error instanceof Away ? say('fileAway') : wordsFor(error))
    }
    setBusy(false)
  }
  const mayAdd = !item.isReadOnly && (item.repeats || given.length === 0)
  return (
    <div className="ins-files">
      {given.map((value) =>
        'valueAttachment' in value ? (
          <p key={value.valueAttachment.url} className="ins-row">
            <span>{value.valueAttachment.title}</span>
            <Button
              variant="subtle"
              aria-label={say('takeOutOf', { file: value.valueAttachment.title })}
              onClick={() => onAnswer(given.filter((one) => one !== value))}
            >
              {say('takeOut')}
            </Button>
          </p>
        ) : null,
      )}
      {mayAdd && (
        <input
          id={id}
          type="file"
          accept={TAKEN}
          aria-labelledby={labelledBy}
          disabled={busy}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      )}
      <p className="ins-small" role="status">
        {busy ? say('fileGoes') : say('fileHint')}
      </p>
      {trouble && (
        <p className="ins-problem" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

/** What is wrong with the file itself comes first. */
function wordsFor(error: unknown): string {
  const fault = error instanceof Error ? error : new Error(String(error))
  return fieldWords(fault).bytes ?? troubleWords(fault)
}
