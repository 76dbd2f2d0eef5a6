import { IconClock } from '@tabler/icons-react'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useWaiting } from '#platform/web/operations.ts'
import { clock } from '#platform/web/when.ts'
import { recordNote } from '../contract.ts'
import { noteHeadline } from '../note-headline.ts'
import { say } from './words.ts'

/** The notes about a child that were written on this device and have not reached everyone yet. */
export function WaitingNotes({ childId, timeZone }: { childId: ChildId; timeZone: string }) {
  const waiting = useWaiting(recordNote).filter(({ input }) => input?.childId === childId)
  if (waiting.length === 0) return null
  return (
    <section className="rec-waiting" aria-label={say('waitingHere')}>
      <h3>{say('waitingHere')}</h3>
      <ul>
        {waiting.map(({ id, input, since, refused }) => (
          <li key={id}>
            <IconClock aria-hidden size={20} />
            <div>
              <p className="rec-entry-words">{input && headlineOf(input)}</p>
              <p className="at-hint">
                {refused
                  ? say('notKept', { says: refused })
                  : say('waitingSince', { time: clock(since, timeZone) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the device knows without the plan: the words, or what was tapped. */
function headlineOf({ words, start, end, helpedOther, clip }: InputOf<typeof recordNote>): string {
  return words || noteHeadline({ words, start, end, helpedOther, helped: [], clipSeconds: clip?.seconds })
}
