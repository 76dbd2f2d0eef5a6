import './records.css'
import './right-now.css'
import { ActionIcon } from '@mantine/core'
import { IconUsers, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { useBack, useNavigate, useSearch } from '#platform/web/places.tsx'
import { shortDay } from '#platform/web/when.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { Breathing } from './breathing.tsx'
import { ChooseChild } from './choose-child.tsx'
import { MomentEnd } from './moment-end.tsx'
import { beginMoment } from './open-moments.ts'
import { FaceOf } from './states.tsx'
import { mayWrite, useHome } from './use-home.ts'
import { say } from './words.ts'

type RightNowPageProps = {
  /** What other parts of the field say about a child’s safety plan, in a line below it. */
  belowPlan?: (childId: ChildId, timeZone: string) => ReactNode
}

/** The safety plan at arm’s length. Nothing is filled in until everyone is safe. */
export function RightNowPage({ belowPlan }: RightNowPageProps) {
  const home = useHome()
  const navigate = useNavigate()
  const search = useSearch()
  const asked = ChildId.safeParse(search.child).data
  const here = home.children.filter((one) => mayWrite(home.me, one.id))
  const child = here.find((one) => one.id === asked) ?? (here.length === 1 ? here[0] : undefined)
  const timeZone = child?.home?.timeZone ?? home.home?.timeZone ?? 'UTC'
  const choose = (childId: ChildId) => navigate({ to: '/right-now', search: { child: childId } })
  return (
    <PageOf asked={home.asked}>
      {here.length === 0 && <PageEmpty title={say('noHome')}>{say('noHomeSays')}</PageEmpty>}
      {here.length > 0 && !child && (
        <div className="rec-narrow">
          <header className="rec-now-head">
            <h1>{say('rightNow')}</h1>
            <Close />
          </header>
          <ChooseChild question={say('whoIsItAbout')} here={here} onChoose={choose} />
        </div>
      )}
      {child && (
        <RightNow
          key={child.id}
          child={child}
          card={home.cardOf(child.id)}
          timeZone={timeZone}
          myName={home.me?.knownAs}
          belowPlan={belowPlan?.(child.id, timeZone)}
        />
      )}
    </PageOf>
  )
}

type RightNowProps = {
  child: ChildShown
  card: ShiftCard | undefined
  timeZone: string
  /** The plan may name the very one who holds this phone. */
  myName: string | undefined
  belowPlan: ReactNode
}

function RightNow({ child, card, timeZone, myName, belowPlan }: RightNowProps) {
  useEffect(() => beginMoment(child.id), [child.id])
  const hasPlan = card !== undefined && card.safety.helps.length > 0
  return (
    <div className="rec-narrow rec-right-now">
      <header className="rec-now-head">
        <FaceOf person={child} size={52} ringed />
        <div>
          <h1>{say('nameRightNow', { name: child.knownAs })}</h1>
          {hasPlan && (
            <p className="at-hint">
              {card.safetyAgreedAt
                ? say('agreedOn', { name: child.knownAs, day: shortDay(card.safetyAgreedAt, timeZone) })
                : say('notAgreed', { name: child.knownAs })}
            </p>
          )}
        </div>
        <Close />
      </header>
      {hasPlan ? (
        <SafetySteps card={card} />
      ) : (
        <Card title={say('noSafety')}>
          <p className="rec-plain">{say('noSafetySays')}</p>
        </Card>
      )}
      {belowPlan}
      <Breathing />
      <div className="rec-now-foot">
        {card?.bring && (
          <p className="rec-bring">
            <span className="rec-step-mark">
              <IconUsers aria-hidden size={26} />
            </span>
            {card.bring === myName ? say('bringYou') : say('bring', { name: card.bring })}
          </p>
        )}
        <MomentEnd child={child} timeZone={timeZone} />
      </div>
    </div>
  )
}

function Close() {
  const back = useBack('/tonight')
  return (
    <ActionIcon aria-label={say('close')} onClick={back}>
      <IconX aria-hidden size={26} />
    </ActionIcon>
  )
}

function SafetySteps({ card: { safety } }: { card: ShiftCard }) {
  return (
    <>
      <h2 className="at-hidden">{say('whatToDo')}</h2>
      <ol className="rec-steps">
        {safety.helps.slice(0, 3).map(({ title, says }, at) => (
          <li key={title}>
            <span className="rec-step-mark" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <strong>{title}</strong>
              {says && <p>{says}</p>}
            </div>
          </li>
        ))}
      </ol>
      {safety.harder.length > 0 && (
        <section className="rec-harder" aria-labelledby="harder">
          <h2 id="harder">{say('harder')}</h2>
          <ul>
            {safety.harder.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
