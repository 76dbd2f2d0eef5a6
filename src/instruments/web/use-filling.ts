import { useCallback, useEffect, useRef, useState } from 'react'
import { Away, Refused } from '#platform/web/call.ts'
import type { Answers, Skipped, Value } from '../answers.ts'

export interface Filling {
  answers: Answers
  skipped: readonly Skipped[]
}

/** Where this device keeps what is being answered until the server has it. */
export interface OnDevice {
  /** False where the device keeps nothing for whoever answers. */
  keep: (filling: Filling) => Promise<boolean>
  letGo: () => Promise<void>
  /** What it begins with lies on this device only. */
  isAhead: boolean
}

export type DraftKept = { state: 'kept' | 'keeping' | 'here' | 'away' } | { state: 'refused'; why: string }

const SOON = 900
const NOTHING: Filling = { answers: {}, skipped: [] }

/**
 * A form while it is filled in: each answer is kept with `save`, which stays the same one, a moment after it was given, and again when the
 * connection is back. Handing in sends all of it, so nothing depends on what was kept.
 */
export function useFilling(
  save: (filling: Filling) => Promise<unknown>,
  start: Filling | undefined,
  device?: OnDevice,
) {
  const [filling, setFilling] = useState<Filling>(() => start ?? NOTHING)
  const [kept, setKept] = useState<DraftKept>({ state: 'kept' })
  const unsaved = useRef<Filling>(device?.isAhead ? filling : undefined)

  const keep = useCallback(async () => {
    const saving = unsaved.current
    if (!saving) return
    setKept((before) => (before.state === 'here' ? before : { state: 'keeping' }))
    const isHere = (await device?.keep(saving)) ?? false
    try {
      await save(saving)
      if (unsaved.current === saving) {
        unsaved.current = undefined
        await device?.letGo()
      }
      setKept({ state: unsaved.current ? 'keeping' : 'kept' })
    } catch (error) {
      setKept(notKept(error, isHere))
    }
  }, [save, device])

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
    setKept((before) => (before.state === 'away' || before.state === 'here' ? before : { state: 'keeping' }))
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
      // What the device still has of it begins anew, also for whoever opens it again without a signal.
      void device?.keep(NOTHING)
    },
  }
}

function notKept(error: unknown, isHere: boolean): DraftKept {
  if (error instanceof Refused) return { state: 'refused', why: error.message }
  if (!(error instanceof Away)) return { state: 'keeping' }
  return { state: isHere ? 'here' : 'away' }
}
