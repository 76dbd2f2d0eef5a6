import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isAboutOthers,
  type Mark,
  MarkKind,
  marksAfter,
  marksFit,
  piecesOf,
  SOMEBODY_ELSE,
  withMark,
  withoutOthers,
} from './marks.ts'

const words = fc.string({ minLength: 1, maxLength: 60 })

/** Words with marks as somebody makes them, one after the other, anywhere. */
const marked = words.chain((text) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...MarkKind.options),
        from: fc.nat(text.length - 1),
        length: fc.integer({ min: 1, max: text.length }),
      }),
      { maxLength: 6 },
    )
    .map((made) => ({
      text,
      marks: made.reduce<Mark[]>(
        (marks, { kind, from, length }) =>
          withMark(marks, { kind, from, to: Math.min(text.length, from + length) }),
        [],
      ),
    })),
)

describe('marks in a note', () => {
  test('however they are made, they lie within the words and not on one another', () => {
    fc.assert(fc.property(marked, ({ text, marks }) => marksFit(text, marks)))
  })

  test('however the words are changed, they still do', () => {
    fc.assert(
      fc.property(marked, words, ({ text, marks }, after) => marksFit(after, marksAfter(text, after, marks))),
    )
  })

  test('writing on after a marked part, or before it, keeps the mark on the same words', () => {
    fc.assert(
      fc.property(marked, words, ({ text, marks }, more) => {
        const marksOf = (whole: string, all: readonly Mark[]) =>
          all.map(({ from, to }) => whole.slice(from, to))
        const ofAll = marksOf(text, marks)
        // A letter that occurs in neither makes clear where the new words end.
        const plain = (one: string) => one.replaceAll('|', '')
        fc.pre(!text.includes('|'))
        expect(marksOf(`${text}|${plain(more)}`, marksAfter(text, `${text}|${plain(more)}`, marks))).toEqual(
          ofAll,
        )
        const before = `${plain(more)}|${text}`
        const kept = marksOf(before, marksAfter(text, before, marks))
        expect(kept.filter((one, at) => one.includes(ofAll[at] ?? '|'))).toHaveLength(ofAll.length)
      }),
    )
  })

  test('the pieces together are the words', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const pieces = piecesOf(text, marks)
        expect(pieces.map((piece) => piece.words).join('')).toBe(text)
      }),
    )
  })

  test('without the parts about somebody else nothing of them is left, and all the rest is', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const rest = piecesOf(text, marks).map(({ words: piece, kind }) =>
          kind === 'third-party' ? SOMEBODY_ELSE : piece,
        )
        expect(withoutOthers(text, marks)).toBe(rest.join(''))
        expect(isAboutOthers(marks)).toBe(rest.includes(SOMEBODY_ELSE))
      }),
    )
  })

  test('a mark beyond the words, on nothing, or on another mark does not fit', () => {
    const fits = (...marks: Mark[]) => marksFit('Tom and Kian', marks)
    expect(fits({ kind: 'third-party', from: 8, to: 12 }, { kind: 'fact', from: 0, to: 8 })).toBe(true)
    expect(fits({ kind: 'fact', from: 8, to: 13 })).toBe(false)
    expect(fits({ kind: 'fact', from: 4, to: 4 })).toBe(false)
    expect(fits({ kind: 'fact', from: 0, to: 5 }, { kind: 'opinion', from: 4, to: 8 })).toBe(false)
  })
})
