import { type KeyboardEvent, useId } from 'react'
import type { Rating } from '../map/score.ts'
import { say } from './rate-words.ts'

const choices = [
  { key: '1', rating: 0, words: 'notYet' },
  { key: '2', rating: 0.5, words: 'sometimes' },
  { key: '3', rating: 1, words: 'usually' },
  { key: '0', rating: null, words: 'notSeen' },
] as const satisfies readonly { key: string; rating: Rating; words: string }[]

type RateLineProps = {
  says: string
  /** Undefined: not answered yet. Null: not seen. */
  rating: Rating | undefined
  /** Answered differently from calm moments. */
  changed?: boolean
  forChild: boolean
  onRate: (rating: Rating) => void
}

/** One thing that can be seen, with three big answers and 'not seen'. Figures answer and go on to the next. */
export function RateLine({ says, rating, changed = false, forChild, onRate }: RateLineProps) {
  const name = useId()
  function byKey(press: KeyboardEvent<HTMLFieldSetElement>) {
    const chosen = choices.find(({ key }) => key === press.key)
    if (!chosen || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    onRate(chosen.rating)
    focusNext(press.currentTarget)
  }
  return (
    <fieldset className={changed ? 'at-rate at-rate-changed' : 'at-rate'} data-rate onKeyDown={byKey}>
      <legend>{says}</legend>
      <div className="at-rate-choices">
        {choices.map((choice) => (
          <label key={choice.key} className={choice.rating === null ? 'at-rate-unseen' : undefined}>
            <input
              type="radio"
              name={name}
              checked={rating === choice.rating}
              onChange={() => onRate(choice.rating)}
            />
            <span>{choice.rating === null && forChild ? say('notSeenChild') : say(choice.words)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function focusNext(from: Element) {
  const lines = [...document.querySelectorAll('[data-rate]')]
  const next = lines[lines.indexOf(from) + 1]
  const radio = next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector('input')
  const onward = radio ?? document.querySelector<HTMLElement>('[data-rate-next]')
  onward?.focus()
}
