import { UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { part } from '#platform/web/parts/part.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock } from '#platform/web/when.ts'
import type { ChronologyEntry } from '../contract.ts'
import { entryWords } from '../entry-words.ts'
import { OpenedNote } from './opened-note.tsx'
import { PlayClip } from './play-clip.tsx'
import { say } from './words.ts'

const OpenedMemory = part(() => import('./opened-memory.tsx').then((file) => file.OpenedMemory))

const kinds = {
  'records.note': 'note',
  'records.hard-moment': 'hard-moment',
  'people.own-words': 'own-words',
  'records.amendment': 'amendment',
  'records.memory': 'memory',
  'records.kept-review': 'looked-again',
  'collaboration.my-side': 'side',
  'collaboration.answer': 'answer',
  'collaboration.check-in': 'check-in',
  'repair.side': 'own-words',
  'key-work.summary': 'own-words',
  'key-work.promise': 'promise',
  'key-work.promise-answer': 'promise',
  'key-work.family-time': 'family-time',
  'key-work.family-agreement': 'family-time',
  'key-work.family-plan': 'family-time',
  'key-work.enrichment': 'enrichment',
  'key-work.planned-time': 'enrichment',
} as const
const slices = {
  response: 'plan',
  review: 'meeting',
  assessment: 'assessment',
  instruments: 'assessment',
  shift: 'handover',
  relationships: 'around',
  repair: 'after',
  'hard-moments': 'hard-facts',
  'key-work': 'together',
  health: 'health',
  sourcing: 'sourcing',
} as const

type EntryKind = (typeof kinds)[keyof typeof kinds] | (typeof slices)[keyof typeof slices] | 'other'

/** What kind of thing an entry tells, in the words of the page. */
export function kindOf({ kind }: Pick<ChronologyEntry, 'kind'>): EntryKind {
  const [slice = ''] = kind.split('.')
  return lookUp(kinds, kind) ?? lookUp(slices, slice) ?? 'other'
}

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return table[key]
}

type EntryProps = {
  childId: ChildId
  entry: ChronologyEntry
  childName: string
  timeZone: string
  /** Whether the reader may set a note right. */
  may: boolean
  /** Somebody came for this very entry. */
  isSought?: boolean
}

/** One thing that happened, in the order of the day. A note opens in its place. */
export function Entry({ childId, entry, childName, timeZone, may, isSought = false }: EntryProps) {
  const kind = kindOf(entry)
  const opensNote =
    kind === 'note' || kind === 'hard-moment' || kind === 'amendment' || kind === 'looked-again'
  const opens = opensNote || kind === 'memory'
  const [open, setOpen] = useState(isSought && opens)
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSought) here.current?.focus()
  }, [isSought])
  return (
    <li ref={here} className={`rec-entry rec-entry-${kind}`} {...(isSought && { tabIndex: -1 })}>
      <p className="rec-entry-head">
        <time dateTime={entry.happenedAt}>{clock(entry.happenedAt, timeZone)}</time>
        <span>{say(`kind-${kind}`, { name: childName })}</span>
        <span className="rec-entry-by">{entry.toldByName}</span>
      </p>
      <EntryWords entry={entry} kind={kind} />
      {entry.clipSeconds !== undefined && !open && (
        <PlayClip childId={childId} noteId={entry.about} seconds={entry.clipSeconds} />
      )}
      {opens && (
        <UnstyledButton
          className="rec-link rec-open"
          aria-expanded={open}
          aria-label={`${say(open ? 'closeNote' : 'open')}: ${entry.headline}`}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'closeNote' : 'open')} <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      )}
      {kind === 'after' && entry.kind !== 'repair.between' && (
        <Link
          className="rec-link rec-open"
          to={`/children/${childId}/after/${entry.about}`}
          aria-label={`${say('whatFollowed')}: ${entry.headline}`}
        >
          {say('whatFollowed')}
        </Link>
      )}
      {kind === 'hard-facts' && (
        <Link
          className="rec-link rec-open"
          to={`/children/${childId}/hard-moments/${entry.about}`}
          aria-label={`${say('allOfIt')}: ${entry.headline}`}
        >
          {say('allOfIt')}
        </Link>
      )}
      {open && kind === 'memory' && (
        <Suspense fallback={null}>
          <OpenedMemory childId={childId} memoryId={entry.about} words={entry.detail} />
        </Suspense>
      )}
      {open && opensNote && (
        <OpenedNote
          childId={childId}
          noteId={entry.about}
          childName={childName}
          timeZone={timeZone}
          may={may}
        />
      )}
    </li>
  )
}

function EntryWords({ entry, kind }: { entry: ChronologyEntry; kind: EntryKind }) {
  if (kind === 'own-words' && entry.detail) return <Quote>{entry.detail}</Quote>
  if (kind === 'plan' || kind === 'meeting' || kind === 'assessment') return <p>{entry.headline}</p>
  return entryWords(entry).map((words) => (
    <p key={words} className="rec-entry-words">
      {words}
    </p>
  ))
}
