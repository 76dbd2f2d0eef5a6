import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { todayIn } from '#people/home-day.ts'
import type { OutputOf } from '#platform/contract.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useSearch } from '#platform/web/places.tsx'
import { fullDay } from '#platform/web/when.ts'
import { type PlanVersion, readPlan } from '../contract/plan.ts'
import { viewKinds, viewOf } from '../views.ts'
import { ChooseLevel } from './choose-level.tsx'
import { MyPlanShown } from './my-plan-shown.tsx'
import { useChildHere } from './use-child-here.ts'
import { ViewShown } from './view-shown.tsx'
import { say, sayKind } from './view-words.ts'
import './plan.css'
import './plan-cards.css'
import './views.css'

type Answer = OutputOf<typeof readPlan>

/** Every view that is compiled from the plan, one at a time, each on paper too. */
export function ViewsPage() {
  const { childId, name } = useChildHere()
  const asked = useAsk(readPlan, { childId })
  return (
    <PageOf asked={asked}>
      {asked.data &&
        (asked.data.version ? (
          <Views answer={asked.data} version={asked.data.version} />
        ) : (
          <PageEmpty title={say('none', { name })}>{say('noneSays')}</PageEmpty>
        ))}
    </PageOf>
  )
}

function Views({ answer, version }: { answer: Answer; version: PlanVersion }) {
  const { childId, name, timeZone, careTeam } = useChildHere()
  const wanted = useSearch().view
  const kind = viewKinds.find((one) => one === wanted)
  const shown = wanted === 'mine' ? 'mine' : (kind ?? 'shift')
  const names = new Map([...careTeam, ...answer.people].map((one) => [`${one.personId}`, one.knownAs]))
  const { plan, agreements, number, madeAt } = version
  const day = todayIn(timeZone, new Date())
  const view = shown === 'mine' ? say('mine') : sayKind(shown)
  const choices = [...viewKinds.map((one) => [one, sayKind(one)] as const), ['mine', say('mine')] as const]
  return (
    <div className="at-plan at-views">
      <header className="at-plan-head">
        <div>
          <h2>{say('title', { name })}</h2>
          <p className="at-views-quiet">{say('hint', { number })}</p>
        </div>
        <div className="at-plan-buttons at-views-quiet">
          <Button
            component={Link}
            to={`/children/${childId}/plan`}
            variant="default"
            leftSection={<IconArrowLeft aria-hidden size={20} />}
          >
            {say('back')}
          </Button>
          <Button leftSection={<IconPrinter aria-hidden size={20} />} onClick={() => window.print()}>
            {say('print')}
          </Button>
        </div>
      </header>
      <nav className="at-views-choose at-views-quiet" aria-label={say('choose')}>
        {choices.map(([one, label]) => (
          <Link
            key={one}
            to={`/children/${childId}/plan/views`}
            search={{ view: one }}
            replace
            {...(one === shown && { 'aria-current': 'page' as const })}
          >
            {label}
          </Link>
        ))}
      </nav>
      <article className="at-view" aria-label={view}>
        <h3 className="at-view-title">{view}</h3>
        {shown === 'mine' ? (
          <>
            <ChooseLevel
              {...{ childId, name, timeZone }}
              reading={answer.reading}
              may={answer.may.chooseReading}
            />
            <MyPlanShown
              plan={plan}
              people={[...careTeam, ...answer.people]}
              level={answer.reading.level}
              day={day}
            />
          </>
        ) : (
          <ViewShown
            sections={viewOf(shown, { plan, agreements, day, nameOf: (id) => names.get(id) ?? '' })}
            childId={childId}
          />
        )}
        <p className="at-view-paper">
          {say('paper', { name, view, number, day: fullDay(madeAt, timeZone) })}
        </p>
      </article>
    </div>
  )
}
