import { Suspense, useEffect, useState } from 'react'
import { part } from '#platform/web/parts/part.tsx'

const Places = part(
  () => import('./go-places.tsx').then((file) => file.GoPlaces),
  () => null,
)

/** By then the page has settled; whoever types right after Ctrl K should lose no letter. */
const SOON = 1_500

/** Ctrl K goes anywhere. It stands ready once the page has settled, or when it is asked for. */
export function useGoAnywhere() {
  const [wanted, want] = useState(0)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setReady(navigator.onLine), SOON)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      want((times) => times + 1)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return {
    open: () => want((times) => times + 1),
    places: (isReady || wanted > 0) && (
      <Suspense fallback={null}>
        <Places wanted={wanted} />
      </Suspense>
    ),
  }
}
