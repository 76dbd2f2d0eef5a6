import { Button } from '@mantine/core'
import { useState } from 'react'
import { PinPad } from '#people/web/pin-pad.tsx'
import { unlock } from '#platform/web/kept.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { clock } from '#platform/web/when.ts'
import { say } from './closed-words.ts'
import type { useOnDevice } from './use-on-device.ts'
import '#people/web/sign-in.css'

type ClosedProps = {
  here: Pick<ReturnType<typeof useOnDevice>, 'personId' | 'look' | 'letGo'>
  /** When they were kept. */
  since: number
}

/** Answers of a time without a signal lie closed on this device: they open with the digits of whoever gave them. */
export function Closed({ here: { personId, look, letGo }, since }: ClosedProps) {
  const [trouble, setTrouble] = useState({ says: '', times: 0 })
  const [busy, setBusy] = useState(false)
  const onPin = async (pin: string) => {
    setBusy(true)
    const tried = await unlock(personId, pin)
    setBusy(false)
    if (tried.came === 'open') return look()
    const says = tried.came === 'wrong' ? say('wrong', { left: tried.left }) : say('gone')
    setTrouble(({ times }) => ({ says, times: times + 1 }))
  }
  return (
    <Card title={say('title')}>
      <p>{say('says', { time: clock(new Date(since)) })}</p>
      <div className="at-pin">
        {trouble.says && <p role="alert">{trouble.says}</p>}
        <PinPad key={trouble.times} label={say('pin')} busy={busy} onPin={(pin) => void onPin(pin)} />
      </div>
      <Button variant="subtle" size="lg" onClick={() => void letGo().then(look)}>
        {say('without')}
      </Button>
    </Card>
  )
}
