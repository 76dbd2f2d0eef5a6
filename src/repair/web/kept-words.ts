import { useState } from 'react'

/**
 * Words that somebody began and has not saved, while the page is open: nothing of them lies on the device. Each form
 * has a memory of its own; `place` says whose words they are, and about what.
 */
export function keptWords<Draft>() {
  const begun = new Map<string, Draft>()
  return function useKept(place: string, empty: Draft) {
    const [draft, setDraft] = useState<Draft>(() => begun.get(place) ?? empty)
    const change = (changed: Partial<Draft>) => {
      const next = { ...draft, ...changed }
      begun.set(place, next)
      setDraft(next)
    }
    const forget = () => {
      begun.delete(place)
      setDraft(empty)
    }
    return { draft, change, forget }
  }
}
