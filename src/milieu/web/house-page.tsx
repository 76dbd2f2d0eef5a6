import { Button } from '@mantine/core'
import { IconLock, IconPrinter } from '@tabler/icons-react'
import type { Me } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import { HomeId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useParams } from '#platform/web/places.tsx'
import { readHouse } from '../contract.ts'
import * as permissions from '../permissions.ts'
import { say } from './house-words.ts'
import { RoundPart } from './round-part.tsx'
import './asked.css'
import './house.css'

/** How it feels to live in a home and to work in its team: figures of groups, of no one person. */
export function HousePage() {
  const me = useMe()
  const homeId = HomeId.parse(useParams().homeId)
  return <PageOf asked={me}>{me.data && <House key={homeId} me={me.data} homeId={homeId} />}</PageOf>
}

function House({ me, homeId }: { me: Me; homeId: HomeId }) {
  const asked = useAsk(readHouse, { homeId })
  const home = me.homes.find(({ id }) => id === homeId)
  const relations = me.standing
    .filter((one) => !one.childId && (one.homeId ?? homeId) === homeId)
    .map(({ relation }) => relation)
  const part = {
    homeId,
    timeZone: home?.timeZone ?? 'UTC',
    mayOpen: allows(permissions.openRound, relations),
  }
  return (
    <PageOf asked={asked}>
      <div className="mil-house">
        <header>
          <h1>{say('title')}</h1>
          <p className="at-hint">{say('titleSays', { home: home?.name ?? '' })}</p>
          <div className="mil-links">
            {!part.mayOpen && (
              <Link className="mil-link" to="/house-pulse">
                {say('toAnswer')}
              </Link>
            )}
            {part.mayOpen && (
              <Link className="mil-link" to="/team">
                {say('toTeam')}
              </Link>
            )}
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size={18} />}
              onClick={() => print()}
            >
              {say('print')}
            </Button>
          </div>
        </header>
        <p className="mil-never">
          <IconLock aria-hidden />
          <span>
            <strong>{say('neverOne')}</strong> {say('neverOneSays')}
          </span>
        </p>
        {asked.data && <RoundPart house={asked.data} kind="milieu-pulse" {...part} />}
        {asked.data && <RoundPart house={asked.data} kind="staff-regulation" {...part} />}
      </div>
    </PageOf>
  )
}
