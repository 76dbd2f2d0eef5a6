import { Button, Modal, UnstyledButton } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { OpenedEnrichment } from '#key-work/web/opened-enrichment.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { Link } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import { searchFor } from '#records/chronology-address.ts'
import { readNote } from '#records/contract.ts'
import { OpenedNote } from '#records/web/opened-note.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import type { Source } from '../contract/pack.ts'
import { InChronology } from './in-chronology.tsx'
import { ScoresSaid } from './scores-said.tsx'
import { say } from './words.ts'
import './sources.css'

export type OpenSourcesProps = {
  sources: Source
  /** The figure in its words, over what it counts. */
  title: string
  /** What is pressed, for who hears it; its own words if not said. */
  label?: string
  /** What is pressed: the figure. */
  children: ReactNode
}

/** So many records are read in one go; the chronology has the others. */
const MOST = 12

/** A figure that opens the very records that it counts. */
export function OpenSources({ sources, title, label, children }: OpenSourcesProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <UnstyledButton
        className="rev-figure"
        {...(label && { 'aria-label': label })}
        onClick={() => setOpen(true)}
      >
        {children}
        <IconArrowUpRight aria-hidden size={14} />
      </UnstyledButton>
      {open && <SourcesPaper title={title} sources={sources} onClose={() => setOpen(false)} />}
    </>
  )
}

export type SourcesPaperProps = { title: string; sources: Source; onClose: () => void }

/** The records that a figure counts, laid over the page. */
export function SourcesPaper({ title, sources, onClose }: SourcesPaperProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': say('close') }}>
      <SourceList sources={sources} />
    </Modal>
  )
}

function SourceList({ sources: { kind, from, to, ids, enrichmentIds } }: { sources: Source }) {
  const { childId } = useChildHere()
  const rest = ids.length - MOST
  return (
    <div className="rev-sources">
      {ids.length === 0 && <p>{say('sourcesNone')}</p>}
      {kind === 'meetings' ? (
        <ScoresSaid ids={ids} />
      ) : (
        <Records ids={ids.slice(0, MOST)} told={enrichmentIds} />
      )}
      {kind !== 'meetings' && rest > 0 && <p>{say('sourcesRest', { count: rest })}</p>}
      {kind !== 'meetings' && (
        <Button
          component={Link}
          to={`/children/${childId}/chronology`}
          search={searchFor({ kind, span: { from, to } })}
          variant="default"
        >
          {say('toChronology')}
        </Button>
      )}
    </div>
  )
}

/** The notes, and what was told as done by itself. */
function Records({ ids, told = [] }: { ids: readonly string[]; told?: readonly string[] | undefined }) {
  const { childId, name, timeZone } = useChildHere()
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          {told.includes(id) ? (
            <OpenedEnrichment {...{ childId, name, timeZone }} enrichmentId={id} />
          ) : (
            <>
              <ToldBy noteId={id} />
              <OpenedNote childId={childId} noteId={id} childName={name} timeZone={timeZone} may={false} />
            </>
          )}
          <InChronology entry={id} />
        </li>
      ))}
    </ul>
  )
}

function ToldBy({ noteId }: { noteId: string }) {
  const { childId, timeZone } = useChildHere()
  const { data } = useAsk(readNote, { childId, noteId })
  if (!data) return null
  const day = shortDay(data.happenedAt, timeZone)
  return <p className="rev-told">{say('toldBy', { who: data.toldByName, day })}</p>
}
