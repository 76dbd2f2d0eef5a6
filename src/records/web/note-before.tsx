import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { part } from '#platform/web/parts/part.tsx'
import { clock } from '#platform/web/when.ts'
import type { useNoteDraft } from './note-draft.ts'
import { say } from './words.ts'

const ClosedHere = part(() => import('#people/web/closed-here.tsx').then((file) => file.ClosedHere))

type NoteBeforeProps = Pick<ReturnType<typeof useNoteDraft>, 'before' | 'look'> & {
  writer: string
  /** What lies here is not wanted. */
  onAnew: () => void
}

/** A note that was begun before the page was opened: what it is, and a way to begin anew. */
export function NoteBefore({ writer, before, look, onAnew }: NoteBeforeProps) {
  const [isAsked, ask] = useState(false)
  if (before.state === 'nothing') return null
  const { since } = before
  const anew = () => confirm(say('withoutIt')) && onAnew()
  if (isAsked && before.state === 'closed') {
    return (
      <Suspense fallback={null}>
        <ClosedHere personId={writer} since={since} onOpen={() => void look()} onWithout={anew} />
      </Suspense>
    )
  }
  return (
    <p className="rec-before" role="status">
      <span>
        {say(before.state === 'here' ? 'begunBefore' : 'closedBefore', { time: clock(new Date(since)) })}
      </span>
      {before.state === 'closed' && (
        <Button variant="subtle" onClick={() => ask(true)}>
          {say('openBefore')}
        </Button>
      )}
      <Button variant="subtle" onClick={anew}>
        {say('beginAnew')}
      </Button>
    </p>
  )
}
