import { Button, TextInput } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#platform/web/operations.ts'
import { Card } from '#platform/web/parts/card.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import type { Me } from '../contract/sign-in.ts'
import { listPeople, type WorkerShown } from '../contract/workers.ts'
import { AddPerson } from './add-person.tsx'
import { say } from './admin-words.ts'
import { HomesCard } from './homes-card.tsx'
import { PersonCard } from './person-card.tsx'
import { homesManaged, useMe } from './use-me.ts'
import './forms.css'
import './people.css'

/** For administrators: everyone here, how they stand to homes and children, and the homes. */
export function PeoplePage() {
  const asked = useAsk(listPeople, {})
  const me = useMe().data
  const [adding, setAdding] = useState(false)
  return (
    <PageOf asked={asked}>
      <div className="ppl-head">
        <div>
          <h1 className="ppl-title">{say('title')}</h1>
          <p className="at-hint">{say('hint')}</p>
        </div>
        {!adding && (
          <Button leftSection={<IconUserPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
            {say('addPerson')}
          </Button>
        )}
      </div>
      <div className="ppl-stack">
        {adding && <AddPerson onDone={() => setAdding(false)} />}
        {me && asked.data && <PeopleCard people={asked.data.people} me={me} />}
        {me && <HomesCard homes={homesManaged(me)} />}
      </div>
    </PageOf>
  )
}

function PeopleCard({ people, me }: { people: readonly WorkerShown[]; me: Me }) {
  const [wanted, setWanted] = useState('')
  const letters = wanted.trim().toLowerCase()
  const found = people.filter((one) => `${one.knownAs} ${one.name}`.toLowerCase().includes(letters))
  return (
    <Card title={say('people')}>
      {people.length > MANY && (
        <TextInput
          label={say('find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <p>{say('nobodyFound')}</p>}
      <ul className="ppl-plain">
        {found.map((person) => (
          <PersonCard
            key={person.personId}
            person={person}
            homes={homesManaged(me)}
            isMe={person.personId === me.personId}
          />
        ))}
      </ul>
    </Card>
  )
}

const MANY = 8
