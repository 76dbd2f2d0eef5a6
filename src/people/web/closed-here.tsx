import { Button } from '@mantine/core'
import { useState } from 'react'
import { unlock } from '#platform/web/kept.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { clock } from '#platform/web/when.ts'
import { say } from './closed-words.ts'
import { PinPad } from './pin-pad.tsx'
import './sign-in.css'

type ClosedHereProps = {
  personId: string
  /** When it was written. */
  since: number
  /** Its copy is open now. */
  onOpen: () => void
  /** It is not wanted. */
  onWithout: () => void
  title?: string
  says?: string
}

/** What somebody was writing lies closed on this device: it opens with the digits of whoever wrote it. */
export function ClosedHere({ personId, since, onOpen, onWithout, title, says }: ClosedHereProps) {
  const [trouble, setTrouble] = useState({ says: '', times: 0 })
  const [busy, setBusy] = useState(false)
  const onPin = async (pin: string) => {
    setBusy(true)
    const tried = await unlock(personId, pin)
    setBusy(false)
    if (tried.came === 'open') return onOpen()
    const why = tried.came === 'wrong' ? say('wrong', { left: tried.left }) : say('gone')
    setTrouble(({ times }) => ({ says: why, times: times + 1 }))
  }
  return (
    <Card title={title ?? say('title')}>
      <p>{says ?? say('says', { time: clock(new Date(since)) })}</p>
      <div className="at-pin">
        {trouble.says && <p role="alert">{trouble.says}</p>}
        <PinPad key={trouble.times} label={say('pin')} busy={busy} onPin={(pin) => void onPin(pin)} />
      </div>
      <Button variant="subtle" size="lg" onClick={onWithout}>
        {say('without')}
      </Button>
    </Card>
  )
}
