import { IconHeart, IconUserHeart } from '@tabler/icons-react'
import { Card } from '#platform/web/parts/card.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import type { PlanPerson } from '../contract/plan.ts'
import type { Boundary, SafetyPlan } from '../plan.ts'
import { say } from './words.ts'

type SafetyShownProps = {
  safety: SafetyPlan
  name: string
  people: ReadonlyMap<string, PlanPerson>
}

/** One page for a hard moment: what helps first, then what to watch for. */
export function SafetyShown({ safety, name, people }: SafetyShownProps) {
  const { helps, triggers, earlySigns, harder, bring } = safety
  const person = bring && people.get(bring)
  const isEmpty = [helps, triggers, earlySigns, harder].every((lines) => lines.length === 0) && !person
  return (
    <div id="safety-plan" className="at-plan-anchor">
      <Card title={say('safety')} hint={say('safetyHint', { name })} level={3}>
        {isEmpty && <p className="at-plan-says">{say('safetyNone')}</p>}
        {helps.length > 0 && (
          <>
            <h4 className="at-plan-small">{say('helps')}</h4>
            <ul className="at-safety-helps">
              {helps.map((help) => (
                <li key={help.title}>
                  <IconHeart aria-hidden size={22} />
                  <div>
                    <strong>{help.title}</strong>
                    {help.says && <p className="at-plan-says">{help.says}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
        {person && (
          <p className="at-safety-bring">
            <IconUserHeart aria-hidden size={22} /> {say('bring')}: <strong>{person.knownAs}</strong>
          </p>
        )}
        <div className="at-safety-lists">
          <Lines title={say('earlySigns')} lines={earlySigns} />
          <Lines title={say('triggers')} lines={triggers} />
          <Lines title={say('harder')} lines={harder} />
        </div>
      </Card>
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <h4 className="at-plan-small">{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

type BoundariesShownProps = { boundaries: readonly Boundary[]; name: string }

/** Limits, each with its reason and with what the child says about it. */
export function BoundariesShown({ boundaries, name }: BoundariesShownProps) {
  return (
    <div id="limits" className="at-plan-anchor">
      <Card title={say('boundaries')} hint={say('boundariesHint', { name })} level={3}>
        {boundaries.length === 0 && <p className="at-plan-says">{say('boundariesNone')}</p>}
        <ul className="at-limits">
          {boundaries.map(({ id, says, because, childSays }) => (
            <li key={id}>
              <strong>{says}</strong>
              {because && <p className="at-plan-says">{because}</p>}
              {childSays && <Quote source={name}>{childSays}</Quote>}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
