import { IconStar } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face } from '#platform/web/look/face.tsx'
import { Chip } from '#platform/web/parts/chip.tsx'
import type { PlanPerson } from '../contract/plan.ts'
import type { Plan, Response } from '../plan.ts'
import { ChildSaid } from './child-said.tsx'
import { evidenceSays, kindSays, whenSays } from './plan-words.ts'
import { say } from './words.ts'

type ResponseCardProps = {
  response: Response
  plan: Plan
  /** Everyone whom the plan may name, by id. */
  people: ReadonlyMap<string, PlanPerson>
  lit: boolean
  chosen: boolean
  actions?: ReactNode
}

/** One agreed way of meeting needs: how, when, and who does, decides and answers for it. */
export function ResponseCard({ response, plan, people, lit, chosen, actions }: ResponseCardProps) {
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
      <ChildSaid strategyId={response.strategyId} />
      <WhoAnswers response={response} people={people} />
      <Because response={response} />
      {actions && <div className="at-plan-actions">{actions}</div>}
    </li>
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
