import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { PageRefused } from '#platform/web/parts/page-states.tsx'
import { Link, useNavigate } from '#platform/web/places.tsx'
import { YoungShell } from '#platform/web/shell/young-shell.tsx'
import { useMine } from './use-mine.ts'
import { useReadAloud } from './use-read-aloud.ts'
import { say } from './words.ts'
import './mine.css'

type MyScreenProps = {
  title: (name: string) => string
  /** The home of the space has no way back. */
  isHome?: boolean
  children: (mine: { childId: ChildId; name: string; timeZone: string }) => ReactNode
}

/** One screen of the young person's space: help and hiding always in the same place. */
export function MyScreen({ title, isHome = false, children }: MyScreenProps) {
  const { me, isChild, childId, timeZone } = useMine()
  const navigate = useNavigate()
  const aloud = useReadAloud()
  if (!me) return null
  if (!isChild || !childId) {
    return (
      <main id="page">
        <PageRefused
          isPage
          title={say('notMine')}
          action={
            <Button component={Link} to="/">
              {say('toStart')}
            </Button>
          }
        >
          {say('notMineSays')}
        </PageRefused>
      </main>
    )
  }
  return (
    <YoungShell
      title={title(me.knownAs)}
      me={{ name: '', face: me.face ?? faceFor(me.personId) }}
      {...(!isHome && { back: { words: say('back'), onDo: () => navigate({ to: '/mine' }) } })}
      {...(aloud && {
        listen: { words: say(aloud.isReading ? 'stopListening' : 'listen'), onDo: aloud.toggle },
      })}
      help={{ words: say('help'), onDo: () => navigate({ to: '/mine/talk' }) }}
      hide={{ words: say('hide'), onDo: () => location.replace('/mine/calendar') }}
      skip={say('skip')}
    >
      {children({ childId, name: me.knownAs, timeZone })}
    </YoungShell>
  )
}
