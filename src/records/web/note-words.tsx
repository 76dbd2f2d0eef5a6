import { Textarea } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { readGentleWords } from '../contract/gentle-words.ts'
import { marksAfter } from '../marks.ts'
import type { Clip } from '../note.ts'
import { say as sayClip } from './clip-words.ts'
import { GentleWord } from './gentle-word.tsx'
import { MarkWords } from './mark-words.tsx'
import type { NoteDraft } from './note-draft.ts'
import { SpeakNote } from './speak-note.tsx'
import { say } from './words.ts'

type NoteWordsProps = {
  id: string
  problem: string
  child: ChildShown
  draft: NoteDraft
  change: (changed: Partial<NoteDraft>) => void
}

/** What happened, typed or spoken; what the words are; and at most one gentle question about one of them. */
export function NoteWords({ id, problem, child, draft, change }: NoteWordsProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const asked = useWordsOf(child)
  useEffect(() => field.current?.focus(), [])
  const { words, marks, clip } = draft
  const write = (next: string) => change({ words: next, marks: marksAfter(words, next, marks) })
  const latest = useRef({ words, change })
  latest.current = { words, change }
  const speak = useCallback((spoken: Clip, heard: string) => {
    const before = latest.current.words.trim()
    latest.current.change({ clip: spoken, words: [before, heard].filter(Boolean).join(' ') })
  }, [])
  return (
    <div>
      <Textarea
        ref={field}
        id={id}
        classNames={{ input: 'rec-words' }}
        label={say('whatHappened')}
        description={words ? undefined : say('whatHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={3}
        maxRows={14}
        maxLength={5000}
        value={words}
        error={problem}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <SpeakNote clip={clip} onSpoken={speak} onLeaveOut={() => change({ clip: undefined })} />
      {clip && words && <p className="at-hint">{sayClip('typedHere')}</p>}
      <MarkWords
        name={child.knownAs}
        field={field}
        words={words}
        marks={marks}
        onMarks={(next) => change({ marks: next })}
      />
      {!draft.wordAsked && (
        <GentleWord
          name={child.knownAs}
          words={words}
          asked={asked}
          onAnswered={(next) => {
            change({ words: next, marks: marksAfter(words, next, marks), wordAsked: true })
            field.current?.focus()
          }}
        />
      )}
    </div>
  )
}

/** The words that the child's home asks about; undefined until they are here, or without a connection. */
function useWordsOf({ home }: ChildShown) {
  const homeId = HomeId.safeParse(home?.id).data
  const { data } = useAsk(readGentleWords, { homeId: homeId ?? nowhere }, { skip: !homeId })
  return data?.words.filter(({ isOn }) => isOn)
}

const nowhere = HomeId.parse('00000000-0000-4000-8000-000000000000')
