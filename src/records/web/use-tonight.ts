import type { ChildShown } from '#people/contract/children.ts'
import { HomeId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { useAsk, useWaiting } from '#platform/web/operations.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { readTonight } from '../contract/tonight.ts'
import { recordNote } from '../contract.ts'
import { isHardNow } from './hard-now.ts'
import { useOpenMoments } from './open-moments.ts'
import { useHome } from './use-home.ts'

export interface ChildTonight {
  child: ChildShown
  card: ShiftCard | undefined
  last:
    | { words: string; end?: Shape | undefined; happenedAt: string; toldByName: string; onDevice: boolean }
    | undefined
  hardSince: string | undefined
  /** Up or having a hard time: they stand first, with what to try. */
  isHard: boolean
}

const nowhere = HomeId.parse('00000000-0000-4000-8000-000000000000')

/** The children of my home tonight, those with a hard time first; what waits on this device counts. */
export function useTonight() {
  const home = useHome()
  const asked = useAsk(readTonight, { homeId: home.home?.id ?? nowhere }, { skip: !home.home })
  const waiting = useWaiting(recordNote)
  const open = useOpenMoments()
  const told = new Map(asked.data?.children.map((one) => [one.childId, one]))
  const children = home.children.map((child): ChildTonight => {
    const { lastNote, hardSince: toldSince } = told.get(child.id) ?? {}
    const openSince = open.get(child.id)
    const hardSince = openSince ?? toldSince
    const newest = newestOf(lastNote && { ...lastNote, onDevice: false }, waitingAbout(child, waiting))
    const isHard = isHardNow({ openSince, toldSince, newest })
    return {
      child,
      card: home.cardOf(child.id),
      last: newest,
      hardSince: isHard ? hardSince : undefined,
      isHard,
    }
  })
  return { home, asked, children: children.sort((one, other) => Number(other.isHard) - Number(one.isHard)) }
}

type Last = NonNullable<ChildTonight['last']>

function newestOf(kept: Last | undefined, waits: Last | undefined): Last | undefined {
  if (!kept || !waits) return kept ?? waits
  return waits.happenedAt > kept.happenedAt ? waits : kept
}

function waitingAbout(
  child: ChildShown,
  waiting: ReturnType<typeof useWaiting<typeof recordNote>>,
): Last | undefined {
  const [newest] = waiting.filter(({ input }) => input?.childId === child.id).slice(-1)
  const note = newest?.input
  if (!note) return undefined
  const { words, start, happenedAt } = note
  const end = note.end ?? start
  return { words, ...(end && { end }), happenedAt, toldByName: '', onDevice: true }
}
