import {
  IconBook,
  IconHandStop,
  IconHeartHandshake,
  IconSchool,
  IconSparkles,
  IconStethoscope,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Plan, Response } from '../plan.ts'
import type { Focus } from '../plan-focus.ts'
import { kindSays } from './plan-words.ts'
import { say } from './words.ts'

type PlanPartsProps = { plan: Plan; focus: Focus; onFocus: (focus: Focus) => void }

const kinds: { kind: Response['kind']; icon: ReactNode }[] = [
  { kind: 'enrichment', icon: <IconSparkles aria-hidden /> },
  { kind: 'key-work', icon: <IconBook aria-hidden /> },
  { kind: 'education', icon: <IconSchool aria-hidden /> },
  { kind: 'therapy', icon: <IconStethoscope aria-hidden /> },
]

/** The other parts of the plan at a glance: two lead down the page, four light one kind of response. */
export function PlanParts({ plan, focus, onFocus }: PlanPartsProps) {
  const { helps } = plan.safety
  const safety = helps.length === 0 ? say('tileSafetyNone') : say('tileSafetySome', { count: helps.length })
  return (
    <nav className="at-plan-parts" aria-label={say('parts')}>
      <a href="#safety-plan" className="at-plan-part">
        <IconHandStop aria-hidden />
        <Named name={say('tileSafety')} says={safety} />
      </a>
      <a href="#limits" className="at-plan-part">
        <IconHeartHandshake aria-hidden />
        <Named name={say('tileBoundaries')} says={say('tileCount', { count: plan.boundaries.length })} />
      </a>
      {kinds.map(({ kind, icon }) => {
        const count = plan.responses.filter((one) => one.kind === kind).length
        const on = focus.on === 'kind' && focus.kind === kind
        return (
          <button
            key={kind}
            type="button"
            className="at-plan-part"
            aria-pressed={on}
            onClick={() => onFocus(on ? { on: 'everything' } : { on: 'kind', kind })}
          >
            {icon}
            <Named name={kindSays(kind)} says={say('tileCount', { count })} />
          </button>
        )
      })}
    </nav>
  )
}

function Named({ name, says }: { name: string; says: string }) {
  return (
    <span>
      <strong>{name}</strong>
      <span className="at-hint">{says}</span>
    </span>
  )
}
