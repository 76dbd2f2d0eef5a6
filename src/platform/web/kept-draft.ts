import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { keepWritten, letWrittenGo, written } from './kept.ts'

const SOON = 300

type Looked = { state: 'looking' | 'nothing' | 'open' } | { state: 'closed'; since: number }

/**
 * A kind of form whose words outlive a reload: a moment after each change they lie on the device, closed to the PIN of
 * their writer, for twelve hours. Whoever has no PIN here has them for as long as the page is open. Decision 33.
 */
export function keptDraftsOf<Draft extends object>(name: string, shape: z.ZodType<Draft>) {
  const begun = new Map<string, Draft>()
  return function useKeptDraft(personId: string, about: string, empty: () => Draft) {
    const place = `${personId}/${about}`
    const [draft, setDraft] = useState<Draft>(() => begun.get(place) ?? empty())
    const [looked, setLooked] = useState<Looked>({ state: begun.has(place) ? 'open' : 'looking' })
    const device = useOnDevice(personId, name, about)
    const look = useCallback(async () => {
      const found = await written(personId, name, { about })
      if (!found) return setLooked({ state: 'nothing' })
      if (!('words' in found)) return setLooked({ state: 'closed', since: found.since })
      const read = shape.safeParse(found.words)
      if (!read.success) return setLooked({ state: 'nothing' })
      begun.set(`${personId}/${about}`, read.data)
      setDraft(read.data)
      setLooked({ state: 'open' })
    }, [personId, about])
    const isNew = looked.state === 'looking'
    useEffect(() => {
      if (isNew) void look()
    }, [isNew, look])
    return {
      draft,
      looked,
      look,
      isKept: device.isKept,
      /** The form is opened: what an empty one takes from the clock it takes now, however long the page has been open. */
      begin() {
        if (!begun.has(place)) setDraft(empty())
      },
      change(changed: Partial<Draft>) {
        const next = { ...draft, ...changed }
        begun.set(place, next)
        setDraft(next)
        setLooked({ state: 'open' })
        device.keepSoon(next)
      },
      /** It has gone to where it belongs, or is not wanted. */
      async forget() {
        begun.delete(place)
        setDraft(empty())
        setLooked({ state: 'nothing' })
        await device.letGo()
      },
    }
  }
}

/** What lies on the device of one form: the last change of a moment is kept, and nothing after it was let go. */
export function useOnDevice(personId: string, name: string, about: string) {
  const [isKept, setKept] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return {
    isKept,
    keepSoon(words: object) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        last.current = last.current.then(() => keepWritten(personId, name, { about }, words)).then(setKept)
      }, SOON)
    },
    async letGo() {
      clearTimeout(timer.current)
      await last.current
      await letWrittenGo(personId, name, { about })
      setKept(false)
    },
  }
}
