import { lazy, Suspense, useEffect } from 'react'
import { stands, useMe } from '#people/web/use-me.ts'
import { Away, Refused } from '#platform/web/call.ts'
import { Look } from '#platform/web/look/look.tsx'
import { sendAll } from '#platform/web/outbox.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Navigate } from '#platform/web/places.tsx'

const OfflineDoor = lazy(() =>
  import('#people/web/offline-door.tsx').then((file) => ({ default: file.OfflineDoor })),
)

/** Sends everyone to what they see first. */
export function Start() {
  const me = useMe()
  // Whoever has just come in may have words waiting on this device from last time.
  useEffect(() => {
    if (me.data) void sendAll()
  }, [me.data])
  if (me.data)
    return (
      <Navigate to={me.error instanceof Away ? placeWithoutSignal(me.data) : firstPlace(me.data)} replace />
    )
  if (me.error instanceof Refused && me.error.status === 401) return <Navigate to="/sign-in" replace />
  return (
    <Look space="staff" light="day">
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

function firstPlace(me: Parameters<typeof stands>[0]): string {
  if (me.standing.some((one) => one.relation === 'child')) return '/mine'
  if (stands(me, 'home-manager', 'responsible-individual', 'administrator', 'clinician')) return '/home'
  if (stands(me, 'home-team', 'agency-worker')) return '/tonight'
  if (stands(me, 'clinical-supervisor')) return '/team'
  return '/children'
}

/** Without a connection only tonight is on the device. */
function placeWithoutSignal(me: Parameters<typeof stands>[0]): string {
  const first = firstPlace(me)
  return first === '/home' ? '/tonight' : first
}
