import { IconStar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { todayIn } from '#people/home-day.ts'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { PlanPerson } from '../contract/plan.ts'
import type { Plan, Response } from '../plan.ts'
import { standingOn } from '../plan-effect.ts'
import { ChildSaid } from './child-said.tsx'
import { evidenceSays, kindSays, whenSays } from './plan-words.ts'
import { useChildHere } from './use-child-here.ts'
import { say } from './words.ts'

type ResponseCardProps = {
  response: Response
  plan: Plan
  /** Everyone whom the plan may name, by id. */
  people: ReadonlyMap<string, PlanPerson>
  lit: boolean
  chosen: boolean
  /** Since which version it is in the plan; missing while it is being written. */
  since?: { number: number; at: string } | undefined
  actions?: ReactNode
}

/** One agreed way of meeting needs: how, when, and who does, decides and answers for it. */
export function ResponseCard({ response, plan, people, lit, chosen, since, actions }: ResponseCardProps) {
  const surface = `at-plan-card at-response${lit ? '' : ' at-plan-dim'}${chosen ? ' at-plan-lit' : ''}`
  const needs = plan.needs.filter(({ id }) => response.needIds.includes(id)).map(({ title }) => title)
  return (
    <li className={surface} data-thread={`response ${response.id}`}>
      <div className="at-response-head">
        <h4 className="at-plan-name">{response.title}</h4>
        <Chip>{whenSays(response)}</Chip>
      </div>
      <p className="at-plan-says">{response.how}</p>
      <p className="at-thread-words at-hint">{say('answersFor', { names: listed(needs) })}</p>
      {(response.tryFirst || response.kind !== 'strategy') && (
        <p className="at-response-kind">
          {response.tryFirst && (
            <Chip tone="lamp" icon={<IconStar aria-hidden />}>
              {say('tryFirst')}
            </Chip>
          )}
          {response.kind !== 'strategy' && <Chip tone="line">{kindSays(response.kind)}</Chip>}
        </p>
      )}
      <Dates {...{ response, since }} />
      <ChildSaid strategyId={response.strategyId} />
      <WhoAnswers response={response} people={people} />
      <Because response={response} />
      {actions && <div className="at-plan-actions">{actions}</div>}
    </li>
  )
}

/** Its first and last day, where it has them, and since when it is in the plan. */
function Dates({ response, since }: Pick<ResponseCardProps, 'response' | 'since'>) {
  const { timeZone } = useChildHere()
  const { startsOn, endsOn } = response
  const standing = standingOn(response, todayIn(timeZone, new Date()))
  return (
    <>
      {(standing === 'coming' || (standing === 'held' && endsOn)) && (
        <p className="at-response-kind">
          {startsOn && standing === 'coming' && (
            <Chip tone="sky">{say('comes', { day: fullDay(startsOn) })}</Chip>
          )}
          {endsOn && <Chip tone="sky">{say('lasts', { day: fullDay(endsOn) })}</Chip>}
        </p>
      )}
      {standing === 'over' && endsOn && (
        <p className="at-plan-says">{say('over', { day: fullDay(endsOn) })}</p>
      )}
      {since && (
        <p className="at-hint">{say('since', { number: since.number, day: fullDay(since.at, timeZone) })}</p>
      )}
    </>
  )
}

type WhoAnswersProps = Pick<ResponseCardProps, 'response' | 'people'>

/** Responsibility, authority and accountability, each with a face. */
function WhoAnswers({ response, people }: WhoAnswersProps) {
  const doer = [...people.values()].find(({ knownAs }) => knownAs === response.does)
  const decides = people.get(response.decides)
  const answers = people.get(response.answers)
  const nameOf = (person: PlanPerson | undefined) => person?.knownAs ?? say('gone')
  return (
    <ul className="at-raa" aria-label={say('who')}>
      <li>
        {doer && <SmallFace person={doer} />} {say('does', { who: response.does })}
      </li>
      <li>
        {decides && <SmallFace person={decides} />} {say('decides', { who: nameOf(decides) })}
      </li>
      <li>
        {answers && <SmallFace person={answers} />} {say('answers', { who: nameOf(answers) })}
      </li>
    </ul>
  )
}

function SmallFace({ person }: { person: PlanPerson }) {
  return <Face face={person.face ?? faceFor(person.personId)} name="" size={24} />
}

function Because({ response: { because, evidence, source } }: Pick<ResponseCardProps, 'response'>) {
  if (!because && !evidence && !source) return null
  return (
    <details className="at-plan-why">
      <summary>{say('more')}</summary>
      {because && <p>{because}</p>}
      {evidence && <p>{evidenceSays(evidence)}</p>}
      {source && (
        <p className="at-hint">
          {say('source')}: {source}
        </p>
      )}
    </details>
  )
}
