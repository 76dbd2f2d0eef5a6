import { Button, Textarea } from '@mantine/core'
import { IconLock, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useSend, useWaiting } from '#platform/web/operations.ts'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type AskedOfMe, type OwnWords, tellWords } from '../contract.ts'
import { say } from './asked-words.ts'

/** What was written and not kept yet, by writer and round, while the page is open: nothing of it lies on the device. */
const begun = new Map<string, OwnWords>()

type LastWordsProps = { me: string; round: AskedOfMe; onDone: () => void }

/** What one would change first: to keep for oneself, unless one chooses otherwise. */
export function LastWords({ me, round, onDone }: LastWordsProps) {
  const { roundId, lastQuestion } = round
  const send = useSend(tellWords)
  const waits = useWaiting(tellWords).findLast(({ input }) => input?.roundId === roundId)?.input
  const place = `${me}/${roundId}`
  const [own, setOwn] = useState<OwnWords>(
    () => begun.get(place) ?? waits ?? round.words ?? { words: '', shares: false },
  )
  const change = (changed: Partial<OwnWords>) => {
    const next = { ...own, ...changed }
    begun.set(place, next)
    setOwn(next)
  }
  const before = waits ?? round.words
  const isNew = own.words.trim() !== (before?.words ?? '') || own.shares !== (before?.shares ?? false)
  const keep = () => {
    if (!isNew) return onDone()
    const { words, shares } = own
    const happenedAt = new Date().toISOString()
    send.mutate(
      { id: crypto.randomUUID(), roundId, words: words.trim(), shares, happenedAt },
      {
        onSuccess: () => {
          begun.delete(place)
          onDone()
        },
      },
    )
  }
  return (
    <form
      className="mil-before"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Textarea
        size="lg"
        autosize
        minRows={3}
        maxLength={500}
        label={lastQuestion}
        description={say('wordsHint')}
        value={own.words}
        error={send.isError ? say('problem') : undefined}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Segments
        label={say('wordsWho')}
        value={own.shares ? 'all' : 'me'}
        onChange={(who) => change({ shares: who === 'all' })}
        options={[
          { value: 'me', label: say('wordsMe'), icon: <IconLock aria-hidden size={20} /> },
          { value: 'all', label: say('wordsAll'), icon: <IconUsers aria-hidden size={20} /> },
        ]}
      />
      <p className="at-hint">{say(own.shares ? 'wordsAllSays' : 'wordsMeSays')}</p>
      <div className="mil-ways">
        <Button size="lg" type="submit" loading={send.isPending}>
          {say('wordsDone')}
        </Button>
      </div>
    </form>
  )
}
