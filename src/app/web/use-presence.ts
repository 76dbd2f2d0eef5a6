import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Me } from '#people/contract/sign-in.ts'

/**
 * While someone is here: the page hears what is told elsewhere, and the device is made ready for a shift without
 * a signal. Loaded once the page stands; without a connection there is nothing of it to do.
 */
export function usePresence(me: Me): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person, not another answer about the same one
  useEffect(() => {
    const here = import('./presence.ts').then(
      ({ begin }) => begin(me, queries),
      () => undefined,
    )
    return () => void here.then((leave) => leave?.())
  }, [me.personId, queries])
}
