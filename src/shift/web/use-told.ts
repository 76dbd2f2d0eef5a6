import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import { recordHardMoment, recordNote } from '#records/contract.ts'
import { readToldOnShift } from '../contract/handover.ts'
import type { ToldOnShift } from '../things-to-hold.ts'
import type { ToldByChild } from './handover-draft.ts'

/** What was written on the shift about each young person, with what waits on this device. */
export function useTold(me: Me, home: HomeShown, childIds: readonly string[]) {
  const asked = useAsk(readToldOnShift, { homeId: home.id })
  const notes = useWaiting(recordNote).flatMap(({ input }) =>
    input ? [{ ...input, source: 'note' as const }] : [],
  )
  const moments = useWaiting(recordHardMoment).flatMap(({ input }) =>
    input ? [{ ...input, source: 'hard-moment' as const, start: undefined, end: undefined }] : [],
  )
  const here = [...moments, ...notes].map(({ childId, id, source, words, happenedAt, start, end }) => ({
    childId,
    told: { source, about: id, words, happenedAt, toldByName: me.knownAs, end: end ?? start },
  }))
  const kept = new Map(asked.data?.children.map(({ childId, told }) => [`${childId}`, told]))
  const told: ToldByChild = new Map(
    childIds.map((id): [string, ToldOnShift[]] => {
      const waiting = here.filter(({ childId }) => childId === id).map((one) => one.told)
      const known = new Set<string>(waiting.map(({ about }) => about))
      return [id, [...waiting, ...(kept.get(id) ?? []).filter(({ about }) => !known.has(about))]]
    }),
  )
  return { asked, told, since: asked.data?.since }
}
