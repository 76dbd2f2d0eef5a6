import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { listed } from '#platform/web/listed.ts'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import type { Need, Plan } from '../plan.ts'
import { findingSays } from './plan-words.ts'
import { say } from './words.ts'

export type NeedCardProps = {
  need: Need
  plan: Plan
  /** The child's first name. */
  name: string
  /** Part of what is looked at now. */
  lit: boolean
  /** Chosen by itself: its threads alone are lit. */
  chosen: boolean
  /** The whole card chooses the need; missing where nothing is chosen. */
  onChoose?: () => void
  /** Where the map stands that showed the need, for those who may read it. */
  mapAt?: string | undefined
  /** What can be done with it while the plan is written. */
  actions?: ReactNode
}

/** What the child needs, in their words where they gave them, with what showed it. */
export function NeedCard({ need, plan, name, lit, chosen, onChoose, mapAt, actions }: NeedCardProps) {
  const map = need.finding.kind === 'map' ? mapAt : undefined
  const surface = `at-plan-card at-need${lit ? '' : ' at-plan-dim'}${chosen ? ' at-plan-lit' : ''}`
  return (
    <li className={surface} data-thread={`need ${need.id}`}>
      <h4 className="at-plan-name">
        <span className={`at-need-mark at-need-${need.finding.kind}`} aria-hidden />
        {onChoose ? (
          <UnstyledButton className="at-need-choose" aria-pressed={chosen} onClick={onChoose}>
            {need.title}
          </UnstyledButton>
        ) : (
          need.title
        )}
      </h4>
      {need.childWords && <Quote>{need.childWords}</Quote>}
      {need.says && <p className="at-plan-says">{need.says}</p>}
      <p className="at-hint">
        {map ? (
          <Link className="at-need-finding" to={map}>
            {findingSays(need.finding, name)}
          </Link>
        ) : (
          findingSays(need.finding, name)
        )}
      </p>
      <p className="at-thread-words at-hint">{answeredBy(need, plan)}</p>
      {actions && <div className="at-plan-actions">{actions}</div>}
    </li>
  )
}

function answeredBy(need: Need, { responses }: Plan): string {
  const titles = responses.filter(({ needIds }) => needIds.includes(need.id)).map(({ title }) => title)
  return titles.length === 0 ? say('notAnswered') : say('answeredBy', { names: listed(titles) })
}
