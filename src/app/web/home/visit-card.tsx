import { IconCircleCheck, IconFlag } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { readVisit, type Visit } from '#evidence/visit.ts'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown } from '#people/contract/sign-in.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { monthName, shortDay } from '#platform/web/when.ts'
import { searchFor } from '#records/chronology-address.ts'
import { say } from './part-words.ts'
import type { LeadHomeTold } from './use-lead-home.ts'
import { holdsInTime, plansOnTime, supervisedOnTime, viewsTold } from './visit-figures.ts'

type VisitCardProps = { home: HomeShown; told: LeadHomeTold['told'] }

/** What a visitor would ask: each figure opens to the records, or to the page that holds them. */
export function VisitCard({ home, told }: VisitCardProps) {
  const asked = useAsk(readVisit, { homeId: home.id })
  return (
    <Card title={say('visit')} hint={say('visitSays')}>
      <PageOf asked={asked}>
        {asked.data && <Figures visit={asked.data} told={told} timeZone={home.timeZone} />}
      </PageOf>
    </Card>
  )
}

type FiguresProps = { visit: Visit; told: LeadHomeTold['told']; timeZone: string }

function Figures({ visit, told, timeZone }: FiguresProps) {
  const { children: young } = told
  const plans = plansOnTime(told.due)
  const supervised = supervisedOnTime(told.team)
  return (
    <ul className="at-lead-visit">
      <Views visit={visit} young={young} />
      {plans.all > 0 && (
        <Line name={say('plans')} isGood={plans.some === plans.all} figure={say('outOf', { ...plans })}>
          {young.map(({ id, knownAs }) => (
            <li key={id}>
              <Link className="at-lead-visit-link" to={`/children/${id}/plan`}>
                {knownAs}
              </Link>
            </li>
          ))}
        </Line>
      )}
      {supervised && (
        <li>
          <Link className="at-lead-visit-line" to="/team">
            <Mark isGood={supervised.some === supervised.all} />
            <strong>{say('supervision')}</strong>
            <span className="at-lead-visit-figure">{say('outOf', { ...supervised })}</span>
          </Link>
        </li>
      )}
      <Family visit={visit} young={young} timeZone={timeZone} />
      <Holds visit={visit} young={young} />
    </ul>
  )
}

type LineProps = { name: string; isGood: boolean; figure: string; children: ReactNode }

/** One figure; it opens to whose records it is of. */
function Line({ name, isGood, figure, children }: LineProps) {
  return (
    <li>
      <details>
        <summary className="at-lead-visit-line">
          <Mark isGood={isGood} />
          <strong>{name}</strong>
          <span className="at-lead-visit-figure">{figure}</span>
        </summary>
        <ul className="at-lead-visit-of">{children}</ul>
      </details>
    </li>
  )
}

function Mark({ isGood }: { isGood: boolean }) {
  const Icon = isGood ? IconCircleCheck : IconFlag
  return (
    <span className={isGood ? 'at-lead-visit-good' : 'at-lead-visit-thin'}>
      <Icon aria-hidden size={22} />
      <span className="at-hidden">{say(isGood ? 'isGood' : 'isThin')}: </span>
    </span>
  )
}

type OfYoung = { visit: Visit; young: readonly ChildShown[] }

function Views({ visit, young }: OfYoung) {
  const { count, isEveryone } = viewsTold(visit)
  const search = searchFor({ kind: 'own-words', span: visit.month })
  const figure = count > 0 ? say('viewsCount', { count }) : say('viewsNone')
  return (
    <Line name={say('views')} isGood={isEveryone} figure={figure}>
      {visit.views.map((view) => (
        <li key={view.childId}>
          <Link className="at-lead-visit-link" to={`/children/${view.childId}/chronology`} search={search}>
            {say('ofWhom', { name: nameOf(young, view.childId), count: view.count })}
          </Link>
        </li>
      ))}
    </Line>
  )
}

/** The child's page holds their family time; without any, what is thin is said with its month. */
function Family({ visit: { family }, young, timeZone }: OfYoung & { timeZone: string }) {
  const count = family.reduce((sum, one) => sum + one.count, 0)
  const last = family
    .flatMap((one) => one.last ?? [])
    .toSorted()
    .at(-1)
  const none = last ? say('familySince', { month: monthName(last, timeZone) }) : say('familyNever')
  return (
    <Line
      name={say('family')}
      isGood={family.length > 0 && family.every((one) => one.count > 0)}
      figure={count > 0 ? say('viewsCount', { count }) : none}
    >
      {family.map((one) => (
        <li key={one.childId}>
          <Link className="at-lead-visit-link" to={`/children/${one.childId}/people`}>
            {say('ofWhom', {
              name: nameOf(young, one.childId),
              count: one.last ? shortDay(one.last, timeZone) : say('familyNever'),
            })}
          </Link>
        </li>
      ))}
    </Line>
  )
}

function Holds({ visit, young }: OfYoung) {
  const { some, all } = holdsInTime(visit)
  if (all === 0) return <Plain name={say('holds')} figure={say('holdsNone')} />
  return (
    <Line name={say('holds')} isGood={some === all} figure={say('outOf', { some, all })}>
      {visit.holds.map(({ childId, about, isInTime }) => (
        <li key={about}>
          <Link className="at-lead-visit-link" to={`/children/${childId}/holds/${about}`}>
            {say('ofWhom', { name: nameOf(young, childId), count: say(isInTime ? 'isGood' : 'isThin') })}
          </Link>
        </li>
      ))}
    </Line>
  )
}

function Plain({ name, figure }: { name: string; figure: string }) {
  return (
    <li>
      <span className="at-lead-visit-line">
        <Mark isGood />
        <strong>{name}</strong>
        <span className="at-lead-visit-figure">{figure}</span>
      </span>
    </li>
  )
}

function nameOf(young: readonly ChildShown[], childId: string): string {
  return young.find(({ id }) => id === childId)?.knownAs ?? ''
}
