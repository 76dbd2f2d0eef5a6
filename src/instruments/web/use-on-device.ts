import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { keepWritten, letWrittenGo, written } from '#platform/web/kept.ts'
import { remembered } from '#platform/web/session.ts'
import { Filling as FillingShape } from '../answers.ts'
import type { Filling, OnDevice } from './use-filling.ts'

const NAME = 'instruments.answering'

type Draft = Filling & { savedAt: string }
type Looked =
  | { state: 'looking' | 'nothing' }
  | { state: 'closed'; since: number }
  | { state: 'open'; draft: Draft }

/**
 * What somebody was answering when the signal was gone, on this device: closed to their PIN, theirs alone, for twelve
 * hours. Decision 33 says why so.
 */
export function useOnDevice(childId: ChildId, instrument: string) {
  const [looked, setLooked] = useState<Looked>({ state: 'looking' })
  const personId = remembered()?.personId ?? ''
  const look = useCallback(async () => {
    setLooked(lookedAt(await written(personId, NAME, { childId, instrument })))
  }, [personId, childId, instrument])
  useEffect(() => void look(), [look])
  const letGo = useCallback(
    () => letWrittenGo(personId, NAME, { childId, instrument }),
    [personId, childId, instrument],
  )
  const keep = useCallback(
    (filling: Filling) => keepWritten(personId, NAME, { childId, instrument }, filling),
    [personId, childId, instrument],
  )
  return { personId, looked, look, keep, letGo }
}

function lookedAt(found: Awaited<ReturnType<typeof written>>): Looked {
  if (!found) return { state: 'nothing' }
  if (!('words' in found)) return { state: 'closed', since: found.since }
  const read = FillingShape.safeParse(found.words)
  const savedAt = new Date(found.since).toISOString()
  return read.success ? { state: 'open', draft: { ...read.data, savedAt } } : { state: 'nothing' }
}

type Here = Pick<ReturnType<typeof useOnDevice>, 'looked' | 'keep' | 'letGo'>

/** With what answering begins: what was said last, here or with the server. */
export function useStart({ looked, keep, letGo }: Here, kept: Draft | undefined) {
  const [first] = useState(() => {
    const here = looked.state === 'open' ? looked.draft : undefined
    return here && (!kept || here.savedAt > kept.savedAt) ? { start: here, isAhead: true } : { start: kept }
  })
  const isAhead = first.isAhead ?? false
  const device: OnDevice = useMemo(() => ({ keep, letGo, isAhead }), [keep, letGo, isAhead])
  return { start: first.start, device }
}
