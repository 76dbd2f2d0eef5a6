import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useWaiting } from '#platform/web/operations.ts'
import { openRefused, putAside, sendAll, type WaitingShown } from '#platform/web/outbox.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { dayAndClock } from '#platform/web/when.ts'
import { say } from './words.ts'

/** What one wrote on this device and the server has not kept: it waits for a connection, or was refused. */
export function WaitingPage() {
  const waiting = useWaiting()
  return (
    <>
      <h1>{say('waitingTitle')}</h1>
      {waiting.length === 0 && (
        <PageEmpty icon={<IconCircleCheck aria-hidden />} title={say('nothingWaits')}>
          {say('nothingWaitsSays')}
        </PageEmpty>
      )}
      {waiting.some(({ refused }) => !refused) && (
        <Button variant="light" onClick={() => void sendAll()}>
          {say('sendNow')}
        </Button>
      )}
      {waiting.map((one) => (
        <WaitingCard key={one.id} one={one} />
      ))}
    </>
  )
}

function WaitingCard({ one }: { one: WaitingShown }) {
  const [words, setWords] = useState<string>()
  const [sure, setSure] = useState(false)
  const show = () =>
    openRefused(one.id).then(
      (input) => setWords(wordsOf(input)),
      () => setWords(say('notOpened')),
    )
  return (
    <Card title={dayAndClock(one.since)}>
      <p>{one.refused ? say('refusedSays', { because: one.refused }) : say('waitsSays')}</p>
      {words !== undefined && <blockquote>{words || say('noWords')}</blockquote>}
      {one.refused && (
        <>
          <Button variant="light" onClick={() => void show()}>
            {say('showWords')}
          </Button>{' '}
          <Button variant="subtle" onClick={() => (sure ? void putAside(one.id) : setSure(true))}>
            {say(sure ? 'putAsideSure' : 'putAside')}
          </Button>
        </>
      )}
    </Card>
  )
}

function wordsOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'words' in input ? String(input.words) : ''
}
