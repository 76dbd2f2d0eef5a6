import { z } from 'zod'

/** What a writer marks in a note: seen or heard, their own opinion, or about somebody who is not the child. */
export const MarkKind = z.enum(['fact', 'opinion', 'third-party'])
export type MarkKind = z.infer<typeof MarkKind>

/** A mark on the words from one place up to, and without, another. */
export const Mark = z.object({ kind: MarkKind, from: z.int().min(0), to: z.int().min(1) })
export type Mark = z.infer<typeof Mark>

/** What stands in the place of a part about somebody else. */
export const SOMEBODY_ELSE = '(about somebody else)'

/** Whether each mark lies within the words, and none on another. */
export function marksFit(words: string, marks: readonly Mark[]): boolean {
  return inOrder(marks).every(({ from, to }, at, all) => {
    const before = all[at - 1]
    return from < to && to <= words.length && (!before || before.to <= from)
  })
}

/** The words without the parts about somebody else. */
export function withoutOthers(words: string, marks: readonly Mark[]): string {
  const others = inOrder(marks).filter(({ kind }) => kind === 'third-party')
  const kept = others.map(({ from }, at) => words.slice(others[at - 1]?.to ?? 0, from) + SOMEBODY_ELSE)
  return kept.join('') + words.slice(others.at(-1)?.to ?? 0)
}

/** The marks as they travel: on the words without the blanks around them. */
export function marksWithin(words: string, marks: readonly Mark[]): Mark[] {
  const before = words.length - words.trimStart().length
  const length = words.trim().length
  const within = (place: number) => Math.min(length, Math.max(0, place - before))
  return marks
    .map(({ kind, from, to }) => ({ kind, from: within(from), to: within(to) }))
    .filter(({ from, to }) => from < to)
}

export function isAboutOthers(marks: readonly Mark[]): boolean {
  return marks.some(({ kind }) => kind === 'third-party')
}

/** The words as pieces, each with its mark if it has one. */
export function piecesOf(words: string, marks: readonly Mark[]): { words: string; kind?: MarkKind }[] {
  const ordered = inOrder(marks)
  const pieces = ordered.flatMap(({ kind, from, to }, at) => [
    { words: words.slice(ordered[at - 1]?.to ?? 0, from) },
    { words: words.slice(from, to), kind },
  ])
  return [...pieces, { words: words.slice(ordered.at(-1)?.to ?? 0) }].filter((piece) => piece.words !== '')
}

/** The marks with a new one; what it lies on gives way. Without a kind the place is free again. */
export function withMark(
  marks: readonly Mark[],
  { kind, from, to }: Omit<Mark, 'kind'> & { kind: MarkKind | undefined },
): Mark[] {
  const left = marks.flatMap((one) => [
    { ...one, to: Math.min(one.to, from) },
    { ...one, from: Math.max(one.from, to) },
  ])
  const free = left.filter((one) => one.from < one.to)
  return inOrder(kind ? [...free, { kind, from, to }] : free)
}

/** The marks after the words were changed: what stands before and after the change keeps its mark. */
export function marksAfter(before: string, after: string, marks: readonly Mark[]): Mark[] {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  let end = 0
  while (end < shorter - same && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const changedTo = before.length - end
  const grown = after.length - before.length
  return inOrder(marks)
    .map(({ kind, from, to }) => ({
      kind,
      from: from < same ? from : Math.max(from + (from >= changedTo ? grown : 0), same),
      to: to <= same ? to : to >= changedTo ? to + grown : same,
    }))
    .filter(({ from, to }) => from < to)
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => one.from - other.from)
}
