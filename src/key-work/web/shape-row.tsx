import { UnstyledButton } from '@mantine/core'
import { useId } from 'react'
import { type Shape, shapeOrder } from '#platform/shape.ts'
import { StateShape } from '#platform/web/look/shapes.tsx'
import { say } from './words.ts'

type ShapeRowProps = { label: string; value: Shape | undefined; onChange: (shape: Shape | undefined) => void }

/** The five shapes in a row; a second tap takes it back. */
export function ShapeRow({ label, value, onChange }: ShapeRowProps) {
  const labelId = useId()
  return (
    <fieldset className="kw-field" aria-labelledby={labelId}>
      <legend id={labelId}>{label}</legend>
      <div className="kw-shapes">
        {shapeOrder.map((shape) => (
          <UnstyledButton
            key={shape}
            aria-pressed={value === shape}
            onClick={() => onChange(value === shape ? undefined : shape)}
          >
            <StateShape shape={shape} label="" size={30} />
            <span>{say(`young-${shape}`)}</span>
          </UnstyledButton>
        ))}
      </div>
    </fieldset>
  )
}
