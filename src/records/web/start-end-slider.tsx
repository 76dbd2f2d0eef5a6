import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type Shape, shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { shapeWords } from '../note-headline.ts'
import { states } from './states.tsx'
import { say } from './words.ts'

type StartEndValue = { start?: Shape | undefined; end?: Shape | undefined }
type StartEndSliderProps = { value: StartEndValue; onChange: (value: StartEndValue) => void; label: string }
type End = 'start' | 'end'

const last = shapeOrder.length - 1
const placeOf = (shape: Shape) => shapeOrder.indexOf(shape)
const percentOf = (place: number) => 10 + (place / last) * 80

/** How it was, from start to end: drag on the line, tap the shapes, or use the arrow keys. */
export function StartEndSlider({ value, onChange, label }: StartEndSliderProps) {
  const next: End = value.start === undefined ? 'start' : 'end'
  const choose = (end: End, place: number) => {
    const shape = shapeOrder[Math.min(last, Math.max(0, place))]
    onChange({ ...value, [end]: shape })
  }
  return (
    <fieldset className="rec-slider">
      <legend>{label}</legend>
      <Track value={value} next={next} choose={choose} />
      <div className="rec-slider-shapes">
        {states.map(({ shape, word }, place) => (
          <UnstyledButton
            key={shape}
            className="rec-slider-shape"
            aria-label={say(next === 'start' ? 'tapStart' : 'tapEnd', { state: word })}
            onClick={() => choose(next, place)}
          >
            <StateShape shape={shape} label="" size={26} />
            <span>{word}</span>
          </UnstyledButton>
        ))}
      </div>
      {(value.start || value.end) && (
        <UnstyledButton className="rec-link rec-slider-clear" onClick={() => onChange({})}>
          {say('clearStates')}
        </UnstyledButton>
      )}
    </fieldset>
  )
}

type TrackProps = { value: StartEndValue; next: End; choose: (end: End, place: number) => void }

function Track({ value, next, choose }: TrackProps) {
  const track = useRef<HTMLDivElement>(null)
  const held = useRef<End | undefined>(undefined)
  const placeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (!box) return 0
    return Math.round((((event.clientX - box.left) / box.width) * 100 - 10) / (80 / last))
  }
  const take = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = nearest(value, next, placeAt(event))
    choose(held.current, placeAt(event))
  }
  return (
    <div
      ref={track}
      className="rec-track"
      onPointerDown={take}
      onPointerMove={(event) => held.current && choose(held.current, placeAt(event))}
      onPointerUp={() => {
        held.current = undefined
      }}
    >
      <Way value={value} />
      <Thumb end="start" shape={value.start} choose={choose} />
      <Thumb end="end" shape={value.end} choose={choose} />
    </div>
  )
}

/** What a touch on the line moves: what is not said yet, else whichever is nearer. */
function nearest(value: StartEndValue, next: End, place: number): End {
  if (value.start === undefined || value.end === undefined) return next
  const toStart = Math.abs(placeOf(value.start) - place)
  return toStart < Math.abs(placeOf(value.end) - place) ? 'start' : 'end'
}

function Way({ value: { start, end } }: { value: StartEndValue }) {
  if (!start || !end || start === end) return null
  const [from, to] = [percentOf(placeOf(start)), percentOf(placeOf(end))]
  return (
    <svg className="rec-track-way" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${from} 16C${from + (to - from) * 0.25} 0 ${from + (to - from) * 0.75} 0 ${to} 16`} />
    </svg>
  )
}

type ThumbProps = { end: End; shape: Shape | undefined; choose: TrackProps['choose'] }

function Thumb({ end, shape, choose }: ThumbProps) {
  const place = shape ? placeOf(shape) : end === 'start' ? 0 : last
  const move = (event: KeyboardEvent) => {
    const to = keyPlace(event.key, shape ? place : undefined)
    if (to === undefined) return
    event.preventDefault()
    choose(end, to)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={`rec-thumb rec-thumb-${end}`}
      data-said={shape !== undefined}
      style={{ insetInlineStart: `${percentOf(place)}%` }}
      aria-label={say(end === 'start' ? 'started' : 'ended')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={place}
      aria-valuetext={shape ? shapeWords[shape] : say('notSaid')}
      onKeyDown={move}
    />
  )
}

/** Where a key moves to; the first arrow only says where it stands. */
function keyPlace(key: string, place: number | undefined): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return last
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key]
  if (step === undefined) return undefined
  return place === undefined ? (step > 0 ? 2 : 1) : place + step
}
