import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#platform/web/parts/card.tsx'
import { canBeWoken, leaveMeHere, subscribedHere, wakeMeHere } from './push-here.ts'
import { say } from './words.ts'

/** Whether this device may wake me: asked for here and nowhere else, and never on its own accord. */
export function WakeHere({ pushKey }: { pushKey: string }) {
  const queries = useQueryClient()
  const { data: subscription } = useQuery({
    queryKey: ['push-here'],
    queryFn: subscribedHere,
    networkMode: 'always',
  })
  const [trouble, setTrouble] = useState('')
  const isOn = Boolean(subscription)
  const change = async () => {
    setTrouble('')
    try {
      if (isOn) await leaveMeHere()
      else if ((await wakeMeHere(pushKey)) === 'denied') setTrouble(say('denied'))
    } catch {
      setTrouble(say('notDone'))
    }
    await queries.invalidateQueries({ queryKey: ['push-here'] })
  }
  return (
    <Card title={say('browser')} hint={say('browserHint')}>
      {canBeWoken() ? (
        <>
          {isOn && <p>{say('isOn')}</p>}
          <Button variant="light" onClick={() => void change()}>
            {say(isOn ? 'browserOff' : 'browserOn')}
          </Button>
          {trouble && <p role="alert">{trouble}</p>}
        </>
      ) : (
        <p>{say('notHere')}</p>
      )}
    </Card>
  )
}
