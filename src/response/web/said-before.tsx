import { Quote } from '#platform/web/parts/quote.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { PlanVersion } from '../contract/plan.ts'
import { say } from './words.ts'

type SaidBeforeProps = { said: PlanVersion['saidBefore']; timeZone: string }

/** What people wanted changed in earlier versions, in their words: a new version takes nobody’s words away. */
export function SaidBefore({ said, timeZone }: SaidBeforeProps) {
  if (said.length === 0) return null
  return (
    <details className="at-plan-why at-card at-card-wash">
      <summary>{say('saidBefore')}</summary>
      <ul className="at-limits">
        {said.map(({ personId, knownAs, number, words, at, isChild }) => (
          <li key={`${personId} ${number}`}>
            {isChild ? (
              <Quote source={knownAs}>{words}</Quote>
            ) : (
              <p className="at-plan-says">
                <strong>{knownAs}:</strong> {words}
              </p>
            )}
            <p className="at-hint">{say('saidAbout', { number, day: fullDay(at, timeZone) })}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
