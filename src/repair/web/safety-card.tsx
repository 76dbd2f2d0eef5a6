import '#response/web/plan.css'
import '#response/web/plan-cards.css'
import '#response/web/plan-below.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { dayAndClock, weekDay } from '#platform/web/when.ts'
import { readPlan } from '#response/contract/plan.ts'
import { say as sayRisk } from '#response/web/risk-words.ts'
import { SafetyShown } from '#response/web/safety-shown.tsx'
import type { After } from '../contract/after.ts'
import type { CardProps } from './card-props.ts'
import { ReviewForm } from './review-form.tsx'
import { say } from './words.ts'

/** The safety plan beside what happened. A person looks at both and decides; nothing here decides by itself. */
export function SafetyCard(card: CardProps) {
  const { after, childId, timeZone } = card
  const isOpen = after.open.some(({ kind }) => kind === 'repair.safety-review')
  return (
    <Card title={say('safetyTitle')} hint={say('safetyWho')}>
      <div className="aft-card" id="safety">
        <p className="aft-plain">
          <Link className="rec-link" to={`/children/${childId}/plan/risks`}>
            {sayRisk('toPlan', { name: card.name })}
          </Link>
        </p>
        {isOpen && (
          <p className="aft-plain">
            {say('safetyOpen', { day: weekDay(after.moment.happenedAt, timeZone) })}
          </p>
        )}
        {after.reviews.length > 0 && (
          <ul className="aft-list">
            {after.reviews.map(({ id, decision, because, planNumber, reviewedByName, reviewedAt }) => (
              <li key={id} className="aft-one">
                <p>
                  <strong>{say(`review-${decision}`, { number: planNumber })}</strong> {because}
                </p>
                <p className="at-hint">
                  {say('reviewBy', { name: reviewedByName, day: dayAndClock(reviewedAt, timeZone) })}
                </p>
                {decision === 'changed' && (
                  <Link className="rec-link" to={`/children/${childId}/plan/versions/${planNumber}`}>
                    {say('seeVersion', { number: planNumber })}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        )}
        {isOpen && <Looking {...card} />}
      </div>
    </Card>
  )
}

/** The plan’s safety part and the hard moments that are looked at together. */
function Looking({ after, childId, name, timeZone }: CardProps) {
  const asked = useAsk(readPlan, { childId })
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <>
          <div className="aft-beside">
            <Moments after={after} timeZone={timeZone} />
            <PlanNow answer={asked.data} name={name} />
          </div>
          {after.may.decide && <Decide after={after} childId={childId} plan={asked.data} />}
        </>
      )}
    </PageOf>
  )
}

function Moments({ after: { unreviewed }, timeZone }: Pick<CardProps, 'after' | 'timeZone'>) {
  return (
    <div className="aft-card">
      <h3>{say('together', { count: unreviewed.length })}</h3>
      <ul className="aft-list">
        {unreviewed.map(({ id, happenedAt, words }) => (
          <li key={id} className="aft-one">
            <p className="at-hint">{dayAndClock(happenedAt, timeZone)}</p>
            <p className="aft-words">{words || say('noWordsYet')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PlanNow({ answer: { version, people }, name }: { answer: OutputOf<typeof readPlan>; name: string }) {
  if (!version) return <p className="aft-plain">{say('noPlan')}</p>
  const known = new Map(people.map((one) => [`${one.personId}`, one]))
  return <SafetyShown safety={version.plan.safety} name={name} people={known} />
}

type DecideProps = Pick<CardProps, 'childId'> & { after: After; plan: OutputOf<typeof readPlan> }

function Decide({ after, childId, plan: { version } }: DecideProps) {
  const [open, setOpen] = useState<'stays' | 'changes'>()
  const meant = after.reviews.at(-1)?.decision === 'changes'
  if (open) {
    return (
      <ReviewForm
        childId={childId}
        moments={after.unreviewed.map(({ id }) => id)}
        decision={open}
        version={version}
        onDone={() => setOpen(undefined)}
      />
    )
  }
  return (
    <div className="aft-actions">
      <Button variant="light" onClick={() => setOpen('stays')}>
        {say('staysButton')}
      </Button>
      {meant ? (
        <Button variant="light" component={Link} to={`/children/${childId}/plan/change`}>
          {say('goOnDraft')}
        </Button>
      ) : (
        <Button variant="light" onClick={() => setOpen('changes')}>
          {say('changesButton')}
        </Button>
      )}
    </div>
  )
}
