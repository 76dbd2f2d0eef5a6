import { useCallback, useEffect, useRef, useState } from 'react'
import { Away, Refused } from '#platform/web/call.ts'
import type { Answers, Skipped, Value } from '../answers.ts'

export interface Filling {
  answers: Answers
  skipped: readonly Skipped[]
}

export type DraftKept = { state: 'kept' | 'keeping' | 'away' } | { state: 'refused'; why: string }

const SOON = 900

/**
 * A form while it is filled in: each answer is kept with `save`, which stays the same one, a moment after it was given, and again when the
 * connection is back. Handing in sends all of it, so nothing depends on what was kept.
 */
export function useFilling(save: (filling: Filling) => Promise<unknown>, start: Filling | undefined) {
  const [filling, setFilling] = useState<Filling>(() => start ?? { answers: {}, skipped: [] })
  const [kept, setKept] = useState<DraftKept>({ state: 'kept' })
  const unsaved = useRef<Filling>(undefined)

  const keep = useCallback(async () => {
    const saving = unsaved.current
    if (!saving) return
    setKept({ state: 'keeping' })
    try {
      await save(saving)
      if (unsaved.current === saving) unsaved.current = undefined
      setKept({ state: unsaved.current ? 'keeping' : 'kept' })
    } catch (error) {
      setKept(error instanceof Refused ? { state: 'refused', why: error.message } : { state: awayOr(error) })
    }
  }, [save])

  useEffect(() => {
    if (unsaved.current !== filling) return
    const timer = setTimeout(() => void keep(), SOON)
    return () => clearTimeout(timer)
  }, [filling, keep])

  useEffect(() => {
    const again = () => void keep()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      again()
    }
  }, [keep])

  function change(next: Filling) {
    unsaved.current = next
    setKept((before) => (before.state === 'away' ? before : { state: 'keeping' }))
    setFilling(next)
  }

  return {
    filling,
    kept,
    answer(linkId: string, values: readonly Value[]) {
      const { [linkId]: _, ...others } = filling.answers
      change({
        answers: values.length === 0 ? others : { ...others, [linkId]: [...values] },
        skipped: filling.skipped.filter((one) => one.linkId !== linkId),
      })
    },
    skip(linkId: string, because: Skipped['because']) {
      const { [linkId]: _, ...answers } = filling.answers
      const others = filling.skipped.filter((one) => one.linkId !== linkId)
      change({ answers, skipped: [...others, { linkId, because }] })
    },
    /** Keeps at once what was answered: somebody stops here. */
    keepNow: () => void keep(),
    /** It is on its way as a whole: what was kept of it is no longer needed. */
    done() {
      unsaved.current = undefined
    },
  }
}

function awayOr(error: unknown): 'away' | 'keeping' {
  return error instanceof Away ? 'away' : 'keeping'
}
