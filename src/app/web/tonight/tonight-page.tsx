import '#records/web/records.css'
import '#records/web/tonight.css'
import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import { ChangedPlans } from '#records/web/changed-plans.tsx'
import { StillOpen } from '#records/web/still-open.tsx'
import { type ChildTonight, useTonight } from '#records/web/use-tonight.ts'
import { WhoIsHere } from '#records/web/who-is-here.tsx'
import { partOfDay } from '../home/part-of-day.ts'
import { say } from './words.ts'

// What stands below who is here is loaded beside it.
const DutiesCard = lazy(() =>
  import('../duties/duties-card.tsx').then((file) => ({ default: file.DutiesCard })),
)

// It asks by itself how one arrives, and is a line after that.
const ArrivalCard = lazy(() =>
  import('#team/web/arrival-card.tsx').then((file) => ({ default: file.ArrivalCard })),
)

const TonightHealth = lazy(() =>
  import('#health/web/tonight-health.tsx').then((file) => ({ default: file.TonightHealth })),
)

const AllergyChip = lazy(() =>
  import('#health/web/allergy-chip.tsx').then((file) => ({ default: file.AllergyChip })),
)

const AfterTonight = lazy(() =>
  import('#repair/web/after-tonight.tsx').then((file) => ({ default: file.AfterTonight })),
)

const SafetySign = lazy(() =>
  import('#repair/web/safety-since.tsx').then((file) => ({ default: file.SafetySign })),
)

const TonightMoments = lazy(() =>
  import('#hard-moments/web/tonight-moments.tsx').then((file) => ({ default: file.TonightMoments })),
)

const together = () => import('#key-work/web/today-together.tsx')
const TodayTogether = lazy(() => together().then((file) => ({ default: file.TodayTogether })))
const WhoMayCall = lazy(() => together().then((file) => ({ default: file.WhoMayCall })))

const HouseAsked = lazy(() =>
  import('#milieu/web/house-asked.tsx').then((file) => ({ default: file.HouseAsked })),
)

const ShiftTabs = lazy(() => import('./shift-tabs.tsx').then((file) => ({ default: file.ShiftTabs })))
const ShiftLine = lazy(() =>
  import('#shift/web/shift-line.tsx').then((file) => ({ default: file.ShiftLine })),
)
const OnFaces = lazy(() => import('#shift/web/on-faces.tsx').then((file) => ({ default: file.OnFaces })))
const HerePart = lazy(() => import('#shift/web/here-part.tsx').then((file) => ({ default: file.HerePart })))
const HandoverCard = lazy(() =>
  import('#shift/web/handover-card.tsx').then((file) => ({ default: file.HandoverCard })),
)

/** Opens already knowing who is up and what to try first. Each part of the field adds its own part. */
export function TonightPage() {
  const { home, asked, children } = useTonight()
  const { me } = home
  if (me && (!home.home || me.homes.length === 0)) {
    return (
      <PageEmpty isPage title={say('noHome')}>
        {say('noHomeSays')}
      </PageEmpty>
    )
  }
  return (
    <PageOf asked={home.asked.data ? asked : home.asked}>
      {me && home.home && <Tonight me={me} home={home.home} here={children} />}
    </PageOf>
  )
}

type TonightProps = { me: Me; home: HomeShown; here: readonly ChildTonight[] }

function Tonight({ me, home, here }: TonightProps) {
  const { timeZone } = home
  return (
    <div className="rec-tonight">
      <TonightHead me={me} home={home} />
      <Suspense fallback={<div className="at-tabs" />}>
        <ShiftTabs me={me} home={home} />
      </Suspense>
      <Suspense fallback={null}>
        <ArrivalCard me={me} home={home} />
      </Suspense>
      <Suspense fallback={null}>
        <TonightHealth />
      </Suspense>
      <StillOpen here={here} timeZone={timeZone} />
      <Suspense fallback={null}>
        <TonightMoments home={home} here={here.map(({ child }) => child)} />
      </Suspense>
      <Suspense fallback={null}>
        <HerePart me={me} home={home} />
        <HandoverCard me={me} home={home} here={here.map(({ child }) => child)} />
      </Suspense>
      <div className="rec-tonight-parts">
        <WhoIsHere
          me={me}
          timeZone={timeZone}
          here={here}
          beside={(childId) => (
            <Suspense fallback={null}>
              <AllergyChip childId={childId} />
              <SafetySign childId={childId} homeId={home.id} timeZone={timeZone} />
            </Suspense>
          )}
          more={(childId) => (
            <Suspense fallback={null}>
              <WhoMayCall home={home} childId={childId} />
            </Suspense>
          )}
        />
        <div className="rec-tonight-side">
          <ChangedPlans here={here} />
          <Suspense fallback={null}>
            <TodayTogether me={me} home={home} here={here.map(({ child }) => child)} />
            <AfterTonight me={me} home={home} here={here} />
            <DutiesCard home={home} />
            <HouseAsked />
          </Suspense>
        </div>
      </div>
    </div>
  )
}

function TonightHead({ me, home }: { me: Me; home: HomeShown }) {
  return (
    <header className="rec-tonight-head">
      <div>
        <h1>{say(partOfDay(home.timeZone, new Date()), { name: me.knownAs })}</h1>
        <Suspense fallback={<HomeToday home={home} />}>
          <ShiftLine me={me} home={home} />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        <OnFaces me={me} home={home} />
      </Suspense>
      <Button
        className="rec-wide-only"
        variant="light"
        color="rose"
        component={Link}
        to="/right-now"
        leftSection={<IconHandStop aria-hidden size={20} />}
      >
        {say('rightNow')}
      </Button>
    </header>
  )
}

function HomeToday({ home }: { home: HomeShown }) {
  const today = { home: home.name, day: weekDay(new Date(), home.timeZone) }
  return <p className="at-hint">{say('homeNow', today)}</p>
}
