import { UnstyledButton } from '@mantine/core'
import {
  IconBook2,
  IconEye,
  IconFlag,
  IconMail,
  IconMessageCircle,
  IconPhoto,
  IconUserSearch,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { signOut } from '#people/contract/sign-in.ts'
import { say as sayFace } from '#people/web/face-words.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { Link } from '#platform/web/places.tsx'
import { forget, remembered } from '#platform/web/session.ts'
import { YoungTiles } from '#platform/web/shell/young-tiles.tsx'
import { MyScreen } from './my-screen.tsx'
import { useMySpace } from './use-mine.ts'
import { say } from './words.ts'

type MyHomePageProps = {
  /** What somebody asks them to answer: a line of another part. */
  asked: (childId: ChildId) => ReactNode
}

/** The young person's home: their people first, then what they can do. */
export function MyHomePage({ asked }: MyHomePageProps) {
  return (
    <MyScreen isHome title={(name) => say('hello', { name })}>
      {({ childId }) => <Home childId={childId} line={asked(childId)} />}
    </MyScreen>
  )
}

// They come a moment after the tiles: the page stands on a slow network, too.
const HereTonight = part(() => import('./here-tonight.tsx').then((file) => file.HereTonight))
const HowIsIt = part(() => import('./how-is-it.tsx').then((file) => file.HowIsIt))

/** The big tiles; how much is new is said on their own file and nowhere else. */
const tiles = (newWritten: number) =>
  [
    { to: '/mine/say', words: say('saySomething'), icon: <IconMessageCircle aria-hidden />, tone: 'sun' },
    { to: '/mine/plan', words: say('myPlan'), icon: <IconBook2 aria-hidden />, tone: 'lilac' },
    { to: '/mine/story', words: say('myStory'), icon: <IconPhoto aria-hidden />, tone: 'rose' },
    {
      to: '/mine/written',
      words: say('written'),
      icon: <IconEye aria-hidden />,
      tone: 'sky',
      ...(newWritten > 0 && { news: say('news', { count: newWritten }) }),
    },
    { to: '/mine/goals', words: say('myGoals'), icon: <IconFlag aria-hidden />, tone: 'leaf' },
    { to: '/mine/letters', words: say('letter'), icon: <IconMail aria-hidden />, tone: 'lilac' },
    { to: '/mine/looked', words: say('looked'), icon: <IconUserSearch aria-hidden />, tone: 'sand' },
  ] as const

function Home({ childId, line }: { childId: ChildId; line: ReactNode }) {
  const asked = useMySpace(childId)
  return (
    <>
      <PageOf asked={asked}>
        <Suspense fallback={<div className="mine-coming" />}>
          {asked.data && <HereTonight childId={childId} people={asked.data.people} />}
          <HowIsIt />
          {line}
        </Suspense>
      </PageOf>
      <YoungTiles
        label={say('tiles')}
        tiles={tiles(asked.data?.newWritten ?? 0)}
        renderLink={(parts) => <Link {...parts} />}
      />
      <Link to="/mine/forms" className="mine-quiet">
        {say('myForms')}
      </Link>
      <Link to="/mine/promises" className="mine-quiet">
        {say('promises')}
      </Link>
      <Link to="/mine/house" className="mine-quiet">
        {say('house')}
      </Link>
      <Link to="/mine/growing" className="mine-quiet">
        {say('myMap')}
      </Link>
      <Link to="/mine/people" className="mine-quiet">
        {say('myPeople')}
      </Link>
      <Link to="/mine/health" className="mine-quiet">
        {say('myHealth')}
      </Link>
      <Link to="/mine/face" className="mine-quiet">
        {sayFace('title')}
      </Link>
      <Link to="/mine/pin" className="mine-quiet">
        {say('myPin')}
      </Link>
      <SignOut />
    </>
  )
}

/** Leaves nothing of the young person on the device. */
function SignOut() {
  const queries = useQueryClient()
  const leave = async () => {
    const me = remembered()?.personId
    await call(signOut, {}).catch(() => undefined)
    const { wipeKept } = await import('#platform/web/kept.ts')
    await wipeKept(({ personId }) => personId === me).catch(() => undefined)
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
