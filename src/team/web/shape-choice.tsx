import { type Shape, shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { say } from './words.ts'
import './team.css'

type ShapeChoiceProps = {
  /** The question; it names the group. */
  question: string
  /** What stands under the question: who sees the answer. */
  hint?: string
  isBusy: boolean
  onChoose: (shape: Shape) => void
}

/** The five shapes as five large buttons: one tap answers. */
export function ShapeChoice({ question, hint, isBusy, onChoose }: ShapeChoiceProps) {
  return (
    <fieldset className="team-shapes">
      <legend>{question}</legend>
      <div className="team-shape-row">
        {shapeOrder.map((shape) => (
          <button
            key={shape}
            type="button"
            className="team-shape"
            disabled={isBusy}
            onClick={() => onChoose(shape)}
          >
            <StateShape shape={shape} label="" size={32} />
            <span>{say(shape)}</span>
          </button>
        ))}
      </div>
      {hint && <p className="at-hint">{hint}</p>}
    </fieldset>
  )
}
