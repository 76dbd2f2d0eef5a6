import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Chip } from '#platform/web/parts/chip.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { fullDay, shortDay } from '#platform/web/when.ts'
import * as permissions from '../permissions.ts'
import { AddStep } from './add-step.tsx'
import type { AroundHere } from './around-here.ts'
import type { PersonOnDay } from './around-now.ts'
import { whoSays } from './around-table.tsx'
import { ContactShown, LinkContact } from './contact-link.tsx'
import { LineSample } from './ecomap.tsx'
import { EndAround } from './end-around.tsx'
import { Steps } from './steps.tsx'
import { TellAround } from './tell-around.tsx'
import { say } from './words.ts'

type PersonAroundProps = AroundHere & {
  one: PersonOnDay
  /** Contacts who are nobody of the picture yet. */
  free: AroundHere['contacts']
  /** Somebody came for this very person. */
  isSought: boolean
}
type Doing = 'telling' | 'ending' | 'stepping' | 'linking' | undefined

/** One person around the child: how it is and who says so, what was told before, what comes next. */
export function PersonAround({ one, free, isSought, ...here }: PersonAroundProps) {
  const { childId, name, may } = here
  const { first, others, differs, ended, person } = one
  const [doing, setDoing] = useState<Doing>()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSought) place.current?.focus()
  }, [isSought])
  const rest = person.tellings.filter((told) => told !== first && !others.includes(told))
  return (
    <li ref={place} id={`around-${one.id}`} className="rel-person" tabIndex={-1}>
      <h3>
        {first.name} <span className="at-hint">{first.how || say(first.kind)}</span>
      </h3>
      <p className="rel-how">
        <LineSample quality={first.quality} />
        <strong>{say(first.quality)}</strong>
        <span>
          {whoSays(first, name)}, {say('since', { day: fullDay(first.sinceOn) })}
        </span>
      </p>
      {first.keyRelationship && <Chip tone="line">{say(`key-${first.keyRelationship}`)}</Chip>}
      {first.words && (first.byChild ? <Quote>{first.words}</Quote> : <p>{first.words}</p>)}
      {ended && <p>{say('ended', { day: fullDay(ended.onDay), because: ended.because })}</p>}
      <Tellings title={say('others')} name={name} tellings={others} />
      {differs && <p className="at-hint">{say('differsHint')}</p>}
      <ContactShown
        {...{ childId, name, one }}
        contacts={here.contacts}
        mayTell={may(permissions.tellAround)}
      />
      <Steps childId={childId} steps={person.steps} mayTell={may(permissions.takeSteps)} />
      {rest.length > 0 && (
        <details className="rel-before">
          <summary>{say('earlier')}</summary>
          <Tellings name={name} tellings={rest} />
        </details>
      )}
      {doing ? (
        <Form {...here} {...{ doing, one, free }} onDone={() => setDoing(undefined)} />
      ) : (
        <Deeds {...here} {...{ one, free }} onChoose={setDoing} />
      )}
    </li>
  )
}

type TellingsProps = { title?: string; name: string; tellings: readonly PersonOnDay['first'][] }

function Tellings({ title, name, tellings }: TellingsProps) {
  if (tellings.length === 0) return null
  return (
    <>
      {title && <h4>{title}</h4>}
      <ul className="rel-tellings">
        {tellings.map((told) => (
          <li key={told.id}>
            <strong>{say(told.quality)}</strong> {whoSays(told, name)},{' '}
            {say('since', { day: fullDay(told.sinceOn) })}
            {told.words && (told.byChild ? <Quote>{told.words}</Quote> : <p>{told.words}</p>)}
            <p className="at-hint">{say('toldBy', { who: told.toldByName, day: shortDay(told.toldAt) })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

type DeedsProps = AroundHere & Pick<PersonAroundProps, 'one' | 'free'> & { onChoose: (doing: Doing) => void }

function Deeds({ one, free, may, onChoose }: DeedsProps) {
  const person = one.first.name
  if (!may(permissions.tellAround)) return null
  return (
    <div className="ppl-row rel-deeds">
      <Button variant="light" aria-label={say('tellAnewOf', { person })} onClick={() => onChoose('telling')}>
        {say('tellAnew')}
      </Button>
      {may(permissions.takeSteps) && !one.ended && (
        <Button
          variant="default"
          aria-label={say('addStepOf', { person })}
          onClick={() => onChoose('stepping')}
        >
          {say('addStep')}
        </Button>
      )}
      {!one.person.contactId && free.length > 0 && (
        <Button
          variant="default"
          aria-label={say('linkContactOf', { person })}
          onClick={() => onChoose('linking')}
        >
          {say('linkContact')}
        </Button>
      )}
      {!one.ended && (
        <Button variant="subtle" aria-label={say('endOf', { person })} onClick={() => onChoose('ending')}>
          {say('end')}
        </Button>
      )}
    </div>
  )
}

type FormProps = AroundHere & Pick<PersonAroundProps, 'one' | 'free'> & { doing: Doing; onDone: () => void }

function Form({ doing, one, free, onDone, childId, name, today, careTeam }: FormProps) {
  const { id } = one.person
  if (doing === 'stepping') return <AddStep {...{ childId, careTeam, today, onDone }} aroundId={id} />
  if (doing === 'ending') {
    return <EndAround {...{ childId, today, onDone }} person={{ id, name: one.first.name }} />
  }
  if (doing === 'linking') return <LinkContact {...{ childId, one, onDone }} contacts={free} />
  return <TellAround {...{ childId, today, onDone }} child={name} last={{ id, telling: one.first }} />
}
