import { IconMailHeart } from '@tabler/icons-react'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { type LeftBehindShown, listLeftBehind } from '../contract/left-behind.ts'
import type { Me } from '../contract/sign-in.ts'
import { LeftBehindCard } from './left-behind-card.tsx'
import { say } from './left-behind-words.ts'
import { useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** For the manager: what people wrote whose access had ended when it arrived, to be taken in or left out. */
export function LeftBehindPage() {
  const asked = useMe()
  const homes = asked.data ? homesLed(asked.data) : []
  return (
    <PageOf asked={asked}>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{say('title')}</h1>
          <p className="at-hint">{say('hint')}</p>
        </div>
      </div>
      {asked.data && homes.length === 0 && <PageEmpty title={say('noHome')} />}
      {homes.map((home) => (
        <OfHome key={home.id} home={home} isOnly={homes.length === 1} />
      ))}
    </PageOf>
  )
}

function homesLed(me: Me): Me['homes'] {
  const led = me.standing.filter(({ relation }) => relation === 'home-manager').map(({ homeId }) => homeId)
  return led.includes(undefined) ? me.homes : me.homes.filter(({ id }) => led.includes(id))
}

function OfHome({ home, isOnly }: { home: Me['homes'][number]; isOnly: boolean }) {
  const asked = useAsk(listLeftBehind, { homeId: home.id })
  const all = asked.data?.leftBehind ?? []
  const waits = all.filter(({ state }) => state === 'waits')
  const decided = all.filter(({ state }) => state !== 'waits')
  return (
    <section aria-label={home.name}>
      {!isOnly && <h2>{home.name}</h2>}
      <PageOf asked={asked}>
        {waits.length === 0 && (
          <PageEmpty icon={<IconMailHeart aria-hidden />} title={say('none')}>
            {say('noneSays')}
          </PageEmpty>
        )}
        {byWriter(waits).map(([name, theirs]) => (
          <div key={theirs[0]?.writerId} className="ppl-stack">
            <h2 className="ppl-title">{say('waitOf', { name, count: theirs.length })}</h2>
            {theirs.map((one) => (
              <LeftBehindCard key={one.id} one={one} home={home} />
            ))}
          </div>
        ))}
        {decided.length > 0 && (
          <div className="ppl-stack">
            <h2 className="ppl-title">{say('decided')}</h2>
            {decided.map((one) => (
              <LeftBehindCard key={one.id} one={one} home={home} />
            ))}
          </div>
        )}
      </PageOf>
    </section>
  )
}

function byWriter(all: readonly LeftBehindShown[]): [name: string, theirs: LeftBehindShown[]][] {
  const writers = new Map<string, LeftBehindShown[]>()
  for (const one of all) writers.set(one.writerId, [...(writers.get(one.writerId) ?? []), one])
  return [...writers.values()].map((theirs) => [theirs[0]?.writer ?? '', theirs])
}
