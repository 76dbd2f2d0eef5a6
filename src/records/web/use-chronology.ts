import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { readChronology, searchChronology } from '../contract.ts'

type Kind = NonNullable<InputOf<typeof readChronology>['kind']>
type Page = OutputOf<typeof readChronology>

/** The pages of a chronology so far, and how to get the next one. */
export function useChronology(childId: ChildId, kind: Kind) {
  return useInfiniteQuery({
    queryKey: [readChronology.name, 'pages', childId, kind],
    queryFn: ({ pageParam }) =>
      call(readChronology, { childId, kind, ...(pageParam && { before: pageParam }) }),
    initialPageParam: undefined as Page['entries'][number] | undefined,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1) : undefined),
  })
}

/** What is found for the words typed so far; the last finding stays until the next one is there. */
export function useFound(childId: ChildId, words: string, kind: Kind) {
  return useQuery({
    queryKey: [searchChronology.name, childId, words, kind],
    queryFn: () => call(searchChronology, { childId, words, kind }),
    placeholderData: keepPreviousData,
  })
}
