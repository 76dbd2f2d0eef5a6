import { useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageRefused } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link } from '#platform/web/places.tsx'
import { CareFor } from './care-for.tsx'
import { TeamRows } from './team-rows.tsx'
import { TrendChip } from './trend-chip.tsx'
import { useTeam } from './use-team.ts'
import { say } from './words.ts'
import './team.css'

/** How the team is, for the manager and for the clinical supervisor: each sees what is for them. */
export function TeamPage() {
  const me = useMe()
  return <PageOf asked={me}>{me.data && <Teams me={me.data} />}</PageOf>
}

function Teams({ me }: { me: Me }) {
  const homes = homesWithTeam(me)
  const [chosen, setChosen] = useState(homes[0]?.id)
  const home = homes.find(({ id }) => id === chosen)
  return (
    <div className="team-page">
      <h1>{say('team')}</h1>
      {homes.length > 1 && (
        <Segments
          label={say('chooseHome')}
          value={chosen ?? ''}
          onChange={(id) => setChosen(homes.find((one) => one.id === id)?.id)}
          options={homes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {home ? (
        <TeamOf key={home.id} me={me} home={home} />
      ) : (
        <PageRefused title={say('notYours')}>{say('notYoursSays')}</PageRefused>
      )}
    </div>
  )
}

function TeamOf({ me, home }: { me: Me; home: HomeShown }) {
  const { asked, today, nights } = useTeam(home)
  return (
    <PageOf asked={asked}>
      {asked.data && (
        <Card
          title={home.name}
          hint={asked.data.as === 'clinical-supervisor' ? say('asSupervisor') : undefined}
          aside={<TrendChip team={asked.data} />}
        >
          {asked.data.trends.length > 0 && <p className="at-hint">{say('trendSays')}</p>}
          <div className="team-container">
            <TeamRows
              team={asked.data}
              meId={me.personId}
              today={today}
              timeZone={home.timeZone}
              nights={nights}
              care={(member) => <CareFor homeId={home.id} member={member} today={today} />}
            />
          </div>
          <Link className="team-link" to={`/homes/${home.id}/pulse`}>
            {say('howItFeels')}
          </Link>
        </Card>
      )}
    </PageOf>
  )
}

function homesWithTeam(me: Me): HomeShown[] {
  const leads = me.standing.filter(
    ({ relation, childId }) =>
      !childId && (relation === 'home-manager' || relation === 'clinical-supervisor'),
  )
  const ids = new Set(leads.map(({ homeId }) => homeId))
  return me.homes.filter(({ id }) => ids.has(id))
}
