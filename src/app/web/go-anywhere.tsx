import { lazy, Suspense, useEffect, useState } from 'react'

const Places = lazy(() => import('./go-places.tsx').then(({ GoPlaces }) => ({ default: GoPlaces })))

/** Ctrl K goes anywhere. What it needs is loaded when it is asked for the first time. */
export function useGoAnywhere() {
  const [wanted, want] = useState(0)
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
    places: wanted > 0 && (
      <Suspense fallback={null}>
        <Places wanted={wanted} />
      </Suspense>
    ),
  }
}
