import { Button } from '@mantine/core'
import { useState } from 'react'
import { todayIn } from '#people/home-day.ts'
import { useMe } from '#people/web/use-me.ts'
import { youngFaceFor } from '#people/young-face.ts'
import type { ChildId } from '#platform/ids.ts'
import { listed } from '#platform/web/listed.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { shortDay } from '#platform/web/when.ts'
import { readAround } from '../contract/around.ts'
import { directionsOf } from './around-card.tsx'
import { type PersonOnDay, peopleOn } from './around-now.ts'
import { Ecomap, LineSample } from './ecomap.tsx'
import { sayMine } from './my-around-words.ts'
import { MyTellAround, SayAnew } from './my-tell-around.tsx'
import { say } from './words.ts'
import './relationships.css'

type MyAroundProps = { childId: ChildId; timeZone: string }

/** My people: a picture with me in the middle, each of them below it, and how it is, said by me. */
export function MyAround({ childId, timeZone }: MyAroundProps) {
  const asked = useAsk(readAround, { childId })
  const me = useMe().data
  const [adding, setAdding] = useState(false)
  const [today] = useState(() => todayIn(timeZone, new Date()))
  const people = asked.data?.people ?? []
  const all = peopleOn(people, today)
  const there = all.filter(({ ended }) => !ended)
  const gone = all.filter(({ ended }) => ended)
  const add = (
    <Button size="lg" onClick={() => setAdding(true)}>
      {sayMine('add')}
    </Button>
  )
  return (
    <PageOf asked={asked}>
      {there.length > 0 && (
        <section className="mine-card" aria-label={sayMine('title')}>
          <p>{sayMine('hint')}</p>
          <Ecomap
            name={me?.knownAs ?? ''}
            label={sayMine('picture', { names: listed(there.map(({ first }) => first.name)) })}
            face={me?.face ?? youngFaceFor(childId)}
            directions={directionsOf(people)}
            // Here the picture says how it is for me; what others see is below.
            shown={there.map((one) => ({ ...one, differs: false }))}
            onOpen={(id) => document.getElementById(`around-${id}`)?.focus()}
          />
          <p>{sayMine('readers')}</p>
        </section>
      )}
      {adding ? (
        <section className="mine-card" aria-label={sayMine('add')}>
          <MyTellAround {...{ childId, today }} onDone={() => setAdding(false)} />
        </section>
      ) : (
        there.length > 0 && <div>{add}</div>
      )}
      {there.length === 0 && !adding && (
        <PageEmpty title={sayMine('empty')} action={add}>
          {sayMine('emptySays')}
        </PageEmpty>
      )}
      {there.map((one) => (
        <Somebody key={one.id} {...{ childId, today, one }} />
      ))}
      {gone.length > 0 && (
        <section className="mine-card" aria-label={sayMine('before')}>
          <h2>{sayMine('before')}</h2>
          <p>{listed(gone.map(({ first }) => first.name))}</p>
        </section>
      )}
    </PageOf>
  )
}

type SomebodyProps = { childId: ChildId; today: string; one: PersonOnDay }

function Somebody({ one, ...rest }: SomebodyProps) {
  const { first, others } = one
  return (
    <section id={`around-${one.id}`} className="mine-card" tabIndex={-1} aria-label={first.name}>
      <h2>{first.name}</h2>
      <p className="rel-how">
        <LineSample quality={first.quality} /> <strong>{say(first.quality)}</strong>
      </p>
      {first.words && <p>{first.words}</p>}
      <p className="at-hint">
        {first.byChild
          ? sayMine('iSaid', { day: shortDay(first.sinceOn) })
          : sayMine('adultOnly', { who: first.saidBy })}
      </p>
      {others.length > 0 && (
        <details className="rel-before">
          <summary>{sayMine('others')}</summary>
          {others.map((told) => (
            <p key={told.id}>
              {sayMine('saidBy', { who: told.saidBy })}: <strong>{say(told.quality)}</strong>. {told.words}
            </p>
          ))}
        </details>
      )}
      <SayAnew {...rest} one={one} />
    </section>
  )
}
