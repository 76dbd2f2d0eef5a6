import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, useEffect, useState } from 'react'
import type { OutputOf } from '#platform/contract.ts'
import { Away } from '#platform/web/call.ts'
import { wipeKept } from '#platform/web/kept.ts'
import { useAsk } from '#platform/web/operations.ts'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { Navigate, useNavigate } from '#platform/web/places.tsx'
import { Mark } from '#platform/web/shell/mark.tsx'
import { readDoor } from '../contract/sign-in.ts'
import { ByFace } from './by-face.tsx'
import { ByName } from './by-name.tsx'
import { DemoNames } from './demo-names.tsx'
import { OfflineDoor } from './offline-door.tsx'
import './sign-in.css'

/** The door: the set-up page on the first start, faces on a home's tablet, else name and password. */
export function SignInPage() {
  const asked = useAsk(readDoor, {})
  if (asked.data && !asked.data.isSetUp) return <Navigate to="/set-up" replace />
  return (
    <main id="page" className="at-door" tabIndex={-1}>
      <p className="at-door-brand">
        <Mark size={44} /> Attune
      </p>
      {asked.error instanceof Away && !asked.data ? (
        <WithoutSignal asked={asked} />
      ) : (
        <PageOf asked={asked}>{asked.data && <Door door={asked.data} />}</PageOf>
      )}
    </main>
  )
}

function WithoutSignal({ asked }: { asked: ComponentProps<typeof OfflineDoor>['asked'] }) {
  const enter = useEnter()
  return <OfflineDoor asked={asked} onIn={enter} />
}

function Door({ door }: { door: OutputOf<typeof readDoor> }) {
  const [byName, setByName] = useState(false)
  const enter = useEnter()
  const { tablet, demo, demoPassword } = door
  useEffect(() => {
    // Whose face is not at the door of this tablet any more, or whose tablet is none any more, reads no more on it.
    const faces = tablet?.faces.map(({ personId }) => `${personId}`) ?? []
    void wipeKept((lock) => lock.onTablet && !faces.includes(lock.personId))
  }, [tablet])
  if (tablet && !byName) {
    return <ByFace faces={tablet.faces} onIn={enter} onByName={() => setByName(true)} />
  }
  return (
    <>
      {demo.length > 0 && demoPassword && <DemoNames names={demo} password={demoPassword} onIn={enter} />}
      <ByName onIn={enter} {...(tablet && { onByFace: () => setByName(false) })} />
    </>
  )
}

/** Nothing of whoever was here before is left when the next one comes in. */
function useEnter(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return () => {
    queries.clear()
    navigate({ to: '/', replace: true })
  }
}
