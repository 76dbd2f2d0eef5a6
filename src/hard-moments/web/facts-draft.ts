import type { InputOf } from '#platform/contract.ts'
import type { ChildId, PersonId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import { draftsOf } from '#platform/web/draft.ts'
import type { HardMomentId } from '#records/contract.ts'
import { type Mark, marksWithin } from '#records/marks.ts'
import type { Facts, tellFacts } from '../contract/facts.ts'
import { MeasureId, type noteMeasure } from '../contract/measures.ts'
import type { MomentKind } from '../moment-kinds.ts'

/** The facts of a hard moment while somebody writes them. */
export interface FactsDraft {
  kinds: readonly MomentKind[]
  places: readonly string[]
  placeOther: string
  adults: readonly PersonId[]
  children: readonly ChildId[]
  others: string
  ledTo: readonly string[]
  ledOther: string
  signs: readonly string[]
  tried: readonly string[]
  helped: readonly string[]
  triedOther: string
  end: Shape | undefined
  words: string
  /** What of the words is a fact, an opinion, or about somebody else. */
  marks: readonly Mark[]
  kept: Facts['kept']
  /** Who held the child, where somebody did. */
  heldBy: readonly PersonId[]
}

export const useFactsDraft = draftsOf<FactsDraft>()

/** Starts with who is on now; nothing else is presumed. */
export function emptyFacts(onNow: readonly PersonId[], me: PersonId | undefined): FactsDraft {
  return {
    kinds: [],
    places: [],
    placeOther: '',
    adults: onNow,
    children: [],
    others: '',
    ledTo: [],
    ledOther: '',
    signs: [],
    tried: [],
    helped: [],
    triedOther: '',
    end: undefined,
    words: '',
    marks: [],
    kept: undefined,
    heldBy: me ? [me] : [],
  }
}

/** Starts from an earlier telling, so that only what is different is told. */
export function factsAgain(earlier: Facts, me: PersonId | undefined): FactsDraft {
  const { place, end, kept, marks = [], ...rest } = earlier
  return { ...emptyFacts([], me), ...rest, marks, placeOther: place, end, kept }
}

interface About {
  childId: ChildId
  momentId: HardMomentId
}

/** The facts as they travel. */
export function factsOf(draft: FactsDraft, about: About): InputOf<typeof tellFacts> {
  const { places, placeOther, ledOther, heldBy: _, end, kept, ...rest } = draft
  const marks = marksWithin(draft.words, draft.marks)
  return {
    ...rest,
    ...about,
    id: crypto.randomUUID(),
    kinds: [...draft.kinds],
    place: [...places, placeOther.trim()].filter(Boolean).join(', ').slice(0, 120),
    adults: [...draft.adults],
    children: [...draft.children],
    ledTo: [...draft.ledTo, ledOther.trim()].filter(Boolean),
    signs: [...draft.signs],
    tried: [...draft.tried],
    helped: [...draft.helped],
    words: draft.words.trim(),
    marks,
    ...(end && { end }),
    ...(kept && { kept }),
  }
}

/** The hold that the facts tell of: from its use on its clocks run, so it is noted with them. */
export function holdOf(
  draft: FactsDraft,
  about: About,
  usedAt: string,
): InputOf<typeof noteMeasure> | undefined {
  if (!draft.kinds.includes('hold') || draft.heldBy.length === 0) return undefined
  return {
    ...about,
    id: MeasureId.parse(crypto.randomUUID()),
    kind: 'hold',
    usedAt,
    users: [...draft.heldBy],
    routineIn: '',
  }
}
