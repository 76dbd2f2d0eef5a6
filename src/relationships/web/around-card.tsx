import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { youngFaceFor } from '#people/young-face.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { readAround } from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { inSentence, peopleOn } from './around-now.ts'
import { Ecomap } from './ecomap.tsx'
import { useMay } from './use-mine.ts'
import { say } from './words.ts'
import './relationships.css'

/** Who matters to a child, as a picture among the people around them. Not shared: then there is nothing here. */
export function AroundCard({ child }: { child: ChildShown }) {
  const { id, knownAs: name } = child
  const may = useMay(id)
  const navigate = useNavigate()
  const mayRead = may(permissions.readAround)
  const asked = useAsk(readAround, { childId: id }, { skip: !mayRead })
  const [today] = useState(() => todayIn(child.home?.timeZone ?? 'UTC', new Date()))
  if (!mayRead) return null
  const shown = peopleOn(asked.data?.people ?? [], today).filter(({ ended }) => !ended)
  const to = `/children/${id}/people/around`
  return (
    <Card title={say('title', { name })} hint={say('cardHint')}>
      <PageOf asked={asked}>
        {shown.length > 0 ? (
          <>
            <Ecomap
              name={name}
              face={child.face ?? youngFaceFor(id)}
              directions={directionsOf(asked.data?.people ?? [])}
              shown={shown}
              onOpen={(person) => navigate({ to, search: { person } })}
            />
            <p>{inSentence(shown, name)}</p>
          </>
        ) : (
          <p>{say(may(permissions.tellAround) ? 'empty' : 'emptyRead', { name })}</p>
        )}
        <Link className="rel-link" to={to}>
          {say('open', { name })}
        </Link>
      </PageOf>
    </Card>
  )
}

/** The directions of the picture: who was told of first keeps their place, whatever is told later. */
export function directionsOf(people: readonly { id: string; tellings: readonly { toldAt: string }[] }[]) {
  const first = ({ tellings }: (typeof people)[number]) =>
    tellings.map(({ toldAt }) => toldAt).sort()[0] ?? ''
  return people
    .toSorted((one, other) => first(one).localeCompare(first(other)) || one.id.localeCompare(other.id))
    .map(({ id }) => id)
}
