import './key-work.css'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '#people/web/use-me.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { planFamilyTime, readFamilyTimes } from '../contract/family-times.ts'
import { agreeFamilyTime, readTime, tellTime } from '../permissions.ts'
import { ChangeAgreement, FamilyAgreements } from './family-agreements.tsx'
import { FamilyTimeLine } from './family-time-line.tsx'
import { PlanFamilyTime } from './plan-family-time.tsx'
import { sayTime } from './time-words.ts'
import { may } from './use-may.ts'

type FamilyTimesCardProps = { childId: ChildId; name: string; timeZone: string }
type Doing = 'agreeing' | 'planning' | undefined

const PAST = 6

/** Who may see or call a child, what is ahead, and how it was. Not shared: then there is nothing here. */
export function FamilyTimesCard({ childId, name, timeZone }: FamilyTimesCardProps) {
  const { data: me } = useMe()
  const mayRead = may(me, childId, readTime)
  const asked = useAsk(readFamilyTimes, { childId }, { skip: !mayRead })
  const [doing, setDoing] = useState<Doing>()
  const waiting = useWaiting(planFamilyTime).filter(({ input }) => input?.childId === childId)
  const mayTell = may(me, childId, tellTime)
  if (!mayRead) return null
  const done = () => setDoing(undefined)
  return (
    <Card title={sayTime('family')} hint={sayTime('familyHint', { name })}>
      <PageOf asked={asked}>
        {asked.data && (
          <div className="kw-stack">
            <FamilyAgreements agreements={asked.data.agreements} />
            {doing === 'agreeing' && <ChangeAgreement {...{ childId, name }} onDone={done} />}
            {waiting.map(({ id }) => (
              <Saved key={id} id={id} />
            ))}
            <Times {...{ childId, name, timeZone, mayTell }} {...asked.data} />
            {doing === 'planning' && (
              <PlanFamilyTime {...{ childId, name }} agreements={asked.data.agreements} onDone={done} />
            )}
            {doing === undefined && (
              <div className="kw-deeds">
                {mayTell && (
                  <Button
                    variant="light"
                    leftSection={<IconPlus aria-hidden size={18} />}
                    onClick={() => setDoing('planning')}
                  >
                    {sayTime('plan')}
                  </Button>
                )}
                {may(me, childId, agreeFamilyTime) && (
                  <Button variant="default" onClick={() => setDoing('agreeing')}>
                    {sayTime('change')}
                  </Button>
                )}
              </div>
            )}
          </div>
        )}
      </PageOf>
    </Card>
  )
}

type TimesProps = FamilyTimesCardProps & { mayTell: boolean } & OutputOf<typeof readFamilyTimes>

function Times({ ahead, past, agreements: _, ...rest }: TimesProps) {
  return (
    <>
      <h3 className="kw-sub">{sayTime('ahead')}</h3>
      {ahead.length === 0 && <p>{sayTime('noneAhead')}</p>}
      <ul className="kw-family kw-times">
        {ahead.map((time) => (
          <FamilyTimeLine key={time.id} {...rest} time={time} />
        ))}
      </ul>
      <h3 className="kw-sub">{sayTime('past')}</h3>
      {past.length === 0 && <p>{sayTime('nonePast')}</p>}
      <ul className="kw-family kw-times">
        {past.slice(0, PAST).map((time) => (
          <FamilyTimeLine key={time.id} {...rest} time={time} />
        ))}
      </ul>
    </>
  )
}
