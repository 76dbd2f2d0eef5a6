import { useState } from 'react'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useAsk } from '#platform/web/operations.ts'
import { dayAndClock, shortWeekDay } from '#platform/web/when.ts'
import { type PlannedShown, readShift } from '../contract/rota.ts'
import { say } from './rota-words.ts'

/** How the plan of a shift changed, for whoever wants to know. */
export function EarlierPlans({ home, planned }: { home: HomeShown; planned: PlannedShown }) {
  const [open, setOpen] = useState(false)
  const { data } = useAsk(readShift, { homeId: home.id, shiftId: planned.shiftId }, { skip: !open })
  if (planned.number < 2) return null
  return (
    <details className="shf-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('earlier')}</summary>
      <ul className="shf-plain">
        {data?.plans.map(({ number, knownAs, onDay, starts, ends, takenOut, plannedByName, plannedAt }) => {
          const when = dayAndClock(plannedAt, home.timeZone)
          const plan = { name: knownAs, day: shortWeekDay(onDay), from: starts, to: ends }
          return (
            <li key={number}>
              {takenOut
                ? say('planOut', { number, by: plannedByName, when })
                : say('plan', { number, ...plan, by: plannedByName, when })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
