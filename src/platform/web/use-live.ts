import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Keeps the page fresh with what is told elsewhere, from the moment it is drawn. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    let leave: (() => void) | undefined
    let isGone = false
    import('./live.ts').then(
      ({ followLive }) => {
        if (!isGone) leave = followLive(queries)
      },
      // Without a connection the file may be missing: then there is nothing to follow either.
      () => undefined,
    )
    return () => {
      isGone = true
      leave?.()
    }
  }, [queries])
}
