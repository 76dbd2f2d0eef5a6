import { useEffect, useRef } from 'react'
import { deedOf, type KeyDeed } from '../meeting-keys.ts'

type Place = Parameters<typeof deedOf>[1]

/** The keys of a meeting, except while someone writes or reads what is laid over the page. */
export function useMeetingKeys(place: Place, act: (deed: KeyDeed) => void): void {
  const current = useRef({ place, act })
  current.current = { place, act }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      const deed = deedOf(event.key, current.current.place)
      if (!deed) return
      event.preventDefault()
      current.current.act(deed)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

/** Where keys have a meaning of their own: a field, a choice, a paper over the page, a part that scrolls. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null
}
