import { type ChildShown, listChildren } from '#people/contract/children.ts'
import type { HomeShown, Me } from '#people/contract/sign-in.ts'
import { homeOf, useMe } from '#people/web/use-me.ts'
import type { ChildId } from '#platform/ids.ts'
import { allows } from '#platform/permissions.ts'
import { useAsk } from '#platform/web/operations.ts'
import { readShiftCards, type ShiftCard } from '#response/contract/shift-cards.ts'
import { writeRecords } from '../permissions.ts'

export interface HomeOnShift {
  me: Me | undefined
  home: HomeShown | undefined
  /** The question for the children, for a page's loading and trouble. */
  asked: ReturnType<typeof useAsk<typeof listChildren>>
  children: readonly ChildShown[]
  cardOf: (childId: string) => ShiftCard | undefined
}

/** The home in which I work today, who lives there and what their plans say for the shift. */
export function useHome(): HomeOnShift {
  const { data: me } = useMe()
  const home = me && homeOf(me)
  const asked = useAsk(listChildren, home ? { homeId: home.id } : {}, { skip: !me })
  const cards = useAsk(readShiftCards, { homeId: home?.id ?? '' }, { skip: !home })
  const byChild = new Map(cards.data?.cards.map((card) => [`${card.childId}`, card]))
  return {
    me,
    home,
    asked,
    children: asked.data?.children ?? [],
    cardOf: (childId) => byChild.get(childId),
  }
}

/** Whether I may write about this child today. */
export function mayWrite(me: Me | undefined, childId: ChildId): boolean {
  const mine = me?.standing.filter((one) => one.childId === childId).map((one) => one.relation)
  return mine !== undefined && allows(writeRecords, mine)
}
