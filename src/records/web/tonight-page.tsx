import './records.css'
import './tonight.css'
import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { clock, weekDay } from '#platform/web/when.ts'
import { ChangedPlans } from './changed-plans.tsx'
import { ChildLarge, ChildLine } from './child-now.tsx'
import { useOpenMoments } from './open-moments.ts'
import { mayWrite } from './use-home.ts'
import { type ChildTonight, useTonight } from './use-tonight.ts'
import { say } from './words.ts'

/** Opens already knowing who is up and what to try first. */
export function TonightPage() {
  const { home, asked, children } = useTonight()
  const { me } = home
  if (me && (!home.home || me.homes.length === 0)) {
    return <PageEmpty title={say('noHome')}>{say('noHomeSays')}</PageEmpty>
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
  const hard = here.filter((one) => one.isHard)
  const others = here.filter((one) => !one.isHard)
  return (
    <div className="rec-tonight">
      <header className="rec-tonight-head">
        <div>
          <h1>{say(greeting(timeZone), { name: me.knownAs })}</h1>
          <p className="at-hint">{say('homeNow', { home: home.name, day: weekDay(new Date(), timeZone) })}</p>
        </div>
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
      <OpenMoments here={here} timeZone={timeZone} />
      <div className="rec-tonight-parts">
        <section aria-labelledby="who-is-here">
          <h2 id="who-is-here" className="rec-label">
            {say('whoIsHere')}
          </h2>
          {here.length === 0 && <PageEmpty title={say('nobodyHere')}>{say('nobodyHereSays')}</PageEmpty>}
          {here.length > 0 && hard.length === 0 && <p className="rec-quiet-house">{say('quiet')}</p>}
          {hard.map((one) => (
            <ChildLarge key={one.child.id} one={one} timeZone={timeZone} may={mayWrite(me, one.child.id)} />
          ))}
          {others.length > 0 && (
            <ul className="rec-rows">
              {others.map((one) => (
                <ChildLine
                  key={one.child.id}
                  one={one}
                  timeZone={timeZone}
                  may={mayWrite(me, one.child.id)}
                />
              ))}
            </ul>
          )}
        </section>
        <ChangedPlans here={here} />
      </div>
    </div>
  )
}

/** Someone is, or was, with a child in a hard moment: it is asked about until it is over. */
function OpenMoments({ here, timeZone }: Pick<TonightProps, 'here'> & { timeZone: string }) {
  const open = useOpenMoments()
  return here.map(({ child }) => {
    const since = open.get(child.id)
    if (!since) return null
    return (
      <p key={child.id} className="rec-still-open">
        <span>{say('stillOpen', { name: child.knownAs, time: clock(since, timeZone) })}</span>
        <Link className="rec-link" to="/right-now" search={{ child: child.id }}>
          {say('goThere')}
        </Link>
      </p>
    )
  })
}

function greeting(timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const time = clock(new Date(), timeZone)
  if (time >= '05:00' && time < '12:00') return 'morning'
  return time >= '12:00' && time < '18:00' ? 'afternoon' : 'evening'
}
