import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { Face } from '#platform/web/look/face.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import type { MyPerson } from '../contract/my-space.ts'
import { isHere, roleOf } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** Someone to talk to now: people here, and people outside. */
export function TalkPage() {
  return <MyScreen title={() => say('talkTitle')}>{({ childId }) => <Talk childId={childId} />}</MyScreen>
}

const dialled = (phone: string) => `tel:${phone.replace(/\s/g, '')}`

function Talk({ childId }: { childId: ChildId }) {
  const asked = useMySpace(childId)
  const { people = [], help } = asked.data ?? {}
  return (
    <PageOf asked={asked}>
      <p className="mine-says">{say('talkSays')}</p>
      <section className="mine-card" aria-labelledby="mine-here">
        <h2 id="mine-here">{say('talkHere')}</h2>
        <PeopleList people={people.filter(isHere)} />
      </section>
      <section className="mine-card" aria-labelledby="mine-outside">
        <h2 id="mine-outside">{say('talkOut')}</h2>
        <PeopleList people={people.filter((one) => !isHere(one))} />
        {!help && <p>{say('noLines')}</p>}
        <ul className="mine-list">
          {help?.lines.map(({ name, says, phone }) => (
            <li key={phone} className="mine-line">
              <span>
                <strong>{name}</strong>
                <span className="at-hint">{says}</span>
              </span>
              <Button component="a" href={dialled(phone)} size="lg" leftSection={<IconPhone aria-hidden />}>
                {say('call', { phone })}
              </Button>
            </li>
          ))}
        </ul>
        {help && <p>{say('danger', { phone: help.emergency })}</p>}
        {help && !help.checked && <p className="at-hint">{say('unchecked')}</p>}
      </section>
    </PageOf>
  )
}

function PeopleList({ people }: { people: readonly MyPerson[] }) {
  return (
    <ul className="mine-list mine-here">
      {people.map((one) => (
        <li key={one.id} className="mine-by">
          <Face face={one.face ?? faceFor(one.id)} name="" size={52} />
          <span>
            <strong>{one.knownAs}</strong>
            <span className="at-hint">{roleOf(one)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
