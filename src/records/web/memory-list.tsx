import { IconEye, IconLock } from '@tabler/icons-react'
import type { ChildId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { weekDay } from '#platform/web/when.ts'
import { type Memory, readMemories } from '../contract/memories.ts'
import { MemoryPicture } from './memory-picture.tsx'
import { say } from './memory-words.ts'
import './memory.css'

type MemoryListProps = {
  childId: ChildId
  timeZone: string
  /** The first name of the young person; empty where they look themself. */
  name: string
}

/** The photos and drawings, newest first, each with who sees it. */
export function MemoryList({ childId, timeZone, name }: MemoryListProps) {
  const asked = useAsk(readMemories, { childId })
  const memories = asked.data?.memories ?? []
  return (
    <PageOf asked={asked}>
      {memories.length === 0 && <PageEmpty title={say('none')}>{say('noneSays')}</PageEmpty>}
      <ul className="rec-memories">
        {memories.map((memory) => (
          <li key={memory.id}>
            <figure className="rec-memory">
              <MemoryPicture childId={childId} memory={memory} />
              <Caption {...{ memory, timeZone, name }} />
            </figure>
          </li>
        ))}
      </ul>
    </PageOf>
  )
}

function Caption({ memory, timeZone, name }: { memory: Memory; timeZone: string; name: string }) {
  const { words, kind, seenBy, byChild, toldByName, happenedAt } = memory
  const day = weekDay(happenedAt, timeZone)
  const Mark = seenBy === 'me' ? IconLock : IconEye
  const sees = seenBy === 'me' ? say('seenMe') : name ? say('seenAll', { name }) : say('seenTeam')
  return (
    <figcaption>
      <strong>{words || say(kind)}</strong>
      <span className="at-hint">
        {byChild && !name ? say('keptByYou', { day }) : say('keptBy', { name: toldByName, day })}
      </span>
      <span className="at-hint">
        <Mark aria-hidden size={16} /> {sees}
      </span>
    </figcaption>
  )
}
