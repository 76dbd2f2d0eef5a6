import { Button } from '@mantine/core'
import { IconEar, IconHandMove } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { listed } from '#platform/web/listed.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link, useSearch } from '#platform/web/places.tsx'
import { clock, shortWeekDay } from '#platform/web/when.ts'
import { useHome } from '#records/web/use-home.ts'
import type { HandoverShown } from '../contract/handover.ts'
import { GiveHandover } from './give-handover.tsx'
import { HandoverLines } from './handover-lines.tsx'
import { say } from './handover-words.ts'
import { HearButton } from './hear-button.tsx'
import { thingsIn, useHandovers } from './use-handovers.ts'
import './shift.css'

/** Hear what the last shift gives, and give the next one what to hold. */
export function HandoverPage({ stillOpen }: { stillOpen: readonly string[] }) {
  const { me, home, asked, children } = useHome()
  return (
    <PageOf asked={asked}>
      {me && home && <Handover me={me} home={home} here={children} stillOpen={stillOpen} />}
    </PageOf>
  )
}

type HandoverProps = {
  me: Me
  home: HomeShown
  here: readonly ChildShown[]
  stillOpen: readonly string[]
}
type Side = 'hear' | 'give'

function Handover({ me, home, here, stillOpen }: HandoverProps) {
  const { asked, handovers, newest, isHeard } = useHandovers(me, home)
  const wanted = useSearch().side
  const [chosen, setChosen] = useState<Side | undefined>(wanted === 'give' ? 'give' : undefined)
  const [givenId, setGivenId] = useState<string>()
  // Who has heard the last one came to give the next.
  const side = chosen ?? (newest && !isHeard(newest) ? 'hear' : 'give')
  return (
    <div className="shf-page shf-narrow">
      <h1 className="at-hidden">{say('title')}</h1>
      {givenId ? (
        <Given id={givenId} />
      ) : (
        <>
          <Segments
            label={say('chooseSide')}
            value={side}
            onChange={setChosen}
            options={[
              { value: 'hear', label: say('hear'), icon: <IconEar aria-hidden size={20} /> },
              { value: 'give', label: say('give'), icon: <IconHandMove aria-hidden size={20} /> },
            ]}
          />
          {side === 'give' && (
            <GiveHandover me={me} home={home} here={here} stillOpen={stillOpen} onGiven={setGivenId} />
          )}
          {side === 'hear' && (
            <PageOf asked={asked}>
              <Hear home={home} here={here} handovers={handovers} isHeard={isHeard} me={me} />
            </PageOf>
          )}
        </>
      )}
    </div>
  )
}

function Given({ id }: { id: string }) {
  return (
    <div className="shf-given">
      <h2>{say('given')}</h2>
      <Saved id={id} />
      <Button component={Link} to="/tonight" color="lamp">
        {say('toTonight')}
      </Button>
    </div>
  )
}

type HearProps = Omit<HandoverProps, 'stillOpen'> & {
  handovers: readonly HandoverShown[]
  isHeard: (one: HandoverShown) => boolean
}

function Hear({ me, home, here, handovers, isHeard }: HearProps) {
  if (handovers.length === 0) return <PageEmpty title={say('noHandover')}>{say('noHandoverSays')}</PageEmpty>
  return handovers.map((one, at) => {
    const mine = one.givenBy.personId === me.personId
    const when = `${shortWeekDay(one.givenAt, home.timeZone)}, ${clock(one.givenAt, home.timeZone)}`
    return (
      <Card
        key={one.id}
        title={say('cardTitle', { name: one.givenBy.knownAs })}
        hint={say('cardHint', { count: thingsIn(one), time: when })}
      >
        {at === 0 ? (
          <HandoverLines handover={one} here={here} />
        ) : (
          <details className="shf-fold">
            <summary>{say('readAgain')}</summary>
            <HandoverLines handover={one} here={here} />
          </details>
        )}
        <div className="shf-hear">
          {!mine && !isHeard(one) && <HearButton handover={one} homeId={home.id} />}
          <p className="at-hint">
            {one.heard.length > 0
              ? say('heardBy', { names: listed(one.heard.map(({ knownAs }) => knownAs)) })
              : say('nobodyHeard')}
          </p>
        </div>
      </Card>
    )
  })
}
