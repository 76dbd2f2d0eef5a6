import { IconHeart, IconMoodHeart } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import type { PlanPerson } from '../contract/plan.ts'
import type { Need, Plan, SafetyPlan } from '../plan.ts'
import { whenSays } from './plan-words.ts'
import { say } from './young-words.ts'
import './my-plan.css'

type MyPlanShownProps = { plan: Plan; people: readonly PlanPerson[] }

/** The plan as the young person reads it: what I need, what the grown-ups do, what helps when it is hard. */
export function MyPlanShown({ plan, people }: MyPlanShownProps) {
  return (
    <div className="at-my-plan">
      {plan.needs.map((need) => (
        <MyNeed key={need.id} {...{ need, plan, people }} />
      ))}
      <MyHardTimes safety={plan.safety} people={people} />
      {plan.boundaries.length > 0 && (
        <section className="at-my-part">
          <h2>{say('limits')}</h2>
          <ul>
            {plan.boundaries.map(({ id, says, because, childSays }) => (
              <li key={id}>
                <strong>{says}</strong>
                {because && <p>{say('because', { because })}</p>}
                {childSays && (
                  <p>
                    {say('iSaid')}: “{childSays}”
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type MyNeedProps = MyPlanShownProps & { need: Need }

function MyNeed({ need, plan, people }: MyNeedProps) {
  const answers = plan.responses.filter(({ needIds }) => needIds.includes(need.id))
  return (
    <section className="at-my-part">
      <h2>{need.title}</h2>
      {need.childWords && (
        <p className="at-my-words">
          {say('iSaid')}: “{need.childWords}”
        </p>
      )}
      {answers.length > 0 ? <h3>{say('doing')}</h3> : <p className="at-my-quiet">{say('nothingYet')}</p>}
      <ul>
        {answers.map((response) => {
          const doer = people.find(({ knownAs }) => knownAs === response.does)
          return (
            <li key={response.id} className="at-my-response">
              {doer ? (
                <Face face={doer.face ?? faceFor(doer.personId)} name="" size={44} />
              ) : (
                <IconMoodHeart aria-hidden size={44} stroke={1.4} />
              )}
              <div>
                <strong>{response.title}</strong>
                <p>{response.how}</p>
                <p className="at-my-quiet">{say('who', { who: response.does, when: whenSays(response) })}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function MyHardTimes({ safety, people }: { safety: SafetyPlan; people: readonly PlanPerson[] }) {
  const bring = people.find(({ personId }) => personId === safety.bring)
  if (safety.helps.length === 0 && safety.harder.length === 0 && !bring) return null
  return (
    <section className="at-my-part">
      <h2>{say('hard')}</h2>
      {safety.helps.length > 0 && <h3>{say('helps')}</h3>}
      <ul>
        {safety.helps.map(({ title, says }) => (
          <li key={title} className="at-my-response">
            <IconHeart aria-hidden size={32} stroke={1.6} />
            <div>
              <strong>{title}</strong>
              {says && <p>{says}</p>}
            </div>
          </li>
        ))}
      </ul>
      {bring && <p>{say('bring', { who: bring.knownAs })}</p>}
      {safety.harder.length > 0 && <h3>{say('harder')}</h3>}
      <ul className="at-my-lines">
        {safety.harder.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
