import { Button } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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

/** A page made of one answer: its outline while it comes, why it does not come, or the page itself. */
export function PageOf({ asked, children }: PageOfProps) {
  if (asked.data !== undefined) {
    return (
      <>
        {asked.error instanceof Away && asked.dataUpdatedAt > 0 && (
          <AsOf>
            {say('asOf', {
              time: clock(new Date(asked.dataUpdatedAt)),
            })}
          </AsOf>
        )}
        {children}
      </>
    )
  }
  if (asked.error) return <PageTrouble error={asked.error} onAgain={() => asked.refetch()} />
  return <PageLoading label={say('loading')} />
}
