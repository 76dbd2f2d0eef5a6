import { useState } from 'react'
import type { InputOf } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import type { Shape } from '#platform/shape.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { NoteId, type recordNote } from '../contract.ts'
import { type Mark, marksWithin } from '../marks.ts'
import type { Clip, NotDone, Practice } from '../note.ts'

type Note = InputOf<typeof recordNote>

/** A note while it is written. */
export interface NoteDraft {
  childId: ChildId | undefined
  /** When writing began: the time of what is told. */
  happenedAt: string
  words: string
  /** What is marked in the words, as they stand in the field. */
  marks: readonly Mark[]
  /** The voice that is the note. */
  clip?: Clip | undefined
  practice?: Practice | undefined
  notDone: readonly NotDone[]
  start?: Shape | undefined
  end?: Shape | undefined
  helped: readonly string[]
  other: string
  /** Chosen by hand; else the needs follow from what helped. */
  needIds: readonly string[] | undefined
  kept: Note['kept']
  /** The one question about a word was answered or left. */
  wordAsked: boolean
}

function emptyDraft(childId: ChildId | undefined): NoteDraft {
  return {
    childId,
    happenedAt: new Date().toISOString(),
    words: '',
    marks: [],
    notDone: [],
    helped: [],
    other: '',
    needIds: undefined,
    kept: undefined,
    wordAsked: false,
  }
}

/** What was begun and not saved, by writer and child, while the page is open: nothing of it lies on the device. */
const begun = new Map<string, NoteDraft>()

/** The note that somebody is writing; it is still there when they come back to the page. */
export function useNoteDraft(writer: string, childId: ChildId | undefined) {
  const [draft, setDraft] = useState<NoteDraft>(() => begunBy(writer, childId) ?? emptyDraft(childId))
  const forget = () => void begun.delete(placeOf(writer, draft.childId))
  const change = (changed: Partial<NoteDraft>) => {
    const next = { ...draft, ...changed }
    forget()
    begun.set(placeOf(writer, next.childId), next)
    setDraft(next)
  }
  return { draft, change, startAnew: (about: ChildId | undefined) => setDraft(emptyDraft(about)), forget }
}

function placeOf(writer: string, childId: ChildId | undefined): string {
  return `${writer}/${childId ?? ''}`
}

/** What was begun about this child; without a child, whatever was begun last. */
function begunBy(writer: string, childId: ChildId | undefined): NoteDraft | undefined {
  if (childId) return begun.get(placeOf(writer, childId))
  return [...begun].findLast(([place]) => place.startsWith(`${writer}/`))?.[1]
}

/** The needs that a note goes to: chosen by hand, or those that what helped is for. */
export function needsOf(draft: NoteDraft, card: ShiftCard | undefined): readonly string[] {
  if (draft.needIds) return draft.needIds
  const helped = card?.responses.filter((one) => draft.helped.includes(one.responseId)) ?? []
  return [...new Set(helped.flatMap((one) => one.needIds))].slice(0, 12)
}

/** Whether there is anything to keep. */
export function saysSomething({ words, clip, start, end, helped, other, notDone }: NoteDraft): boolean {
  const isTold = words.trim() || clip || start || end || helped.length > 0 || other.trim()
  return Boolean(isTold) || notDone.length > 0
}

/** The note as it travels. What helped and is not in the plan has no id, so it stands in words. */
export function noteOf(draft: NoteDraft, childId: ChildId, card: ShiftCard | undefined): Note {
  const { start, end, kept, other, clip, practice } = draft
  const marks = marksWithin(draft.words, draft.marks)
  // What was done after all is not among what was not.
  const notDone = draft.notDone.filter(({ responseId }) => !draft.helped.includes(responseId))
  return {
    id: NoteId.parse(crypto.randomUUID()),
    childId,
    happenedAt: draft.happenedAt,
    words: draft.words.trim(),
    helped: [...draft.helped],
    needIds: [...needsOf(draft, card)],
    ...(marks.length > 0 && { marks }),
    ...(clip && { clip }),
    ...(practice && { practice }),
    ...(notDone.length > 0 && { notDone }),
    ...(start && { start }),
    ...(end && { end }),
    ...(kept && { kept }),
    ...(other.trim() && { helpedOther: other.trim() }),
  }
}
