import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Link } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import type { ChronologyEntry } from '#records/contract.ts'
import { PlayClip } from '#records/web/play-clip.tsx'
import type { Beside, MySide } from '../contract/beside.ts'
import { say as sayAfter } from './after-words.ts'
import { say as sayBeside } from './beside-words.ts'
import { faceIn } from './my-people.ts'
import { SaySide } from './say-side.tsx'
import { useMine, useMySpace } from './use-mine.ts'
import { say } from './words.ts'

type WrittenEntryProps = {
  childId: ChildId
  timeZone: string
  entry: ChronologyEntry
  /** Easy words are read first, where there are some. */
  isEasy: boolean
  beside: Beside | undefined
}

/** One thing that somebody wrote about me, how I saw it, and what they said to that. */
export function WrittenEntry({ childId, timeZone, entry, isEasy, beside }: WrittenEntryProps) {
  const people = useMySpace(childId).data?.people ?? []
  const { me } = useMine()
  // Painful things are closed until the young person opens them.
  const isHard = entry.kind.startsWith('hard-moments.') || entry.kind === 'records.hard-moment'
  const [isOpen, setOpen] = useState(!isHard)
  const isOwn = entry.toldBy === `${childId}`
  const full = entry.detail && entry.kind.startsWith('records.') ? entry.detail : entry.headline
  const words = (isEasy && beside?.easy?.words) || full
  const sides = beside?.sides ?? []
  const mine = me?.face ?? faceFor(childId)
  return (
    <article className="mine-entry">
      <p className="mine-by">
        <Face face={isOwn ? mine : faceIn(people, entry.toldBy)} name="" size={44} />
        <span>
          <strong>{isOwn ? say('youSaid') : say('wrote', { who: entry.toldByName })}</strong>
          <span className="at-hint">{weekDay(entry.happenedAt, timeZone)}</span>
        </span>
      </p>
      <div className={isOwn ? 'mine-bubble mine-bubble-own' : 'mine-bubble'}>
        {isOpen ? words : say('hardClosed')}
        {entry.clipSeconds !== undefined && isOpen && (
          <PlayClip childId={childId} noteId={entry.about} seconds={entry.clipSeconds} />
        )}
        {isHard && (
          <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? 'closeIt' : 'openIt')}
          </Button>
        )}
      </div>
      {isHard && (
        <Link to={`/mine/hard/${entry.about}`} className="mine-quiet">
          {sayAfter('readAll')}
        </Link>
      )}
      {entry.kind === 'records.hard-moment' && (
        <Link to={`/mine/after/${entry.about}`} className="mine-quiet">
          {sayAfter('tellHow')}
        </Link>
      )}
      {!isOwn && isOpen && <SaySide childId={childId} about={entry.about} hasSaid={sides.length > 0} />}
      {sides.map((side) => (
        <Side key={side.id} side={side} face={mine} />
      ))}
    </article>
  )
}

function Side({ side, face }: { side: MySide; face: Parameters<typeof Face>[0]['face'] }) {
  if (side.isRight) {
    return (
      <p className="mine-side-who">
        <IconCircleCheck aria-hidden size={22} /> {sayBeside('saidRight')}
      </p>
    )
  }
  return (
    <>
      <div className="mine-side">
        <p className="mine-side-who">
          {sayBeside('mySide')} <Face face={face} name="" size={34} />
        </p>
        <p className="mine-bubble mine-bubble-own">{side.words}</p>
      </div>
      <div className="mine-answer">
        <IconCircleCheck aria-hidden size={24} />
        <div>
          <p>{sayBeside('bothStay')}</p>
          {side.answers.map(({ id, toldByName, words }) => (
            <p key={id}>
              {sayBeside('hasSeen', { name: toldByName })} <strong>“{words}”</strong>
            </p>
          ))}
        </div>
      </div>
    </>
  )
}
