import { IconArrowsExchange, IconCircleMinus, IconCirclePlus } from '@tabler/icons-react'
import type { PlanChange } from '../contract/changes.ts'
import { changeSays } from './plan-words.ts'
import { say } from './words.ts'
import './plan-below.css'

type ChangeListProps = { changes: readonly PlanChange[] }

const marks = { added: IconCirclePlus, changed: IconArrowsExchange, stopped: IconCircleMinus }

/** The differences between two plans, each a sentence with what was and what is. */
export function ChangeList({ changes }: ChangeListProps) {
  return (
    <ul className="at-changes">
      {changes.map((change) => (
        <ChangeLine key={`${change.what} ${change.id} ${change.change}`} change={change} />
      ))}
    </ul>
  )
}

function ChangeLine({ change }: { change: PlanChange }) {
  const Mark = marks[change.change]
  const stopped = change.change === 'stopped'
  return (
    <li className={`at-change at-change-${change.change}`}>
      <Mark aria-hidden size={22} />
      <div>
        <p>{changeSays(change)}</p>
        {change.change === 'changed' && <Said label={say('was')} words={change.before} />}
        {change.change === 'changed' && <Said label={say('is')} words={change.after} />}
        {stopped && <Said label={say('stoppedBecause')} words={change.after} />}
        {change.change === 'added' && change.after !== '' && <p className="at-hint">{change.after}</p>}
      </div>
    </li>
  )
}

function Said({ label, words }: { label: string; words: string }) {
  if (words === '') return null
  return (
    <p className="at-hint">
      <strong>{label}:</strong> {words}
    </p>
  )
}
