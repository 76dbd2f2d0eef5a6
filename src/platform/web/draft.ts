import { useState } from 'react'

/**
 * A kind of form whose words are still there when their writer comes back to the page: kept in memory while it is
 * open, nothing of it lies on the device. Returns the hook; its `place` names the writer and what the form is about.
 */
export function draftsOf<Draft extends object>() {
  const begun = new Map<string, Draft>()
  return function useDraft(place: string, empty: () => Draft) {
    const [draft, setDraft] = useState<Draft>(() => begun.get(place) ?? empty())
    const change = (changed: Partial<Draft>) => {
      const next = { ...draft, ...changed }
      begun.set(place, next)
      setDraft(next)
    }
    return { draft, change, forget: () => void begun.delete(place) }
  }
}
