import { IconCheck } from '@tabler/icons-react'
import type { SourcingShown } from '../contract/reading.ts'
import { answerFor } from '../stage.ts'
import { say } from './words.ts'

/** How far it is, as stations in a row; each says in words whether it is done. */
export function Path({ need }: { need: SourcingShown }) {
  const { steps, providers, providerId, byHealthService } = need
  const has = (kind: string) => steps.some((one) => one.kind === kind)
  const stations = [
    ['found', providers.length > 0],
    ['asked', has('asked')],
    ['approved', answerFor(steps, providerId)?.answer === 'approved'],
    ['referred', has('referred')],
    ['started', has('started')],
  ] as const
  const shown = stations.filter(([name]) => !byHealthService || (name !== 'asked' && name !== 'approved'))
  return (
    <ol className="src-path" aria-label={say('path')}>
      {shown.map(([name, isDone]) => (
        <li key={name} className={isDone ? 'src-done' : ''}>
          <span className="src-dot" aria-hidden>
            {isDone && <IconCheck size={16} />}
          </span>
          <span aria-hidden>{say(`path-${name}`)}</span>
          <span className="at-hidden">{say(isDone ? 'done' : 'notYet', { what: say(`path-${name}`) })}</span>
        </li>
      ))}
    </ol>
  )
}
