import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSend } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { Saved } from '#platform/web/parts/saved.tsx'
import { weekDay } from '#platform/web/when.ts'
import { FaceOf } from '#records/web/states.tsx'
import { type AdultThere, tellAdultThere } from '../contract/adult-talks.ts'
import { AdultForm } from './adult-form.tsx'
import type { CardProps } from './card-props.ts'
import { PeopleChips } from './people-chips.tsx'
import { say } from './words.ts'

/** Each adult who was there is offered a talk. What they say in it is theirs. */
export function AdultsCard({ after, childId, name, timeZone }: CardProps) {
  const [open, setOpen] = useState<string>()
  const [savedId, setSavedId] = useState<string>()
  const about = { childId, momentId: after.moment.id }
  const done = (id: string | undefined) => {
    if (id) setSavedId(id)
    setOpen(undefined)
  }
  return (
    <Card title={say('adultsTitle')} hint={say('adultsHint')}>
      <div className="aft-card" id="adults">
        <ul className="aft-list">
          {after.adults.map((adult) => (
            <li key={adult.personId} className="aft-one">
              <AdultShown adult={adult} timeZone={timeZone} />
              {open === adult.personId ? (
                <AdultForm {...about} adult={adult} onDone={done} />
              ) : (
                after.may.tell && (
                  <div className="aft-actions">
                    <Button
                      variant={adult.isOpen ? 'light' : 'subtle'}
                      onClick={() => setOpen(adult.personId)}
                    >
                      {adult.isMe ? say('tellMine') : say('tellAdult', { name: adult.knownAs })}
                    </Button>
                  </div>
                )
              )}
            </li>
          ))}
        </ul>
        {savedId && <Saved id={savedId} />}
        {after.may.tell && <AddAdult {...about} after={after} name={name} onSaved={setSavedId} />}
      </div>
    </Card>
  )
}

function AdultShown({ adult, timeZone }: { adult: AdultThere; timeZone: string }) {
  return (
    <>
      <p className="aft-head">
        <FaceOf person={{ id: adult.personId, face: adult.face }} size={36} />
        <strong>{adult.knownAs}</strong>
      </p>
      {adult.talks.length === 0 && <p className="at-hint">{say('adultOpen')}</p>}
      {adult.talks.map(({ id, answer, withWhom, agreed, happenedAt, mine }) => {
        const day = weekDay(happenedAt, timeZone)
        return (
          <div key={id}>
            <p>
              {answer === 'talked'
                ? say('adultTalked', { who: withWhom, day })
                : say(`adult-${answer}`, { day })}
            </p>
            {agreed && <p>{say('adultAgreed', { agreed })}</p>}
            {mine && (mine.words || mine.needs) && (
              <Card tone="wash" level={3} title={say('adultMine')}>
                <p className="aft-plain aft-words">{[mine.words, mine.needs].filter(Boolean).join('\n\n')}</p>
              </Card>
            )}
          </div>
        )
      })}
    </>
  )
}

type AddAdultProps = Pick<CardProps, 'after' | 'childId' | 'name'> & {
  momentId: string
  onSaved: (id: string) => void
}

/** Names another adult who was there. */
function AddAdult({ after, childId, momentId, name, onSaved }: AddAdultProps) {
  const send = useSend(tellAdultThere)
  const [open, setOpen] = useState(false)
  const named = new Set(after.adults.map(({ personId }) => personId))
  const others = after.people.filter(({ personId }) => !named.has(personId))
  if (!open) {
    return (
      <div className="aft-actions">
        <Button variant="subtle" onClick={() => setOpen(true)}>
          {say('addAdult')}
        </Button>
      </div>
    )
  }
  if (others.length === 0) return <p className="aft-plain">{say('nobodyMore', { name })}</p>
  return (
    <PeopleChips
      label={say('whoElse')}
      people={others}
      onChoose={({ personId }) => {
        const id = crypto.randomUUID()
        send.mutate(
          { id, childId, momentId, personId },
          {
            onSuccess: () => {
              onSaved(id)
              setOpen(false)
            },
          },
        )
      }}
    />
  )
}
