import { UnstyledButton } from '@mantine/core'
import {
  IconBook2,
  IconEye,
  IconFlag,
  IconMail,
  IconMessageCircle,
  IconUserSearch,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { signOut } from '#people/contract/sign-in.ts'
import { say as sayFace } from '#people/web/face-words.ts'
import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { FaceStack } from '#platform/web/look/face.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Link } from '#platform/web/places.tsx'
import { forget } from '#platform/web/session.ts'
import { YoungTiles } from '#platform/web/shell/young-tiles.tsx'
import type { readMySpace } from '../contract/my-space.ts'
import { keyWorkerOf } from './my-people.ts'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

/** The young person's home: their people first, then what they can do. */
export function MyHomePage() {
  return (
    <MyScreen isHome title={(name) => say('hello', { name })}>
      {({ childId }) => <Home childId={childId} />}
    </MyScreen>
  )
}

const tiles = () =>
  [
    { to: '/mine/say', words: say('saySomething'), icon: <IconMessageCircle aria-hidden />, tone: 'sun' },
    { to: '/mine/plan', words: say('myPlan'), icon: <IconBook2 aria-hidden />, tone: 'lilac' },
    { to: '/mine/goals', words: say('myGoals'), icon: <IconFlag aria-hidden />, tone: 'leaf' },
    { to: '/mine/letters', words: say('letter'), icon: <IconMail aria-hidden />, tone: 'rose' },
    { to: '/mine/written', words: say('written'), icon: <IconEye aria-hidden />, tone: 'sky' },
    { to: '/mine/looked', words: say('looked'), icon: <IconUserSearch aria-hidden />, tone: 'sand' },
  ] as const

function Home({ childId }: { childId: ChildId }) {
  const asked = useMySpace(childId)
  return (
    <>
      <PageOf asked={asked}>{asked.data && <People {...asked.data} />}</PageOf>
      <YoungTiles label={say('tiles')} tiles={tiles()} renderLink={(parts) => <Link {...parts} />} />
      <Link to="/mine/growing" className="mine-quiet">
        {say('myMap')}
      </Link>
      <Link to="/mine/face" className="mine-quiet">
        {sayFace('title')}
      </Link>
      <SignOut />
    </>
  )
}

function People({ people }: OutputOf<typeof readMySpace>) {
  const keyWorker = keyWorkerOf(people)
  return (
    <section className="mine-people" aria-labelledby="mine-people">
      <h2 id="mine-people">{say('yourPeople')}</h2>
      <p>{keyWorker ? say('keyWorkerIs', { name: keyWorker.knownAs }) : say('noKeyWorker')}</p>
      <FaceStack
        size={52}
        most={6}
        people={people.map((one) => ({ key: one.id, name: one.knownAs, face: one.face ?? faceFor(one.id) }))}
        sayRest={(count) => say('andMore', { count })}
      />
    </section>
  )
}

/** Leaves nothing of the young person on the device. */
function SignOut() {
  const queries = useQueryClient()
  const leave = async () => {
    await call(signOut, {}).catch(() => undefined)
    queries.clear()
    forget()
    location.assign('/sign-in')
  }
  return (
    <UnstyledButton className="mine-quiet" onClick={() => void leave()}>
      {say('signOut')}
    </UnstyledButton>
  )
}
