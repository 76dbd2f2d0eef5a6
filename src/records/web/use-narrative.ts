import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { type ChronologyEntry, readChronology, readSpan, type Span } from '../contract.ts'
import { narrativeOf } from '../narrative.ts'

/** The days that are printed, both included. */
export interface Days {
  fromOn: string
  toOn: string
}

/** All entries of some days as one narrative. It is there only when every one has been fetched. */
export function useNarrative(childId: ChildId, days: Days) {
  const [progress, setProgress] = useState({ done: 0, of: 0 })
  const asked = useQuery({
    queryKey: [readSpan.name, childId, days],
    queryFn: async () => {
      const { span, count, beside } = await call(readSpan, { childId, ...days })
      setProgress({ done: 0, of: count })
      const entries = await allOf(childId, span, (done) => setProgress({ done, of: count }))
      return { told: narrativeOf(entries, beside), count: entries.length }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return { asked, progress }
}

async function allOf(
  childId: ChildId,
  span: Span,
  onDone: (done: number) => void,
): Promise<ChronologyEntry[]> {
  const entries: ChronologyEntry[] = []
  for (;;) {
    const before = entries.at(-1)
    // Paper may leave the home: what is about somebody else stays out of it.
    const asked = { childId, kind: 'everything', span, forPaper: true } as const
    const page = await call(readChronology, before ? { ...asked, before } : asked)
    entries.push(...page.entries)
    onDone(entries.length)
    if (!page.more) return entries
  }
}
