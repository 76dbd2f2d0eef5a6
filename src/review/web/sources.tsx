import { Button, Modal, UnstyledButton } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { readNote } from '#records/contract.ts'
import { OpenedNote } from '#records/web/opened-note.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Source } from '../contract/pack.ts'
import { say } from './words.ts'

export type OpenSourcesProps = {
  sources: Source
  /** What is pressed: the figure in its words. */
  children: ReactNode
}

/** So many records are read in one go; the chronology has the others. */
const MOST = 12

/** A figure that opens the very records that it counts. */
export function OpenSources({ sources, children }: OpenSourcesProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton className="rev-figure" onClick={() => setOpen(true)}>
        {children}
        <IconArrowUpRight aria-hidden size={16} />
      </UnstyledButton>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say('sources')}
        size="lg"
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        {open && <SourceList sources={sources} />}
      </Modal>
    </>
  )
}

function SourceList({ sources }: { sources: Source }) {
  const { childId, name, timeZone } = useChildHere()
  const rest = sources.ids.length - MOST
  return (
    <div className="rev-sources">
      {sources.ids.length === 0 && <p>{say('sourcesNone')}</p>}
      <ul>
        {sources.ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <ToldBy noteId={id} />
            <OpenedNote childId={childId} noteId={id} childName={name} timeZone={timeZone} may={false} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{say('sourcesRest', { count: rest })}</p>}
      <Button
        component={Link}
        to={`/children/${childId}/chronology?kind=${sources.kind}&from=${sources.from}&to=${sources.to}`}
        variant="default"
      >
        {say('toChronology')}
      </Button>
    </div>
  )
}

function ToldBy({ noteId }: { noteId: string }) {
  const { childId, timeZone } = useChildHere()
  const { data } = useAsk(readNote, { childId, noteId })
  if (!data) return null
  const day = shortDay(data.happenedAt, timeZone)
  return <p className="rev-told">{say('toldBy', { who: data.toldByName, day })}</p>
}
