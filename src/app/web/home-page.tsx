import { Button } from '@mantine/core'
import { lazy, useState } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { stands, useMe } from '#people/web/use-me.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { Link } from '#platform/web/places.tsx'
import { LeadHome } from './home/lead-home.tsx'
import { say } from './home/words.ts'
import './home/home.css'

// Few have no home of their own: theirs is loaded when it is needed.
const AdministratorHome = lazy(() =>
  import('./home/administrator-home.tsx').then((file) => ({ default: file.AdministratorHome })),
)

/** What managers, clinicians and leaders see first. */
export function HomePage() {
  const me = useMe()
  return <PageOf asked={me}>{me.data && <HomeFor me={me.data} />}</PageOf>
}

function HomeFor({ me }: { me: Me }) {
  if (stands(me, 'home-manager', 'clinician', 'responsible-individual')) return <Homes me={me} />
  if (stands(me, 'administrator')) return <AdministratorHome me={me} />
  return (
    <PageEmpty
      isPage
      title={say('notYours')}
      action={
        <Button component={Link} to="/children">
          {say('toChildren')}
        </Button>
      }
    >
      {say('notYoursSays')}
    </PageEmpty>
  )
}

/** One home at a time; who leads several chooses. */
function Homes({ me }: { me: Me }) {
  const homes = homesLedBy(me)
  const [chosen, setChosen] = useState(homes[0]?.id)
  const home = homes.find(({ id }) => id === chosen)
  return (
    <div className="at-lead">
      {homes.length > 1 && (
        <Segments
          label={say('chooseHome')}
          value={chosen ?? ''}
          onChange={(id) => setChosen(homes.find((one) => one.id === id)?.id)}
          options={homes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {home && <LeadHome key={home.id} me={me} home={home} />}
    </div>
  )
}

function homesLedBy(me: Me): HomeShown[] {
  if (stands(me, 'responsible-individual')) return me.homes
  const led = me.standing.filter(({ relation }) => relation === 'home-manager' || relation === 'clinician')
  const ids = new Set(led.map(({ homeId }) => homeId))
  return me.homes.filter(({ id }) => ids.has(id))
}
