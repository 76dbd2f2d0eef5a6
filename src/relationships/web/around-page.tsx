import { Button } from '@mantine/core'
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChildShown } from '#people/contract/children.ts'
import { todayIn } from '#people/home-day.ts'
import { youngFaceFor } from '#people/young-face.ts'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { TableSwitch } from '#platform/web/parts/table-switch.tsx'
import { Link, useSearch } from '#platform/web/places.tsx'
import { useChildHere } from '#response/web/use-child-here.ts'
import { type AroundShown, readAround } from '../contract/around.ts'
import * as permissions from '../permissions.ts'
import { directionsOf } from './around-card.tsx'
import type { AroundHere } from './around-here.ts'
import { inSentence, type PersonOnDay, peopleOn } from './around-now.ts'
import { AroundTable } from './around-table.tsx'
import { Ecomap } from './ecomap.tsx'
import { PersonAround } from './person-around.tsx'
import { TellAround } from './tell-around.tsx'
import { ThenAndNow } from './then-and-now.tsx'
import { sayTree } from './tree-words.ts'
import { useMay } from './use-mine.ts'
import { say } from './words.ts'
import '#people/web/forms.css'
import './relationships.css'

/** Who is around a child and how it is between them: a picture, a table, person by person; then and now. */
export function AroundPage() {
  const { childId, child, name, timeZone, careTeam, asked: ofChild } = useChildHere()
  const may = useMay(childId)
  const asked = useAsk(readAround, { childId })
  const [today] = useState(() => todayIn(timeZone, new Date()))
  const contacts = ofChild.data?.contacts ?? []
  const here = { childId, name, today, careTeam, may, contacts }
  return (
    <PageOf asked={ofChild}>
      <PageOf asked={asked}>
        {asked.data && child && <Around {...here} child={child} people={asked.data.people} />}
      </PageOf>
    </PageOf>
  )
}

type AroundProps = AroundHere & {
  child: ChildShown
  people: readonly AroundShown[]
}

function Around({ child, people, ...here }: AroundProps) {
  const { childId, name, today, may } = here
  const [adding, setAdding] = useState(false)
  const all = peopleOn(people, today)
  const mayTell = may(permissions.tellAround)
  const linked = new Set(people.flatMap(({ contactId }) => contactId ?? []))
  const contacts = here.contacts.filter(({ id }) => !linked.has(id))
  const known = contacts.filter(
    (one) =>
      !all.some(
        ({ first, person }) => !person.contactId && [one.name, one.relationship].includes(first.name),
      ),
  )
  return (
    <div className="ppl-form rel-page">
      <div className="ppl-head">
        <div>
          <Link className="rel-link" to={`/children/${childId}/people`}>
            {say('back')}
          </Link>
          <h2 className="ppl-title">{say('title', { name })}</h2>
          <p className="at-hint">{say('titleHint', { name })}</p>
        </div>
        <div className="ppl-row rel-deeds">
          {mayTell && !adding && (
            <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setAdding(true)}>
              {say('add')}
            </Button>
          )}
          <Link className="rel-link" to={`/children/${childId}/people/tree`}>
            {sayTree('toTree')}
          </Link>
          {all.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size={18} />}
              onClick={() => print()}
            >
              {say('print')}
            </Button>
          )}
        </div>
      </div>
      {adding && (
        <Card title={say('add')}>
          <TellAround {...{ childId, today, known }} child={name} onDone={() => setAdding(false)} />
        </Card>
      )}
      {all.length > 0 ? (
        <>
          <Pictures {...here} child={child} people={people} />
          <Everyone {...here} all={all} free={contacts} />
        </>
      ) : (
        !adding && (
          <PageEmpty title={say(mayTell ? 'empty' : 'emptyRead', { name })}>{say('emptySays')}</PageEmpty>
        )
      )}
    </div>
  )
}

type PicturesProps = AroundHere & Pick<AroundProps, 'child' | 'people'>

function Pictures({ child, people, name, today }: PicturesProps) {
  const [then, setThen] = useState('')
  const now = peopleOn(people, today)
  const there = now.filter(({ ended }) => !ended)
  const picture = {
    name,
    face: child.face ?? youngFaceFor(child.id),
    directions: directionsOf(people),
    onOpen: (id: string) => document.getElementById(`around-${id}`)?.focus(),
  }
  return (
    <Card>
      {then ? (
        <ThenAndNow
          {...picture}
          {...{ now, today }}
          day={then}
          onDay={setThen}
          before={peopleOn(people, then)}
        />
      ) : (
        <>
          <TableSwitch
            title={say('now')}
            hint={say('cardHint')}
            words={{ choose: say('choose'), picture: say('picture'), table: say('table') }}
            picture={<Ecomap {...picture} shown={there} />}
            table={<AroundTable name={name} shown={there} />}
          />
          <p>{inSentence(there, name)}</p>
        </>
      )}
      <div className="ppl-row rel-deeds">
        <Button variant="subtle" onClick={() => setThen(then ? '' : firstDay(people, today))}>
          {say(then ? 'hideThen' : 'thenAndNow')}
        </Button>
      </div>
    </Card>
  )
}

/** The first day for which something was told. */
function firstDay(people: readonly AroundShown[], today: string): string {
  return people.flatMap(({ tellings }) => tellings.map(({ sinceOn }) => sinceOn)).sort()[0] ?? today
}

type EveryoneProps = AroundHere & { all: readonly PersonOnDay[]; free: AroundHere['contacts'] }

function Everyone({ all, ...here }: EveryoneProps) {
  const { person } = useSearch()
  const parts = [
    { title: say('everyone'), people: all.filter(({ ended }) => !ended) },
    { title: say('noLonger'), people: all.filter(({ ended }) => ended) },
  ]
  return parts
    .filter(({ people }) => people.length > 0)
    .map(({ title, people }) => (
      <Card key={title} title={title}>
        <ul className="rel-people">
          {people.map((one) => (
            <PersonAround key={one.id} {...here} one={one} isSought={person === one.id} />
          ))}
        </ul>
      </Card>
    ))
}
