import { IconShieldQuestion } from '@tabler/icons-react'
import type { ChildId, HomeId } from '#platform/ids.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
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

/** In a child's own line on the shift: after a hard moment their safety plan is open until somebody looked at it. */
export function SafetySign({ childId, homeId, timeZone }: SinceProps) {
  const since = useSince(childId, homeId)
  if (!since) return null
  return (
    <Chip tone="lamp" icon={<IconShieldQuestion aria-hidden />}>
      <span>
        {say('safetySign')}
        <span className="at-hidden">{say('safetySignSays', { day: weekDay(since, timeZone) })}</span>
      </span>
    </Chip>
  )
}

function useSince(childId: ChildId, homeId: HomeId): string | undefined {
  const { data } = useAsk(readOpen, { homeId })
  return data?.children.find((one) => one.childId === childId)?.safetySince
}

function Since({ childId, homeId, timeZone }: SinceProps) {
  const since = useSince(childId, homeId)
  if (!since) return null
  return <p className="rec-quiet">{say('safetyOpen', { day: weekDay(since, timeZone) })}</p>
}
