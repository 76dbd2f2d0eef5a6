import { type ReactNode, useMemo, useRef } from 'react'
import { readUnderstanding } from '#assessment/permissions.ts'
import { standsTo, useMe } from '#people/web/use-me.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { type Thread, Threads } from '#platform/web/pictures/threads.tsx'
import type { PlanPerson, PlanVersion } from '../contract/plan.ts'
import type { Plan } from '../plan.ts'
import { type Focus, type Looker, litIn } from '../plan-focus.ts'
import { NeedCard } from './need-card.tsx'
import { ResponseCard } from './response-card.tsx'
import { useChildHere } from './use-child-here.ts'
import { say } from './words.ts'

/** Something that is seen of a child, beside the plan: a track, what helped. Slices above give it. */
export interface Seen {
  key: string
  /** The responses that it follows from. */
  responseIds: readonly string[]
  card: ReactNode
}

type PlanColumnsProps = {
  plan: Plan
  people: ReadonlyMap<string, PlanPerson>
  name: string
  looker: Looker
  focus: Focus
  onFocus: (focus: Focus) => void
  /** What we're seeing; where nothing is seen of a response yet, what we will see stands in its place. */
  seen: readonly Seen[]
  /** Since which version each response is in the plan. */
  since: PlanVersion['since']
}

/** What the child needs, how we respond and what we're seeing, with the threads between them. */
export function PlanColumns({ plan, people, name, looker, focus, onFocus, seen, since }: PlanColumnsProps) {
  const mapAt = useMapAt()
  const ground = useRef<HTMLDivElement>(null)
  const lit = useMemo(() => litIn(plan, focus, looker), [plan, focus, looker])
  const narrowed = focus.on !== 'everything'
  const shown = useMemo(() => [...seen, ...willBeSeen(plan, seen)], [plan, seen])
  const threads = useMemo(
    () => threadsOf(plan, shown, narrowed ? lit : undefined),
    [plan, shown, lit, narrowed],
  )
  return (
    <div className="at-plan-columns" ref={ground}>
      <Threads within={ground} threads={threads} />
      <section aria-label={say('needs', { name })}>
        <h3 className="at-plan-column">{say('needs', { name })}</h3>
        <ul className="at-plan-stack">
          {plan.needs.map((need) => (
            <NeedCard
              key={need.id}
              {...{ need, plan, name, mapAt }}
              lit={lit.needs.has(need.id)}
              chosen={narrowed && lit.needs.has(need.id)}
              onChoose={() => onFocus(toggled(focus, need.id))}
            />
          ))}
        </ul>
      </section>
      <section aria-label={say('responses')}>
        <h3 className="at-plan-column">{say('responses')}</h3>
        <ul className="at-plan-stack">
          {plan.responses.map((response) => (
            <ResponseCard
              key={response.id}
              {...{ response, plan, people }}
              lit={lit.responses.has(response.id)}
              chosen={narrowed && lit.responses.has(response.id)}
              since={since.find(({ responseId }) => responseId === response.id)}
            />
          ))}
        </ul>
      </section>
      <section aria-label={say('seeing')}>
        <h3 className="at-plan-column">{say('seeing')}</h3>
        <div className="at-plan-stack">
          {shown.map(({ key, card }) => (
            <div
              key={key}
              className={seen.some((one) => one.key === key) ? 'at-plan-card' : undefined}
              data-thread={`seen ${key}`}
            >
              {card}
            </div>
          ))}
          {shown.length === 0 && <p className="at-hint">{say('nothingSeen')}</p>}
        </div>
      </section>
    </div>
  )
}

/** Where the child's map stands, for those who may read it. */
function useMapAt(): string | undefined {
  const { childId } = useChildHere()
  const { data: me } = useMe()
  return standsTo(me, childId, ...readUnderstanding.relations)
    ? `/children/${childId}/understanding`
    : undefined
}

function toggled(focus: Focus, needId: string): Focus {
  return focus.on === 'need' && focus.id === needId ? { on: 'everything' } : { on: 'need', id: needId }
}

/** What we will see of each response of which nothing is seen yet, as the plan says it. */
function willBeSeen({ responses }: Plan, seen: readonly Seen[]): Seen[] {
  const covered = new Set(seen.flatMap(({ responseIds }) => responseIds))
  return responses
    .filter(({ id, seeing }) => seeing !== '' && !covered.has(id))
    .map(({ id, title, seeing }) => ({
      key: `will ${id}`,
      responseIds: [id],
      card: (
        <Card tone="wash">
          <h4 className="at-plan-small">{say('willSee')}</h4>
          <p className="at-plan-says">{seeing}</p>
          <p className="at-thread-words at-hint">{say('willSeeFor', { title })}</p>
        </Card>
      ),
    }))
}

interface Lit {
  needs: Set<string>
  responses: Set<string>
}

function threadsOf({ responses }: Plan, seen: readonly Seen[], lit: Lit | undefined): Thread[] {
  const toResponses = responses.flatMap(({ id, needIds, tryFirst }) =>
    needIds.map(
      (needId): Thread => ({
        from: `need ${needId}`,
        to: `response ${id}`,
        lit: lit?.needs.has(needId) === true && lit.responses.has(id),
        weight: tryFirst ? 3 : 2,
      }),
    ),
  )
  const toSeen = seen.flatMap(({ key, responseIds }) =>
    responseIds.map(
      (id): Thread => ({
        from: `response ${id}`,
        to: `seen ${key}`,
        lit: lit?.responses.has(id) ?? false,
        weight: 1,
      }),
    ),
  )
  return [...toResponses, ...toSeen]
}
