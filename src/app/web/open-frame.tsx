import { Look } from '#platform/web/look/look.tsx'
import { Outlet } from '#platform/web/places.tsx'
import { useLight } from './light.ts'

/** The frame of the pages before anyone is signed in; the light follows the device's own clock. */
export function OpenFrame() {
  const [light] = useLight(Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <Look space="staff" light={light}>
      <Outlet />
    </Look>
  )
}
