import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowUpRight, IconChevronDown } from '@tabler/icons-react'
import { createContext, useContext, useState } from 'react'
import { Paper } from '#assessment/web/paper.tsx'
import { sayDay } from '#platform/say-plainly.ts'
import { Link } from '#platform/web/places.tsx'
import { searchFor } from '#records/chronology-address.ts'
import { OpenedNote } from '#records/web/opened-note.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Entry } from '../contract.ts'
import type { Said } from '../document.ts'
import { kindInWords } from '../pack-document.ts'
import { sayNumbers } from '../say-plainly.ts'
import { say, sayPack } from './words.ts'

/** The entries of the pack that is on the page, and whether the reader may open them. */
export const PackEntries = createContext<{ entries: readonly Entry[]; mayOpen: boolean }>({
  entries: [],
  mayOpen: false,
})

/** Words of the pack; where they rest on entries, pressing them opens those. */
export function SaidWords({ said }: { said: Said }) {
  const { entries } = useContext(PackEntries)
  if (typeof said === 'string') return said
  const ids = new Set(said.entries)
  const counted = entries.filter(({ id }) => ids.has(id))
  return counted.length === 0 ? said.text : <OpenEntries text={said.text} counted={counted} />
}

function OpenEntries({ text, counted }: { text: string; counted: readonly Entry[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton
        className="ev-figure"
        aria-label={say('openEntries', { text, count: counted.length })}
        onClick={() => setOpen(true)}
      >
        {text}
        <IconArrowUpRight aria-hidden size={16} />
        <span className="ev-refs" aria-hidden="true">
          {' '}
          [{sayNumbers(counted.map(({ number }) => number))}]
        </span>
      </UnstyledButton>
      {open && (
        <Paper title={say('entries')} onClose={() => setOpen(false)}>
          <EntryList text={text} counted={counted} onClose={() => setOpen(false)} />
        </Paper>
      )}
    </>
  )
}

/** So many lines at once: more is a list that nobody reads. */
const AT_ONCE = 40

type EntryListProps = { text: string; counted: readonly Entry[]; onClose: () => void }

function EntryList({ text, counted, onClose }: EntryListProps) {
  const [shown, setShown] = useState(AT_ONCE)
  const { childId } = useChildHere()
  const { mayOpen } = useContext(PackEntries)
  const rest = counted.length - shown
  return (
    <div className="ev-entries">
      <div className="ev-entries-head">
        <p>
          <strong>{text}</strong>
          <span className="at-hint"> {say('entriesCount', { count: counted.length })}</span>
        </p>
        <Button variant="default" onClick={onClose}>
          {say('fold')}
        </Button>
      </div>
      <ol>
        {counted.slice(0, shown).map((entry) => (
          <li key={entry.id} value={entry.number}>
            <EntryLine entry={entry} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {say('more', { count: Math.min(rest, AT_ONCE) })}
        </Button>
      )}
      {mayOpen ? (
        <Button component={Link} to={`/children/${childId}/chronology`} variant="subtle">
          {say('toChronology')}
        </Button>
      ) : (
        <p className="at-hint">{say('notYours')}</p>
      )}
    </div>
  )
}

function EntryLine({ entry }: { entry: Entry }) {
  const [open, setOpen] = useState(false)
  const { childId, name, timeZone } = useChildHere()
  const { mayOpen } = useContext(PackEntries)
  const opens = mayOpen && ['records.note', 'records.hard-moment'].includes(entry.kind)
  const line = { day: sayDay(entry.day), kind: kindInWords(entry, sayPack), who: entry.who }
  return (
    <>
      <p className="ev-entry-words">{entry.headline ?? say('kept')}</p>
      <p className="at-hint">{say('entryLine', line)}</p>
      {opens && (
        <UnstyledButton
          className="ev-read"
          aria-expanded={open}
          aria-label={`${say(open ? 'fold' : 'read')}: ${entry.headline ?? say('kept')}`}
          onClick={() => setOpen(!open)}
        >
          {say(open ? 'fold' : 'read')} <IconChevronDown aria-hidden size={18} />
        </UnstyledButton>
      )}
      {mayOpen && (
        <Link
          className="ev-in-chronology"
          to={`/children/${childId}/chronology`}
          search={searchFor({ entry: entry.id })}
        >
          {say('inChronology')}
        </Link>
      )}
      {open && (
        <OpenedNote childId={childId} noteId={entry.id} childName={name} timeZone={timeZone} may={false} />
      )}
    </>
  )
}
