import { useId } from 'react'
import { Quality } from '../around.ts'
import { LineSample } from './ecomap.tsx'
import { say } from './words.ts'

type ChooseQualityProps = {
  legend: string
  /** Said as soon as it does not feel safe. */
  whenNotSafe: string
  quality: Quality
  onChange: (quality: Quality) => void
}

/** How it is, each with the line that the picture draws for it. Arrow keys move, one tab stop. */
export function ChooseQuality({ legend, whenNotSafe, quality, onChange }: ChooseQualityProps) {
  const name = useId()
  return (
    <fieldset className="rel-qualities">
      <legend className="rel-label">{legend}</legend>
      {Quality.options.map((one) => (
        <label key={one} className="rel-quality">
          <input type="radio" name={name} checked={one === quality} onChange={() => onChange(one)} />
          <LineSample quality={one} />
          <span>{say(one)}</span>
        </label>
      ))}
      {quality === 'not-safe' && (
        <p className="at-hint" role="status">
          {whenNotSafe}
        </p>
      )}
    </fieldset>
  )
}
