import type { Stopped } from '../plan.ts'
import { say } from './words.ts'

/** What the plan held once, and why it ended. */
export function StoppedShown({ stopped }: { stopped: readonly Stopped[] }) {
  if (stopped.length === 0) return null
  return (
    <details className="at-plan-why at-card at-card-wash">
      <summary>{say('stoppedTitle')}</summary>
      <ul className="at-limits">
        {stopped.toReversed().map(({ id, title, because }) => (
          <li key={id}>
            <strong>{title}</strong>
            <p className="at-plan-says">{because}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
