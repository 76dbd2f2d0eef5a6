import { IconEyeOff, IconLink } from '@tabler/icons-react'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { type Shape, shapeOrder } from '#platform/shape.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { StartEnd } from '#platform/web/pictures/start-end.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { locale } from '#platform/web/words.ts'
import { readNote } from '../contract.ts'
import { shapeWords } from '../note-headline.ts'
import { AmendNote } from './amend-note.tsx'
import { say } from './words.ts'

type Note = OutputOf<typeof readNote>
type OpenedNoteProps = {
  childId: ChildId
  noteId: string
  childName: string
  timeZone: string
  /** Whether the reader may set it right. */
  may: boolean
}

/** A note as it was written, how it went, what helped, and what was set right since. */
export function OpenedNote({ childId, noteId, childName, timeZone, may }: OpenedNoteProps) {
  const asked = useAsk(readNote, { childId, noteId })
  const note = asked.data
  return (
    <div className="rec-opened">
      <PageOf asked={asked}>
        {note && (
          <>
            <NoteSays note={note} childName={childName} timeZone={timeZone} />
            {note.kind === 'hard-moment' && (
              <p>
                <Link className="rec-link" to={`/children/${childId}/after/${noteId}`}>
                  {say('whatFollowed')}
                </Link>
              </p>
            )}
            {may && <AmendNote childId={childId} about={noteId} addsFirstWords={isBare(note)} />}
          </>
        )}
      </PageOf>
    </div>
  )
}

/** Only the time of a hard moment was kept so far. */
function isBare({ kind, words, amendments }: Note): boolean {
  return kind === 'hard-moment' && words === '' && amendments.length === 0
}

function NoteSays({ note, childName, timeZone }: { note: Note; childName: string; timeZone: string }) {
  const helped = [...note.helpedSays, ...(note.helpedOther ? [note.helpedOther] : [])]
  const list = (words: string[]) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)
  return (
    <>
      {note.words && <p className="rec-entry-words">{note.words}</p>}
      <HowItWent start={note.start} end={note.end} />
      {helped.length > 0 && <p>{say('helped', { what: list(helped) })}</p>}
      {note.needTitles.length > 0 && (
        <p className="rec-line">
          <IconLink aria-hidden size={20} /> <span>{say('goesTo', { needs: list(note.needTitles) })}</span>
        </p>
      )}
      {note.kept && (
        <p className="rec-line">
          <IconEyeOff aria-hidden size={20} />
          <span>{say('keptFrom', { name: childName, day: weekDay(note.kept.reviewOn) })}</span>
        </p>
      )}
      {note.deviceSaidAt && (
        <p className="at-hint">{say('clockOff', { time: clock(note.deviceSaidAt, timeZone) })}</p>
      )}
      {note.amendments.map(({ words, because, toldByName, toldAt }) => (
        <div key={toldAt} className="rec-right">
          <p className="rec-entry-words">{words}</p>
          <p className="at-hint">
            {say(because === say('momentBecause') ? 'addedBy' : 'setRightBy', {
              name: toldByName,
              day: weekDay(toldAt, timeZone),
              because,
            })}
          </p>
        </div>
      ))}
    </>
  )
}

function HowItWent({ start, end }: { start: Shape | undefined; end: Shape | undefined }) {
  if (!start && !end) return null
  const place = (shape: Shape | undefined) =>
    shape ? shapeOrder.indexOf(shape) / (shapeOrder.length - 1) : null
  const words = {
    start: start ? shapeWords[start] : say('notSaid'),
    end: end ? shapeWords[end] : say('notSaid'),
  }
  return (
    <StartEnd
      label={say('startEndSays', words)}
      start={place(start)}
      end={place(end)}
      words={words}
      width={300}
    />
  )
}
