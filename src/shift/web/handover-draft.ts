import { useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId, HomeId } from '#platform/ids.ts'
import { type Mark, marksWithin } from '#records/marks.ts'
import { type giveHandover, HandoverId, MOST_LEFT_TO_DO } from '../contract/handover.ts'
import { type ThingToHold, type ToldOnShift, thingsToHold } from '../things-to-hold.ts'

/** One thing to hold while it is written. */
export interface LineDraft {
  key: string
  words: string
  /** What of the words is a fact, an opinion, or about somebody else. */
  marks?: readonly Mark[]
  from?: Omit<ThingToHold, 'words'> | undefined
}

/** A handover while it is written. */
export interface HandoverDraft {
  lines: Readonly<Record<string, readonly LineDraft[]>>
  leftToDo: string
  teamLine: string
}

/** What each young person's lines are made from. */
export type ToldByChild = ReadonlyMap<string, readonly ToldOnShift[]>

/** What was begun and not given, by writer, while the page is open: nothing of it lies on the device. */
const begun = new Map<string, HandoverDraft>()

/**
 * The handover that somebody is writing. Until they change it, it is what the notes of the shift make, with what is
 * still open as what is left to do; then it is theirs, and still there when they come back to the page.
 */
export function useHandoverDraft(writer: string, told: ToldByChild, stillOpen: readonly string[]) {
  const [mine, setMine] = useState(() => begun.get(writer))
  const draft = mine ?? madeFrom(told, stillOpen)
  const change = (changed: Partial<HandoverDraft>) => {
    const next = { ...draft, ...changed }
    begun.set(writer, next)
    setMine(next)
  }
  const changeLines = (childId: ChildId, lines: readonly LineDraft[]) =>
    change({ lines: { ...draft.lines, [childId]: lines } })
  return { draft, change, changeLines, forget: () => void begun.delete(writer) }
}

/** The handover that the shift makes by itself: the next shift is asked for as much as it can hold. */
export function madeFrom(told: ToldByChild, stillOpen: readonly string[]): HandoverDraft {
  const lines = [...told].map(([childId, all]) => [childId, thingsToHold(all).map(lineOf)] as const)
  return {
    lines: Object.fromEntries(lines),
    leftToDo: stillOpen.slice(0, MOST_LEFT_TO_DO).join('\n'),
    teamLine: '',
  }
}

/** A thing that was written on the shift, as a line to give. */
export function lineOf({ words, ...from }: ThingToHold): LineDraft {
  return { key: `${from.about}/${words}`, words, from }
}

/** The sentences that were written about somebody and stand in no line. */
export function othersOf(told: readonly ToldOnShift[], lines: readonly LineDraft[]): ThingToHold[] {
  const taken = new Set(lines.map(({ from }) => from?.about))
  return told.filter(({ about }) => !taken.has(about)).flatMap((one) => thingsToHold([one]))
}

/** Whether there is anything to give. */
export function holdsSomething({ lines, leftToDo, teamLine }: HandoverDraft): boolean {
  const words = Object.values(lines).flatMap((all) => all.map((line) => line.words))
  return [...words, leftToDo, teamLine].some((one) => one.trim() !== '')
}

/** The handover as it travels; empty lines stay behind. */
export function handoverOf(draft: HandoverDraft, homeId: HomeId, childIds: readonly ChildId[]): Given {
  return {
    ...{ id: HandoverId.parse(crypto.randomUUID()), homeId, givenAt: new Date().toISOString() },
    children: childIds.map((childId) => ({ childId, lines: (draft.lines[childId] ?? []).flatMap(given) })),
    leftToDo: draft.leftToDo
      .split('\n')
      .map((one) => one.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, MOST_LEFT_TO_DO),
    teamLine: draft.teamLine.trim(),
  }
}

type Given = InputOf<typeof giveHandover>

function given({ words, marks = [], from }: LineDraft): Given['children'][number]['lines'] {
  const said = words.trim()
  const marked = marksWithin(words, marks)
  return said ? [{ words: said, ...(marked.length > 0 && { marks: marked }), ...(from && { from }) }] : []
}
