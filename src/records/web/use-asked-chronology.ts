import type { ChildId } from '#platform/ids.ts'
import { Refused } from '#platform/web/call.ts'
import { useAsk } from '#platform/web/operations.ts'
import { useNavigate, useSearch } from '#platform/web/places.tsx'
import { type Asked, askedIn, searchFor } from '../chronology-address.ts'
import { findEntry } from '../contract.ts'

/**
 * What the address asks of a chronology, and how to ask for something else. One entry alone is shown in the
 * day on which it happened; `looking` is the question for that day.
 */
export function useAskedChronology(childId: ChildId) {
  const navigate = useNavigate()
  const inAddress = askedIn(useSearch())
  const { entry, span } = inAddress
  const isSought = entry !== undefined && span === undefined
  const found = useAsk(findEntry, { childId, about: entry ?? '' }, { skip: !isSought })
  const isGone = found.error instanceof Refused && found.error.isFinal
  const asked: Asked = isSought ? { ...inAddress, span: found.data?.day } : inAddress
  return {
    asked,
    /** It is not in the chronology, or not theirs to read: then the whole of it is there. */
    isGone,
    looking: isSought && !isGone ? found : nothingToFind,
    ask: (other: Partial<Asked>) =>
      navigate({ to: `/children/${childId}/chronology`, search: searchFor(other), replace: true }),
  }
}

const nothingToFind = { data: {}, error: null, isPending: false, dataUpdatedAt: 0, refetch: () => undefined }
