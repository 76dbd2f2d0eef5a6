import { faceFor } from '#platform/face.ts'
import { Drawn } from '#platform/web/look/drawn.tsx'
import { Face } from '#platform/web/look/face.tsx'
import { FitWidth } from '#platform/web/pictures/fit-width.tsx'
import { OpenPlaces } from '#platform/web/pictures/open-places.tsx'
import { fill, stroke, type } from '#platform/web/pictures/paint.ts'
import { Quality, ringOf } from '../around.ts'
import { type EcomapPlaces, ecomapPlaces, type Place } from '../ecomap.ts'
import { inSentence, type PersonOnDay } from './around-now.ts'
import { TieLine } from './tie-line.tsx'
import { say } from './words.ts'

export type EcomapProps = {
  name: string
  /** The child's face, drawn in the middle. */
  face: Parameters<typeof Face>[0]['face']
  /** Everyone who has a direction in the picture, so that then and now can be laid side by side. */
  directions: readonly string[]
  shown: readonly PersonOnDay[]
  onOpen: (id: string) => void
  /** The picture as a sentence, where it is not the one for adults. */
  label?: string
}

/** The child in the middle and who is around them: near means close, the line says how it is. */
export function Ecomap(props: EcomapProps) {
  return (
    <>
      <FitWidth first={360}>{(width) => <Picture {...props} width={width} />}</FitWidth>
      <LineKey shown={props.shown} />
    </>
  )
}

function Picture({ label, name, face, directions, shown, onOpen, width }: EcomapProps & { width: number }) {
  const there = directions.map((id) => shown.find((one) => one.id === id))
  const places = ecomapPlaces(
    there.map((one) => one && ringOf(one.first.quality)),
    width,
  )
  const drawn = there.flatMap((one, at) => {
    const place = places.around[at]
    return one && place ? [{ ...one, place }] : []
  })
  const { child, height } = places
  return (
    <OpenPlaces
      label={say('pictureOf', { name })}
      width={width}
      height={height}
      onOpen={onOpen}
      places={drawn.map(({ id, first, place }) => ({
        key: id,
        label: say('openPerson', { person: first.name, quality: say(first.quality) }),
        ...{ x: place.x - 24, y: place.y - 24, width: 48, height: 48 },
      }))}
    >
      <Drawn label={label ?? inSentence(shown, name)} className="at-chart" viewBox={`0 0 ${width} ${height}`}>
        <Rings {...places} />
        {drawn.map(({ id, first, place }) => (
          <TieLine key={id} from={edge(child, place)} to={edge(place, child)} quality={first.quality} />
        ))}
        {drawn.map((one) => (
          <Someone key={one.id} {...one} />
        ))}
        {drawn.map(({ id, first, place }) => (
          <NameBelow key={id} name={first.name} place={place} />
        ))}
        <g transform={`translate(${child.x - child.r} ${child.y - child.r})`}>
          <Face face={face} name="" size={2 * child.r} />
        </g>
        <circle cx={child.x} cy={child.y} r={child.r} fill="none" strokeWidth="3" {...stroke.lampInk} />
      </Drawn>
    </OpenPlaces>
  )
}

function Rings({ rings, child }: EcomapPlaces) {
  return rings.map(({ rx, ry }) => (
    <ellipse key={rx} cx={child.x} cy={child.y} rx={rx} ry={ry} fill="none" {...stroke.line} />
  ))
}

/** Where a line leaves a round place on its way to another. */
function edge(from: Place, to: Place) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = (from.r + 3) / length
  return { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) }
}

function Someone({ id, first, differs, place }: PersonOnDay & { place: Place }) {
  const { x, y, r } = place
  return (
    <g>
      {first.kind === 'pet' ? (
        <Paw {...place} />
      ) : (
        <g transform={`translate(${x - r} ${y - r})`}>
          <Face face={faceFor(id)} name="" size={2 * r} />
        </g>
      )}
      {differs && (
        <g>
          <circle cx={x + 0.75 * r} cy={y - 0.75 * r} r="9" {...fill.lampSoft} />
          <text
            x={x + 0.75 * r}
            y={y - 0.75 * r + 5}
            fontSize="14"
            fontWeight="700"
            textAnchor="middle"
            {...type}
            {...fill.lampInk}
          >
            ?
          </text>
        </g>
      )}
    </g>
  )
}

const LONGEST = 13

/** Names are drawn over all faces, so that a neighbour hides none. */
function NameBelow({ name, place: { x, y, r } }: { name: string; place: Place }) {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
  return (
    <text
      x={x}
      y={y + r + 15}
      className="rel-name"
      fontSize="14"
      fontWeight="600"
      textAnchor="middle"
      style={type}
    >
      {short}
    </text>
  )
}

function Paw({ x, y, r }: Place) {
  const toe = (dx: number, dy: number) => (
    <circle key={dx} cx={x + dx * r} cy={y + dy * r} r={0.16 * r} {...fill.plum} />
  )
  return (
    <g>
      <circle cx={x} cy={y} r={r} {...fill.lampSoft} />
      <ellipse cx={x} cy={y + 0.28 * r} rx={0.36 * r} ry={0.28 * r} {...fill.plum} />
      {toe(-0.46, -0.08)}
      {toe(-0.17, -0.36)}
      {toe(0.171, -0.36)}
      {toe(0.46, -0.08)}
    </g>
  )
}

/** What the lines mean, as far as they are drawn. */
function LineKey({ shown }: Pick<EcomapProps, 'shown'>) {
  const drawn = Quality.options.filter((quality) => shown.some(({ first }) => first.quality === quality))
  return (
    <ul className="rel-key">
      {drawn.map((quality) => (
        <li key={quality}>
          <LineSample quality={quality} />
          {say(quality)}
        </li>
      ))}
    </ul>
  )
}

/** One line as it is drawn in the picture. */
export function LineSample({ quality }: { quality: Quality }) {
  return (
    <Drawn label="" viewBox="0 0 56 18" width={56} height={18}>
      <TieLine from={{ x: 4, y: 9 }} to={{ x: 52, y: 9 }} quality={quality} />
    </Drawn>
  )
}
