import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { placeAfter } from './place-after.ts'

/** A part of a picture that opens something, in the units of the picture. */
export type OpenPlace = { key: string; label: string; x: number; y: number; width: number; height: number }

export type OpenPlacesProps = {
  /** What is opened, for who hears the picture. */
  label: string
  /** The size of the picture. */
  width: number
  height: number
  places: readonly OpenPlace[]
  onOpen: (key: string) => void
  children: ReactNode
}

/** A picture of which each part can be opened. One tab stop; the arrow keys move inside it, Enter opens. */
export function OpenPlaces({ label, width, height, places, onOpen, children }: OpenPlacesProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [chosen, setChosen] = useState<number>()
  const at = Math.min(chosen ?? places.length - 1, places.length - 1)
  const move = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, at, places.length)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setChosen(next)
    box.current?.querySelectorAll('button').item(next).focus()
  }
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`
  const placed = (one: OpenPlace): CSSProperties => ({
    insetInlineStart: share(one.x, width),
    insetBlockStart: share(one.y, height),
    width: share(one.width, width),
    height: share(one.height, height),
  })
  return (
    <div className="at-open">
      {children}
      <fieldset ref={box} className="at-open-places" onKeyDown={move}>
        <legend className="at-hidden">{label}</legend>
        {places.map((one, number) => (
          <button
            key={one.key}
            type="button"
            className="at-open-place"
            style={placed(one)}
            tabIndex={number === at ? 0 : -1}
            aria-label={one.label}
            title={one.label}
            onFocus={() => setChosen(number)}
            onClick={() => onOpen(one.key)}
          />
        ))}
      </fieldset>
    </div>
  )
}
