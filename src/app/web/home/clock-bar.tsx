import { acts, hoursOf } from '#hard-moments/clocks.ts'
import type { DutyShown } from '#reminders/contract/duties.ts'
import { say } from './part-words.ts'

const HOUR = 3_600_000

/** How much is left of the hours that the law gives, as a bar and in words; nothing where no law counts hours. */
export function ClockBar({ duty: { kind, rule, dueAt } }: { duty: DutyShown }) {
  const isAct = acts.some((act) => act.kind === kind && act.rule === rule)
  if (!isAct || !rule || !dueAt) return null
  const all = hoursOf(rule)
  const left = (Date.parse(dueAt) - Date.now()) / HOUR
  const gone = Math.min(1, Math.max(0, 1 - left / all))
  return (
    <span className="at-lead-clock">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="at-lead-clock-all" width="100" height="8" rx="4" />
        <rect className="at-lead-clock-gone" width={gone * 100} height="8" rx="4" />
      </svg>
      <strong>
        {left > 0 ? say('hoursLeft', { left: Math.ceil(left), all }) : say('hoursOver', { all })}
      </strong>
    </span>
  )
}
