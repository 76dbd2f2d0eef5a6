import { useState } from 'react'

/**
 * What somebody began to write and has not kept, while the page is open: nothing of it lies on the device. `place`
 * says whose it is and about whom; each form has a memory of its own.
 */
export function keptDraft<Draft>() {
  const begun = new Map<string, Draft>()
  return function useKept(place: string, first: () => Draft) {
    const [draft, setDraft] = useState<Draft>(() => begun.get(place) ?? first())
    const change = (changed: Partial<Draft>) => {
      const next = { ...draft, ...changed }
      begun.set(place, next)
      setDraft(next)
    }
    return { draft, change, forget: () => void begun.delete(place) }
  }
}
