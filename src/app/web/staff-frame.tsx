import {
  IconBell,
  IconHeart,
  IconKey,
  IconLogout,
  IconMoodSmile,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf, stands, useMe } from '#people/web/use-me.ts'
import { faceFor } from '#platform/face.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { Look } from '#platform/web/look/look.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { part } from '#platform/web/parts/part.tsx'
import { Link, Navigate, Outlet, useNavigate, usePath } from '#platform/web/places.tsx'
import { StaffShell } from '#platform/web/shell/staff-shell.tsx'
import { ShiftBar } from '#records/web/shift-bar.tsx'
import { useGoAnywhere } from './go-anywhere.tsx'
import { leave } from './leave.ts'
import { useLight } from './light.ts'
import { useLock } from './lock.ts'
import { usePageTitle } from './page-title.ts'
import { placesFor } from './places.tsx'
import { SignalLine } from './signal-line.tsx'
import { SwitchPerson } from './switch-person.tsx'
import { useKeys } from './use-keys.ts'
import { usePresence } from './use-presence.ts'
import { say } from './words.ts'

const NewerVersion = part(
  () => import('./newer-version.tsx').then((file) => file.NewerVersion),
  () => null,
)

// Only who opens Attune without a connection needs it.
const OfflineDoor = lazy(() =>
  import('#people/web/offline-door.tsx').then((file) => ({ default: file.OfflineDoor })),
)

/** The frame of everyone who works with a child. */
export function StaffFrame() {
  const me = useMe()
  // Until the home is known the light follows the device, so that nothing flashes white at night.
  const [light] = useLight(Intl.DateTimeFormat().resolvedOptions().timeZone)
  if (me.error instanceof Refused && me.error.status === 401) return <Navigate to="/sign-in" />
  if (me.data) return <Framed me={me.data} />
  return (
    <Look space="staff" light={light}>
      <main id="page" className={me.error instanceof Away ? 'at-door' : undefined}>
        {me.error instanceof Away ? (
          <Suspense fallback={null}>
            <OfflineDoor asked={me} onIn={() => void me.refetch()} />
          </Suspense>
        ) : (
          <PageOf asked={me}>{null}</PageOf>
        )}
      </main>
    </Look>
  )
}

function Framed({ me }: { me: Me }) {
  const queries = useQueryClient()
  const path = usePath()
  const navigate = useNavigate()
  const home = homeOf(me)
  const [light, setLight] = useLight(home?.timeZone ?? 'UTC')
  const writes = stands(me, 'key-worker', 'home-team', 'agency-worker', 'home-manager', 'clinician')
  const worksHere = stands(me, 'home-team', 'agency-worker', 'home-manager', 'clinician')
  const openNote = () => navigate({ to: '/note', search: childIn(path) })
  useKeys({ n: writes ? openNote : undefined })
  useLock(me.onTablet)
  usePresence(me)
  const places = placesFor(me, path)
  usePageTitle(path, places)
  const anywhere = useGoAnywhere()
  const other = light === 'night' ? 'day' : 'night'
  return (
    <Look space="staff" light={light}>
      <StaffShell
        brand={say('brand')}
        places={places}
        renderLink={(parts) => <Link {...parts} />}
        {...(home && { home: { name: home.name } })}
        phoneBar={phoneBarFor(path)}
        words={{ skip: say('skip'), places: say('places'), more: say('more') }}
        top={{
          search: { words: say('search'), keys: say('searchKeys'), onOpen: anywhere.open },
          ...(writes && { note: { words: say('quickNote'), keys: say('quickNoteKey'), onOpen: openNote } }),
          me: {
            name: me.knownAs,
            role: me.job ?? '',
            face: me.face ?? faceFor(me.personId),
            label: say('me', { name: [me.knownAs, me.job].filter(Boolean).join(' ') }),
          },
          menu: [
            {
              key: 'light',
              words: say(other),
              icon:
                other === 'night' ? <IconMoon aria-hidden size={18} /> : <IconSun aria-hidden size={18} />,
              onChoose: () => setLight(other),
            },
            ...(worksHere
              ? [
                  {
                    key: 'wellbeing',
                    words: say('howIAm'),
                    icon: <IconHeart aria-hidden size={18} />,
                    onChoose: () => navigate({ to: '/my-wellbeing' }),
                  },
                ]
              : []),
            {
              key: 'face',
              words: say('ownFace'),
              icon: <IconMoodSmile aria-hidden size={18} />,
              onChoose: () => navigate({ to: '/my-face' }),
            },
            {
              key: 'pin',
              words: say('ownPin'),
              icon: <IconKey aria-hidden size={18} />,
              onChoose: () => navigate({ to: '/my-pin' }),
            },
            {
              key: 'reminders',
              words: say('ownReminders'),
              icon: <IconBell aria-hidden size={18} />,
              onChoose: () => navigate({ to: '/my-reminders' }),
            },
            {
              key: 'leave',
              words: say('signOut'),
              icon: <IconLogout aria-hidden size={18} />,
              onChoose: () => void leave(queries, 'sign-out'),
            },
          ],
          status: (
            <>
              <SignalLine />
              <Suspense fallback={null}>
                <NewerVersion />
              </Suspense>
              {me.onTablet && <SwitchPerson />}
            </>
          ),
        }}
      >
        <Outlet />
      </StaffShell>
      {anywhere.places}
    </Look>
  )
}

/** On a page about a child, a note is about them. */
function childIn(path: string): Record<string, string> {
  const [, child] = /^\/children\/([^/]+)/.exec(path) ?? []
  return child ? { child } : {}
}

/** On a shift the thumb has a note and help for right now; while someone writes or holds a child, nothing. */
function phoneBarFor(path: string) {
  if (path === '/tonight') return <ShiftBar />
  return path === '/note' || path === '/right-now' ? <></> : undefined
}
