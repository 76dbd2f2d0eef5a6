import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import { clock } from '#platform/web/when.ts'
import { marksAfter } from '#records/marks.ts'
import { MarkWords } from '#records/web/mark-words.tsx'
import { MOST_THINGS, type ToldOnShift } from '../things-to-hold.ts'
import { type LineDraft, lineOf, othersOf } from './handover-draft.ts'
import { say } from './handover-words.ts'

type GiveLinesProps = {
  child: ChildShown
  timeZone: string
  told: readonly ToldOnShift[]
  lines: readonly LineDraft[]
  onLines: (lines: readonly LineDraft[]) => void
}

/** The things to hold for one young person: at most three, each with its source, changed by hand. */
export function GiveLines({ child, timeZone, told, lines, onLines }: GiveLinesProps) {
  const name = child.knownAs
  const isFull = lines.length >= MOST_THINGS
  const others = othersOf(told, lines)
  return (
    <section className="shf-give-child" aria-label={name}>
      <div className="shf-give-head">
        <Face face={child.face ?? faceFor(child.id)} name="" size={48} />
        <div>
          <h2>{name}</h2>
          {lines.length === 0 && <p className="at-hint">{say('noThings')}</p>}
        </div>
      </div>
      <ol>
        {lines.map((line, at) => (
          <GiveLine
            key={line.key}
            {...{ name, line }}
            nth={at + 1}
            source={sourceOf(line, told, timeZone)}
            onLine={(next) => onLines(next ? lines.with(at, next) : lines.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {!isFull && (
        <Button
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={20} />}
          onClick={() => onLines([...lines, { key: crypto.randomUUID(), words: '' }])}
        >
          {say('addThing', { name })}
        </Button>
      )}
      {!isFull && others.length > 0 && (
        <div className="shf-give-others">
          <p className="at-hint">{say('addOther')}</p>
          {others.map((one) => (
            <Button
              key={one.about}
              variant="default"
              aria-label={say('addThis', { name, words: one.words })}
              leftSection={<IconPlus aria-hidden size={18} />}
              onClick={() => onLines([...lines, lineOf(one)])}
            >
              {one.words}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

type GiveLineProps = {
  name: string
  line: LineDraft
  nth: number
  source: string | undefined
  /** Without a line it is taken out. */
  onLine: (line: LineDraft | undefined) => void
}

/** One thing to hold, in words that can be changed; what of it is about somebody else can be marked. */
function GiveLine({ name, line, nth, source, onLine }: GiveLineProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [isMarking, setMarking] = useState(false)
  const { words, marks = [] } = line
  return (
    <li>
      <div className="shf-give-words">
        <Textarea
          ref={field}
          aria-label={say('thing', { name, nth })}
          description={source}
          inputWrapperOrder={['input', 'description', 'error']}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={240}
          value={words}
          onChange={({ currentTarget: { value } }) =>
            onLine({ ...line, words: value, marks: marksAfter(words, value, marks) })
          }
        />
        {isMarking || marks.length > 0 ? (
          <MarkWords
            {...{ name, field, words, marks }}
            onMarks={(next) => onLine({ ...line, marks: next })}
          />
        ) : (
          words.trim() !== '' && (
            <Button
              variant="subtle"
              aria-label={say('markThing', { name, nth })}
              onClick={() => setMarking(true)}
            >
              {say('aboutOthers')}
            </Button>
          )
        )}
      </div>
      <ActionIcon aria-label={say('takeOut', { words })} onClick={() => onLine(undefined)}>
        <IconX aria-hidden size={22} />
      </ActionIcon>
    </li>
  )
}

/** Where a line comes from: whose note, and when. */
function sourceOf({ from }: LineDraft, told: readonly ToldOnShift[], timeZone: string): string | undefined {
  const source = told.find(({ about }) => about === from?.about)
  if (!source) return undefined
  const parts = { name: source.toldByName, time: clock(source.happenedAt, timeZone) }
  return say(source.source === 'note' ? 'from' : 'fromMoment', parts)
}
