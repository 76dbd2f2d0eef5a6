import { ClosedHere } from '#people/web/closed-here.tsx'
import { clock } from '#platform/web/when.ts'
import { say } from './closed-words.ts'
import type { useOnDevice } from './use-on-device.ts'

type ClosedProps = {
  here: Pick<ReturnType<typeof useOnDevice>, 'personId' | 'look' | 'letGo'>
  /** When they were kept. */
  since: number
}

/** Answers of a time without a signal lie closed on this device: they open with the digits of whoever gave them. */
export function Closed({ here: { personId, look, letGo }, since }: ClosedProps) {
  return (
    <ClosedHere
      personId={personId}
      since={since}
      title={say('title')}
      says={say('says', { time: clock(new Date(since)) })}
      onOpen={() => void look()}
      onWithout={() => void letGo().then(look)}
    />
  )
}
