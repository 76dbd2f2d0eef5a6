import type { Shape } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { Segments } from '#platform/web/parts/segments.tsx'
import { states } from '#records/web/states.tsx'

type ShapeChoiceProps = {
  label: string
  value: Shape | undefined
  onChange: (shape: Shape) => void
}

/** How a child is, in the five shapes. None is chosen beforehand. */
export function ShapeChoice({ label, value, onChange }: ShapeChoiceProps) {
  return (
    <div className="hea-shapes">
      <p aria-hidden>{label}</p>
      <Segments<Shape | ''>
        label={label}
        value={value ?? ''}
        onChange={(shape) => shape && onChange(shape)}
        options={states.map(({ shape, word }) => ({
          value: shape,
          label: word,
          icon: <StateShape shape={shape} label="" size={26} />,
        }))}
      />
    </div>
  )
}
