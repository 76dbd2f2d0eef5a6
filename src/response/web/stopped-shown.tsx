import { fullDay } from '#platform/web/when.ts'
import type { Stopped } from '../plan.ts'
import { say } from './words.ts'

/** What the plan held once, and why it ended. */
export function StoppedShown({ stopped }: { stopped: readonly Stopped[] }) {
  if (stopped.length === 0) return null
  return (
    <details className="at-plan-why at-card at-card-wash">
      <summary>{say('stoppedTitle')}</summary>
      <ul className="at-limits">
        {stopped.toReversed().map(({ id, title, because, on }) => (
          <li key={id}>
            <strong>{on ? say('stoppedOn', { title, day: fullDay(on) }) : title}</strong>
            <p className="at-plan-says">{because}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
