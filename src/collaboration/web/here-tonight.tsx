import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { FaceStack } from '#platform/web/look/face.tsx'
import { useAsk } from '#platform/web/operations.ts'
import { locale } from '#platform/web/words.ts'
import { readHereTonight } from '#shift/contract/here.ts'
import type { MyPerson } from '../contract/my-space.ts'
import { say } from './home-words.ts'
import { keyWorkerOf } from './my-people.ts'

type HereTonightProps = { childId: ChildId; people: readonly MyPerson[] }

/** Who is here now and through the night comes first; where nobody has said so, my people. */
export function HereTonight({ childId, people }: HereTonightProps) {
  const { now = [], tonight = [] } = useAsk(readHereTonight, { childId }).data ?? {}
  const here = now.map(({ personId, ...one }) => ({ id: personId, ...one }))
  const later = tonight
    .filter(({ personId }) => !here.some(({ id }) => id === personId))
    .map(({ personId, ...one }) => ({ id: personId, ...one }))
  if (here.length + later.length === 0) return <MyPeople people={people} />
  return (
    <section className="mine-people" aria-labelledby="mine-people">
      <h2 id="mine-people">{say('hereTonight')}</h2>
      <p>{listed([...here, ...later].map(({ knownAs }) => knownAs))}</p>
      <Faces people={[...here, ...later]} />
      {here.length > 0 && later.length > 0 && (
        <p className="mine-people-later">
          {say('laterTonight', { names: listed(later.map(({ knownAs }) => knownAs)), count: later.length })}
        </p>
      )}
    </section>
  )
}

function MyPeople({ people }: { people: readonly MyPerson[] }) {
  const keyWorker = keyWorkerOf(people)
  return (
    <section className="mine-people" aria-labelledby="mine-people">
      <h2 id="mine-people">{say('yourPeople')}</h2>
      <p>{keyWorker ? say('keyWorkerIs', { name: keyWorker.knownAs }) : say('noKeyWorker')}</p>
      <Faces people={people} />
    </section>
  )
}

type Shown = Pick<MyPerson, 'knownAs' | 'face'> & { id: string }

function Faces({ people }: { people: readonly Shown[] }) {
  return (
    <FaceStack
      size={52}
      most={6}
      people={people.map((one) => ({ key: one.id, name: one.knownAs, face: one.face ?? faceFor(one.id) }))}
      sayRest={(count) => say('andMore', { count })}
    />
  )
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}
