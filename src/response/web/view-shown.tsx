import { Anchor } from '@mantine/core'
import type { ChildId } from '#platform/ids.ts'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { Link } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { Finding } from '../plan.ts'
import type { Back, ViewLine, ViewSection } from '../view-lines.ts'
import { doseSays, evidenceSays } from './plan-words.ts'
import { say, sayLabel } from './view-words.ts'

type ViewShownProps = { sections: readonly ViewSection[]; childId: ChildId }

/** A view: sections under fixed labels or needs, each line with the way back to the plan. */
export function ViewShown({ sections, childId }: ViewShownProps) {
  if (sections.length === 0) return <p className="at-plan-says">{say('nothing')}</p>
  return (
    <>
      {sections.map(({ label, need, lines }) => (
        <section key={label ?? need?.title} className="at-card at-view-section">
          <h4 className="at-plan-name">{label ? sayLabel(label) : need?.title}</h4>
          {need && need.childWords !== '' && <Quote>{need.childWords}</Quote>}
          {need && <p className="at-hint">{need.finding}</p>}
          <ul className="at-view-lines">
            {lines.map((line) => (
              <Line key={line.key} {...{ line, childId }} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Line({ line, childId }: { line: ViewLine; childId: ChildId }) {
  const { title, says, notes, dose, evidence, back } = line
  return (
    <li className="at-view-line">
      <div className="at-response-head">
        <strong>{title}</strong>
        {dose && <Chip>{doseSays(dose)}</Chip>}
      </div>
      {says.map((text) => (
        <p key={text} className="at-plan-says">
          {text}
        </p>
      ))}
      {(notes.length > 0 || evidence) && (
        <dl className="at-view-notes">
          {notes.map(({ label, text, isDay }) => (
            <div key={label}>
              <dt>{sayLabel(label)}</dt>
              <dd>{isDay ? fullDay(text) : text}</dd>
            </div>
          ))}
          {evidence && (
            <div>
              <dt>{evidence}</dt>
              <dd>{evidenceSays(evidence)}</dd>
            </div>
          )}
        </dl>
      )}
      <WayBack {...{ back, childId, title }} />
    </li>
  )
}

const findings: Record<Finding['kind'], 'map' | 'ownWords' | 'adult'> = {
  map: 'map',
  'own-words': 'ownWords',
  adult: 'adult',
}

type WayBackProps = { back: Back; childId: ChildId; title: string }

/** From a line back to the response, the needs that it answers, and what showed them. */
function WayBack({ back, childId, title }: WayBackProps) {
  const plan = `/children/${childId}/plan`
  return (
    <details className="at-plan-why at-views-quiet">
      <summary>
        {say('fromShort')}
        <span className="at-hidden">: {title}</span>
      </summary>
      <ul className="at-view-back">
        {back.part === 'response' && (
          <li>
            <Anchor component={Link} to={plan} search={{ response: back.responseId }}>
              {say('response')}
            </Anchor>
          </li>
        )}
        {back.part !== 'response' && back.part !== 'need' && (
          <li>
            <Anchor component={Link} to={plan}>
              {say(back.part)}
            </Anchor>
          </li>
        )}
        {back.findings.map(({ needId, need, kind, says }) => (
          <li key={needId}>
            <Anchor component={Link} to={plan} search={{ need: needId }}>
              {say('need', { title: need })}
            </Anchor>
            <br />
            <Anchor
              component={Link}
              {...(kind === 'map'
                ? { to: `/children/${childId}/understanding` }
                : { to: plan, search: { need: needId } })}
            >
              {say(findings[kind], { says })}
            </Anchor>
          </li>
        ))}
      </ul>
    </details>
  )
}
