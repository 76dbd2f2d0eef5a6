import {
  IconHandStop,
  IconHeart,
  IconHome,
  IconMessages,
  IconMoodHeart,
  IconPlant2,
  IconSchool,
  IconStar,
} from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import { Face } from '#platform/web/look/face.tsx'
import type { PlanPerson } from '../contract/plan.ts'
import { type MyNeed as MyNeedShown, myPlanAt, type ReadingLevel } from '../my-plan-levels.ts'
import type { Plan, Response, SafetyPlan } from '../plan.ts'
import { whenSays } from './plan-words.ts'
import { say } from './young-words.ts'
import './my-plan.css'

type MyPlanShownProps = {
  plan: Plan
  people: readonly PlanPerson[]
  /** Pictures, short words, or all of it. */
  level: ReadingLevel
  /** The day of the home: what has not begun is not read yet. */
  day: string
}

/** The plan as the young person reads it: what I need, what the grown-ups do, what helps when it is hard. */
export function MyPlanShown({ plan, people, level, day }: MyPlanShownProps) {
  return (
    <div className={`at-my-plan at-my-plan-${level}`}>
      {myPlanAt(plan, level, day).map((mine) => (
        <MyNeed key={mine.need.id} {...{ mine, people, level }} />
      ))}
      <MyHardTimes safety={plan.safety} {...{ people, level }} />
      {plan.boundaries.length > 0 && (
        <section className="at-my-part">
          <h2>{say('limits')}</h2>
          <ul>
            {plan.boundaries.map(({ id, says, because, childSays }) => (
              <li key={id}>
                <strong>{says}</strong>
                {level !== 'pictures' && because && <p>{say('because', { because })}</p>}
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

type MyNeedProps = Pick<MyPlanShownProps, 'people' | 'level'> & { mine: MyNeedShown }

function MyNeed({ mine: { need, words, lines }, people, level }: MyNeedProps) {
  return (
    <section className="at-my-part">
      <h2>{need.title}</h2>
      {words && (
        <p className="at-my-words">
          {say('iSaid')}: “{words}”
        </p>
      )}
      {lines.length > 0 ? <h3>{say('doing')}</h3> : <p className="at-my-quiet">{say('nothingYet')}</p>}
      <ul>
        {lines.map(({ response, title, how, hasWho }) => (
          <li key={response.id} className="at-my-response">
            <MyPicture response={response} people={people} large={level === 'pictures'} />
            <div>
              <strong>{title}</strong>
              {how && <p>{how}</p>}
              {hasWho && (
                <p className="at-my-quiet">{say('who', { who: response.does, when: whenSays(response) })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const pictures = {
  strategy: IconMoodHeart,
  enrichment: IconStar,
  'key-work': IconMessages,
  education: IconSchool,
  therapy: IconPlant2,
  boundary: IconHandStop,
  environment: IconHome,
} as const

type MyPictureProps = Pick<MyPlanShownProps, 'people'> & { response: Response; large: boolean }

/** The face of who does it, and in pictures what kind of thing it is. */
function MyPicture({ response, people, large }: MyPictureProps) {
  const doer = people.find(({ knownAs }) => knownAs === response.does)
  const Picture = pictures[response.kind]
  const face = doer && <Face face={doer.face ?? faceFor(doer.personId)} name="" size={large ? 64 : 44} />
  if (!large) return face ?? <IconMoodHeart aria-hidden size={44} stroke={1.4} />
  return (
    <span className="at-my-picture" aria-hidden>
      <Picture size={64} stroke={1.4} />
      {face}
    </span>
  )
}

type MyHardTimesProps = Pick<MyPlanShownProps, 'people' | 'level'> & { safety: SafetyPlan }

function MyHardTimes({ safety, people, level }: MyHardTimesProps) {
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
              {level === 'full' && says && <p>{says}</p>}
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
