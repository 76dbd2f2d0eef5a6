import { IconEyeOff, IconLink } from '@tabler/icons-react'
import { useContext } from 'react'
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
import { BesideContext } from './beside-context.ts'
import { MarkedWords } from './marked-words.tsx'
import { say as sayMore } from './note-more-words.ts'
import { PlayClip } from './play-clip.tsx'
import { ReviewKept } from './review-kept.tsx'
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
  const beside = useContext(BesideContext)
  return (
    <div className="rec-opened">
      <PageOf asked={asked}>
        {note && (
          <>
            {note.clipSeconds !== undefined && (
              <PlayClip childId={childId} noteId={note.id} seconds={note.clipSeconds} />
            )}
            <NoteSays note={note} childName={childName} timeZone={timeZone} />
            {note.kept && <ReviewKept {...{ childId, timeZone }} noteId={note.id} name={childName} />}
            {note.kind === 'hard-moment' && (
              <p>
                <Link className="rec-link" to={`/children/${childId}/after/${noteId}`}>
                  {say('whatFollowed')}
                </Link>
              </p>
            )}
            {may && <AmendNote childId={childId} about={note.id} adds={addsFirst(note)} />}
            {beside({ childId, about: note.id, childName, timeZone, may })}
          </>
        )}
      </PageOf>
    </div>
  )
}

/** Only the time of a hard moment, or the voice of a note, was kept so far: the first words are added. */
function addsFirst({ kind, words, clipSeconds, amendments }: Note): 'moment' | 'voice' | undefined {
  if (words !== '' || amendments.length > 0) return undefined
  if (kind === 'hard-moment') return 'moment'
  return clipSeconds === undefined ? undefined : 'voice'
}

function NoteSays({ note, childName, timeZone }: { note: Note; childName: string; timeZone: string }) {
  const helped = [...note.helpedSays, ...(note.helpedOther ? [note.helpedOther] : [])]
  const list = (words: string[]) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words)
  return (
    <>
      {note.words && <MarkedWords words={note.words} marks={note.marks} />}
      <HowItWent start={note.start} end={note.end} />
      {note.practice && <p>{sayMore('wasWith', { name: childName, how: sayMore(note.practice) })}</p>}
      {helped.length > 0 && <p>{say('helped', { what: list(helped) })}</p>}
      {note.notDone.map(({ says, because, words }) => (
        <p key={says}>{sayMore('notDoneSays', { what: says, why: words || sayMore(because) })}</p>
      ))}
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
      {note.lookedAgain.map(({ outcome, because, toldByName, toldAt }) => (
        <p key={toldAt} className="at-hint">
          {sayMore(outcome === 'released' ? 'released' : 'keptOn', {
            name: childName,
            day: weekDay(toldAt, timeZone),
            who: toldByName,
            because,
          })}
        </p>
      ))}
      {note.deviceSaidAt && (
        <p className="at-hint">{say('clockOff', { time: clock(note.deviceSaidAt, timeZone) })}</p>
      )}
      {note.amendments.map(({ words, because, toldByName, toldAt }) => (
        <div key={toldAt} className="rec-right">
          <p className="rec-entry-words">{words}</p>
          <p className="at-hint">
            {setRightSays({ name: toldByName, day: weekDay(toldAt, timeZone), because })}
          </p>
        </div>
      ))}
    </>
  )
}

/** Words that were missing were added, not set right. */
function setRightSays(said: { name: string; day: string; because: string }): string {
  if (said.because === say('momentBecause')) return say('addedBy', said)
  return said.because === sayMore('typedUp') ? sayMore('typedUpBy', said) : say('setRightBy', said)
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
