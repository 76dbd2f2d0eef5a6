import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type PointerEvent, type RefObject, useEffect, useState } from 'react'
import { drawAll, type Form, forms, HEIGHT, type Stroke, WIDTH } from './drawing.ts'
import { say } from './memory-words.ts'
import './memory.css'

const colours = {
  plum: '#5b3f8c',
  red: '#c43d5c',
  orange: '#e07b39',
  yellow: '#f2b431',
  green: '#2a8a6e',
  blue: '#2f6fb3',
  black: '#2a2030',
} as const
type Colour = keyof typeof colours
const colourNames = Object.keys(colours).filter((name): name is Colour => name in colours)

type DrawingPadProps = {
  canvas: RefObject<HTMLCanvasElement | null>
  strokes: readonly Stroke[]
  onStrokes: (strokes: readonly Stroke[]) => void
}

/** Paper to draw on. Who works with keys, or cannot draw, puts shapes on it. */
export function DrawingPad({ canvas, strokes, onStrokes }: DrawingPadProps) {
  const [colour, setColour] = useState<Colour>('plum')
  const [isDown, setDown] = useState(false)
  useEffect(() => {
    if (canvas.current) drawAll(canvas.current, strokes)
  }, [canvas, strokes])
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDown(true)
    onStrokes([...strokes, { kind: 'line', colour: colours[colour], points: [placeOf(event)] }])
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const last = strokes.at(-1)
    if (!isDown || last?.kind !== 'line') return
    onStrokes([...strokes.slice(0, -1), { ...last, points: [...last.points, placeOf(event)] }])
  }
  const put = (kind: Form) => {
    const at = strokes.filter((stroke) => stroke.kind !== 'line').length
    onStrokes([...strokes, { kind, colour: colours[colour], at }])
  }
  return (
    <div className="rec-pad">
      <p className="at-hint">{say('padSays')}</p>
      <canvas
        ref={canvas}
        className="rec-paper"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={`${say('pad')}. ${say('onIt', { count: strokes.length })}`}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => setDown(false)}
        onPointerCancel={() => setDown(false)}
      />
      <fieldset className="rec-pad-row">
        <legend className="at-hidden">{say('colour')}</legend>
        {colourNames.map((name) => (
          <UnstyledButton
            key={name}
            className="rec-colour"
            aria-label={say(name)}
            aria-pressed={name === colour}
            style={{ background: colours[name] }}
            onClick={() => setColour(name)}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconArrowBackUp aria-hidden size={20} />}
          disabled={strokes.length === 0}
          onClick={() => onStrokes(strokes.slice(0, -1))}
        >
          {say('undo')}
        </Button>
      </fieldset>
      <fieldset className="rec-pad-row">
        <legend>{say('putShape')}</legend>
        {forms.map((form) => (
          <Button key={form} variant="default" onClick={() => put(form)}>
            {say(form)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

/** Where on the paper the finger is, whatever the size at which the paper is shown. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return [((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT] as const
}
