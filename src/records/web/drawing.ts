/** A line that was drawn, or a shape that was put on the paper. */
export type Stroke =
  | { kind: 'line'; colour: string; points: readonly (readonly [number, number])[] }
  | { kind: Form; colour: string; at: number }

export const forms = ['circle', 'square', 'star', 'heart'] as const
export type Form = (typeof forms)[number]

export const WIDTH = 800
export const HEIGHT = 600
const PLACES = 12

/** Draws everything anew, in the order in which it was made. */
export function drawAll(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    if (stroke.kind === 'line') drawLine(pen, stroke)
    else drawForm(pen, stroke)
  }
}

function drawLine(
  pen: CanvasRenderingContext2D,
  { colour, points }: Extract<Stroke, { kind: 'line' }>,
): void {
  const [[x, y] = [0, 0], ...rest] = points
  pen.strokeStyle = colour
  pen.lineWidth = 10
  pen.beginPath()
  pen.moveTo(x, y)
  if (rest.length === 0) pen.lineTo(x + 0.1, y)
  for (const [toX, toY] of rest) pen.lineTo(toX, toY)
  pen.stroke()
}

/** Shapes stand in rows of four, each new one in the next place. */
function drawForm(
  pen: CanvasRenderingContext2D,
  { kind, colour, at }: Exclude<Stroke, { kind: 'line' }>,
): void {
  const place = at % PLACES
  const x = 100 + (place % 4) * 200
  const y = 100 + Math.floor(place / 4) * 200
  pen.fillStyle = colour
  pen.fill(new Path2D(outlines[kind](x, y)))
}

const outlines: Readonly<Record<Form, (x: number, y: number) => string>> = {
  circle: (x, y) => `M${x - 70} ${y}a70 70 0 1 0 140 0a70 70 0 1 0-140 0z`,
  square: (x, y) => `M${x - 62} ${y - 62}h124v124h-124z`,
  star: (x, y) => `M${x} ${y - 76}l22 50 54 6-40 37 11 54-47-27-47 27 11-54-40-37 54-6z`,
  heart: (x, y) =>
    `M${x} ${y + 66}C${x - 130} ${y - 20} ${x - 60} ${y - 100} ${x} ${y - 34}C${x + 60} ${y - 100} ${x + 130} ${y - 20} ${x} ${y + 66}z`,
}
