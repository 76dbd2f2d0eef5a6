import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { ChildId } from '#platform/ids.ts'
import { written } from '#platform/web/kept.ts'
import { useOnDevice } from '#platform/web/kept-draft.ts'
import type { ShiftCard } from '#response/contract/shift-cards.ts'
import { Mark, marksWithin } from '../marks.ts'
import { type Clip, Note, NoteId } from '../note.ts'

/** What of a note lies on the device while it is written: all but the voice, which is too large to close anew each time. */
const OnDevice = z.object({
  childId: ChildId.optional(),
  /** When writing began: the time of what is told. */
  happenedAt: Note.shape.happenedAt,
  words: z.string(),
  /** What is marked in the words, as they stand in the field. */
  marks: z.array(Mark).readonly(),
  practice: Note.shape.practice,
  notDone: Note.shape.notDone.unwrap().readonly(),
  start: Note.shape.start,
  end: Note.shape.end,
  helped: z.array(z.string()).readonly(),
  other: z.string(),
  /** Chosen by hand; else the needs follow from what helped. */
  needIds: z.array(z.string()).readonly().optional(),
  kept: Note.shape.kept,
  /** The one question about a word was answered or left. */
  wordAsked: z.boolean(),
})

/** A note while it is written. */
export interface NoteDraft extends z.infer<typeof OnDevice> {
  /** The voice that is the note. */
  clip?: Clip | undefined
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

/** What was begun and not saved, by writer and child, while the page is open. */
const begun = new Map<string, NoteDraft>()

const NAME = 'records.note'
/** One place for each writer: the note that they began last. */
const LAST = { about: 'last' }

/** What was found on the device when the page opened: nothing, words from before, or closed ones, with their time. */
type Before = { state: 'nothing' } | { state: 'here' | 'closed'; since: number }

/**
 * The note that somebody is writing. It is still there when they come back to the page; and after a reload, for
 * twelve hours, closed to their PIN. Decision 33.
 */
export function useNoteDraft(writer: string, childId: ChildId | undefined) {
  const [draft, setDraft] = useState<NoteDraft>(() => begunBy(writer, childId) ?? emptyDraft(childId))
  const [before, setBefore] = useState<Before>({ state: 'nothing' })
  const device = useOnDevice(writer, NAME, LAST.about)
  const look = useCallback(async () => {
    if (begunBy(writer, childId)) return
    const found = await written(writer, NAME, LAST)
    if (!found) return setBefore({ state: 'nothing' })
    if (!('words' in found)) return setBefore({ state: 'closed', since: found.since })
    const read = OnDevice.safeParse(found.words)
    if (!read.success || !saysSomething(read.data) || begunBy(writer, childId))
      return setBefore({ state: 'nothing' })
    begun.set(placeOf(writer, read.data.childId), read.data)
    if (childId && read.data.childId !== childId) return setBefore({ state: 'nothing' })
    setDraft(read.data)
    setBefore({ state: 'here', since: found.since })
  }, [writer, childId])
  useEffect(() => void look(), [look])
  /** It is saved. What lies closed from before is another one, and stays. */
  const forget = async () => {
    begun.delete(placeOf(writer, draft.childId))
    if (before.state === 'closed') return
    setBefore({ state: 'nothing' })
    await device.letGo()
  }
  /** What lies here from before is not wanted. */
  const withoutBefore = async () => {
    begun.delete(placeOf(writer, draft.childId))
    setBefore({ state: 'nothing' })
    setDraft(emptyDraft(childId))
    await device.letGo()
  }
  const change = (changed: Partial<NoteDraft>) => {
    const next = { ...draft, ...changed }
    begun.delete(placeOf(writer, draft.childId))
    begun.set(placeOf(writer, next.childId), next)
    setDraft(next)
    // Closed words from before are not written over unseen.
    if (before.state === 'closed' || !(device.isKept || saysSomething(next))) return
    const { clip: _, ...words } = next
    device.keepSoon(words)
  }
  const startAnew = (about: ChildId | undefined) => setDraft(emptyDraft(about))
  return { draft, change, startAnew, forget, before, withoutBefore, look }
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
