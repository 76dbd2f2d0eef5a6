import { Button } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext } from 'react'
import { Away, Refused } from '../call.ts'
import { clock } from '../when.ts'
import { AsOf, PageEmpty, PageFault, PageLoading, PageRefused } from './page-states.tsx'
import { say } from './words.ts'

type PageTroubleProps = { error: Error; onAgain: () => void }

/** Why a page has nothing to show: no signal, not shared, or our fault. */
export function PageTrouble({ error, onAgain }: PageTroubleProps) {
  const again = <Button onClick={onAgain}>{say('again')}</Button>
  if (error instanceof Away) {
    return (
      <PageEmpty isPage icon={<IconWifiOff aria-hidden />} title={say('away')} action={again}>
        {say('awaySays')}
      </PageEmpty>
    )
  }
  if (error instanceof Refused && error.isFinal) {
    return (
      <PageRefused isPage title={say('notYours')}>
        {say('notYoursSays')}
      </PageRefused>
    )
  }
  return (
    <PageFault isPage title={say('fault')} action={again}>
      {say('faultSays')}
    </PageFault>
  )
}

type PageOfProps = {
  /** A query of `useAsk`. */
  asked: {
    isPending: boolean
    error: Error | null
    data: unknown
    /** When the server said it; 0 where it never did, and what stands here comes from this device. */
    dataUpdatedAt: number
    refetch: () => unknown
  }
  children: ReactNode
}

/** The time that already stands above this part of a page. */
const TimeAbove = createContext('')

/** A page made of one answer: its outline while it comes, why it does not come, or the page itself. */
export function PageOf({ asked, children }: PageOfProps) {
  const above = useContext(TimeAbove)
  if (asked.data !== undefined) {
    const isKept = asked.error instanceof Away && asked.dataUpdatedAt > 0
    const time = isKept ? clock(new Date(asked.dataUpdatedAt)) : above
    // What is from the same minute as the part around it does not say so again.
    return (
      <TimeAbove value={time}>
        {time !== above && <AsOf>{say('asOf', { time })}</AsOf>}
        {children}
      </TimeAbove>
    )
  }
  if (asked.error) return <PageTrouble error={asked.error} onAgain={() => asked.refetch()} />
  return <PageLoading label={say('loading')} />
}
