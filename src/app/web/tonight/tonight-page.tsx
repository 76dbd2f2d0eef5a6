import '#records/web/records.css'
import '#records/web/tonight.css'
import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { Suspense } from 'react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { Link } from '#platform/web/places.tsx'
import { weekDay } from '#platform/web/when.ts'
import { ChangedPlans } from '#records/web/changed-plans.tsx'
import { StillOpen } from '#records/web/still-open.tsx'
import { type ChildTonight, useTonight } from '#records/web/use-tonight.ts'
import { WhoIsHere } from '#records/web/who-is-here.tsx'
import { partOfDay } from '../home/part-of-day.ts'
import { say } from './words.ts'

// What stands below who is here is loaded beside it.
const DutiesCard = part(() => import('../duties/duties-card.tsx').then((file) => file.DutiesCard))

// It asks by itself how one arrives, and is a line after that.
const ArrivalCard = part(() => import('#team/web/arrival-card.tsx').then((file) => file.ArrivalCard))

const TonightHealth = part(() => import('#health/web/tonight-health.tsx').then((file) => file.TonightHealth))

const AllergyChip = part(
  () => import('#health/web/allergy-chip.tsx').then((file) => file.AllergyChip),
  () => <span>{say('allergiesAway')}</span>,
)

const AfterTonight = part(() => import('#repair/web/after-tonight.tsx').then((file) => file.AfterTonight))

const SafetySign = part(
  () => import('#repair/web/safety-since.tsx').then((file) => file.SafetySign),
  () => <span>{say('safetyAway')}</span>,
)

const TonightMoments = part(() =>
  import('#hard-moments/web/tonight-moments.tsx').then((file) => file.TonightMoments),
)

const together = () => import('#key-work/web/today-together.tsx')
const TodayTogether = part(() => together().then((file) => file.TodayTogether))
const WhoMayCall = part(() => together().then((file) => file.WhoMayCall))

const HouseAsked = part(() => import('#milieu/web/house-asked.tsx').then((file) => file.HouseAsked))

const ShiftTabs = part(() => import('./shift-tabs.tsx').then((file) => file.ShiftTabs))
const ShiftLine = part(() => import('#shift/web/shift-line.tsx').then((file) => file.ShiftLine))
const OnFaces = part(() => import('#shift/web/on-faces.tsx').then((file) => file.OnFaces))
const HerePart = part(() => import('#shift/web/here-part.tsx').then((file) => file.HerePart))
const HandoverCard = part(() => import('#shift/web/handover-card.tsx').then((file) => file.HandoverCard))

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
