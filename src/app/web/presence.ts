import type { QueryClient } from '@tanstack/react-query'
import type { Me } from '#people/contract/sign-in.ts'
import { followLive } from '#platform/web/live.ts'
import { readyForOffline } from './ready-for-offline.ts'

const AT_FIRST = 1_500
const AN_HOUR = 3_600_000

/** From now on, until the one who is here leaves. */
export function begin(me: Me, queries: QueryClient): () => void {
  const leaveLive = followLive(queries)
  const ready = () => void readyForOffline(me, queries)
  const soon = setTimeout(ready, AT_FIRST)
  const again = setInterval(ready, AN_HOUR)
  addEventListener('attune-lock-made', ready)
  return () => {
    leaveLive()
    clearTimeout(soon)
    clearInterval(again)
    removeEventListener('attune-lock-made', ready)
  }
}
