import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import type { Plan } from '../plan.ts'
import { linesOf, type Risk, type SafetyLines, safetyLines } from '../risk.ts'
import { nameOfLines, nameOfRisk, say } from './risk-words.ts'

type RiskShownProps = { risk: Risk; plan: Plan; childId: string; name: string }

/** One thing that could do harm. What sets it off and what helps are the lines of the plan, as they stand there now. */
export function RiskShown({ risk, plan, childId, name }: RiskShownProps) {
  const { kind, says, environment, peers, stillCan, childSays } = risk
  const points = safetyLines.some((lines) => risk[lines].length > 0)
  return (
    <section className="rsk">
      <div className="rsk-head">
        <h3>{says}</h3>
        <Chip tone="line">{nameOfRisk(kind)}</Chip>
      </div>
      {points && (
        <div className="rsk-lines">
          {safetyLines.map((lines) => (
            <Lines key={lines} kind={lines} chosen={risk[lines]} held={linesOf(plan, lines)} />
          ))}
        </div>
      )}
      {points && (
        <p className="at-hint">
          {say('fromPlan')}: <Link to={`/children/${childId}/plan`}>{say('fromPlanLink')}</Link>
        </p>
      )}
      <Responses risk={risk} plan={plan} />
      <dl className="rsk-facts">
        <Fact head={say('stillCan')} words={stillCan} />
        <Fact head={say('environment')} words={environment} />
        <Fact head={say('peers')} words={peers} />
      </dl>
      {childSays && <Quote source={say('childSays', { name })}>{childSays}</Quote>}
    </section>
  )
}

type LinesProps = { kind: SafetyLines; chosen: readonly string[]; held: readonly string[] }

function Lines({ kind, chosen, held }: LinesProps) {
  if (chosen.length === 0) return null
  return (
    <div>
      <h4>{nameOfLines(kind)}</h4>
      <ul>
        {chosen.map((line) => (
          <li key={line}>
            {line} {!held.includes(line) && <small>({say('gone')})</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Responses({ risk, plan }: Pick<RiskShownProps, 'risk' | 'plan'>) {
  const known = plan.responses.filter(({ id }) => risk.responseIds.includes(id))
  const stopped = (plan.stopped ?? []).filter(({ id }) => risk.responseIds.includes(id))
  if (known.length + stopped.length === 0) return null
  return (
    <div className="rsk-does">
      <h4>{say('responses')}</h4>
      <ul>
        {known.map(({ id, title, when }) => (
          <li key={id}>{when ? `${title}, ${when}` : title}</li>
        ))}
        {stopped.map(({ id, title }) => (
          <li key={id}>
            {title} <small>({say('gone')})</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Fact({ head, words }: { head: string; words: string }) {
  if (!words) return null
  return (
    <div>
      <dt>{head}</dt>
      <dd>{words}</dd>
    </div>
  )
}
