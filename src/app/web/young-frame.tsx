import { lazy, Suspense } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import { useMe } from '#people/web/use-me.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { Look } from '#platform/web/look/look.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Navigate, Outlet } from '#platform/web/places.tsx'
import { usePresence } from './use-presence.ts'

// Only who opens Attune without a connection needs it.
const OfflineDoor = lazy(() =>
  import('#people/web/offline-door.tsx').then((file) => ({ default: file.OfflineDoor })),
)

/** The frame of the young person's own space. */
export function YoungFrame() {
  const me = useMe()
  if (me.error instanceof Refused && me.error.status === 401) return <Navigate to="/sign-in" />
  return (
    <Look space="young" light="day">
      {me.data ? (
        <Own me={me.data} />
      ) : (
        <main id="page" className={me.error instanceof Away ? 'at-door' : undefined}>
          {me.error instanceof Away ? (
            <Suspense fallback={null}>
              <OfflineDoor asked={me} onIn={() => void me.refetch()} />
            </Suspense>
          ) : (
            <PageOf asked={me}>{null}</PageOf>
          )}
        </main>
      )}
    </Look>
  )
}

function Own({ me }: { me: Me }) {
  usePresence(me)
  return <Outlet />
}
