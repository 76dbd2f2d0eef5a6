import type { ChildId, HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { weekDay } from '#platform/web/when.ts'
import { useHome } from '#records/web/use-home.ts'
import { readOpen } from '../contract/open.ts'
import { say } from './words.ts'

/** Since when nobody has looked at the safety plan again: a quiet line, and nothing when somebody has. */
export function SafetySince({ childId, timeZone }: { childId: ChildId; timeZone: string }) {
  const { home } = useHome()
  return home ? <Since childId={childId} homeId={home.id} timeZone={timeZone} /> : null
}

type SinceProps = { childId: ChildId; homeId: HomeId; timeZone: string }

function Since({ childId, homeId, timeZone }: SinceProps) {
  const { data } = useAsk(readOpen, { homeId })
  const since = data?.children.find((one) => one.childId === childId)?.safetySince
  if (!since) return null
  return <p className="rec-quiet">{say('safetyOpen', { day: weekDay(since, timeZone) })}</p>
}
