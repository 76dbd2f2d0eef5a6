import { type Mark, MarkKind, piecesOf } from '../marks.ts'
import { say } from './note-more-words.ts'
import './marks.css'

/** The words of a note with what its writer marked in them, quietly. */
export function MarkedWords({ words, marks }: { words: string; marks: readonly Mark[] }) {
  const kinds = MarkKind.options.filter((kind) => marks.some((mark) => mark.kind === kind))
  let at = 0
  return (
    <>
      <p className="rec-entry-words">
        {piecesOf(words, marks).map((piece) => {
          const key = `${at}`
          at += piece.words.length
          if (!piece.kind) return piece.words
          return (
            <span key={key} className={`rec-mark rec-mark-${piece.kind}`}>
              {piece.words}
              <span className="at-hidden"> ({say(`mark-${piece.kind}`)})</span>
            </span>
          )
        })}
      </p>
      {kinds.length > 0 && (
        <p className="rec-mark-key" aria-hidden="true">
          {say('markKey')}
          {kinds.map((kind) => (
            <span key={kind} className={`rec-mark rec-mark-${kind}`}>
              {say(`mark-${kind}`)}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
