import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { call } from '#platform/web/call.ts'
import { readChronology, type Span, searchChronology } from '../contract.ts'

type Page = OutputOf<typeof readChronology>

/** What of a chronology is asked for. */
export interface Part {
  childId: ChildId
  kind: NonNullable<InputOf<typeof readChronology>['kind']>
  span: Span | undefined
}

/** The pages of a chronology so far, and how to get the next one. */
export function useChronology({ childId, kind, span }: Part) {
  return useInfiniteQuery({
    queryKey: [readChronology.name, 'pages', childId, kind, span],
    queryFn: ({ pageParam }) =>
      call(readChronology, { childId, kind, ...(span && { span }), ...(pageParam && { before: pageParam }) }),
    initialPageParam: undefined as Page['entries'][number] | undefined,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1) : undefined),
  })
}

/** What is found for the words typed so far; the last finding stays until the next one is there. */
export function useFound({ childId, kind, span }: Part, words: string) {
  return useQuery({
    queryKey: [searchChronology.name, childId, words, kind, span],
    queryFn: () => call(searchChronology, { childId, words, kind, ...(span && { span }) }),
    placeholderData: keepPreviousData,
  })
}
