import { Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type RefObject, useState } from 'react'
import { isAboutOthers, type Mark, MarkKind, withMark } from '../marks.ts'
import { say } from './note-more-words.ts'
import './marks.css'

type MarkWordsProps = {
  name: string
  field: RefObject<HTMLTextAreaElement | null>
  words: string
  marks: readonly Mark[]
  onMarks: (marks: Mark[]) => void
}

/** Select words and say what they are: seen, thought, or about somebody else. With keys as well. */
export function MarkWords({ name, field, words, marks, onMarks }: MarkWordsProps) {
  const [says, setSays] = useState('')
  if (!words.trim()) return null
  const mark = (kind: MarkKind) => {
    const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {}
    if (from === to) return setSays(say('markFirst'))
    setSays('')
    onMarks(withMark(marks, { kind, from, to }))
    field.current?.focus()
  }
  return (
    <div className="rec-marks">
      <fieldset>
        <legend>{say('markWords')}</legend>
        {MarkKind.options.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            className={`rec-mark-button rec-mark-${kind}`}
            // The words stay selected while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => mark(kind)}
          >
            {say(`mark-${kind}`)}
          </Button>
        ))}
      </fieldset>
      <p role="status">{says}</p>
      {marks.length > 0 && (
        <ul aria-label={say('marked')}>
          {marks.map((one) => {
            const part = words.slice(one.from, one.to)
            return (
              <li key={`${one.from}-${one.to}`}>
                <span className={`rec-mark rec-mark-${one.kind}`}>{part}</span> {say(`mark-${one.kind}`)}
                <UnstyledButton
                  className="rec-mark-off"
                  aria-label={say('takeOff', { words: part })}
                  onClick={() => onMarks(withMark(marks, { ...one, kind: undefined }))}
                >
                  <IconX aria-hidden size={18} />
                </UnstyledButton>
              </li>
            )
          })}
        </ul>
      )}
      {isAboutOthers(marks) && <p className="at-hint">{say('othersSay', { name })}</p>}
    </div>
  )
}
