import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Drawn } from '#platform/web/look/drawn.tsx'
import { BodyPlace } from '../contract/check-ins.ts'
import { say } from './check-in-words.ts'
import './check-in.css'

type BodyMapProps = { chosen: readonly BodyPlace[]; onChoose: (places: BodyPlace[]) => void }

/** Where each place lies on the drawing, in hundredths of its width and height. */
const areas: readonly { place: BodyPlace; left: number; top: number; width: number; height: number }[] = [
  { place: 'head', left: 30, top: 0, width: 40, height: 19 },
  { place: 'throat', left: 32, top: 19, width: 36, height: 8 },
  { place: 'chest', left: 26, top: 27, width: 48, height: 15 },
  { place: 'tummy', left: 26, top: 42, width: 48, height: 18 },
  { place: 'arms', left: 2, top: 28, width: 24, height: 22 },
  { place: 'arms', left: 74, top: 28, width: 24, height: 22 },
  { place: 'hands', left: 0, top: 50, width: 24, height: 13 },
  { place: 'hands', left: 76, top: 50, width: 24, height: 13 },
  { place: 'legs', left: 22, top: 60, width: 56, height: 27 },
  { place: 'feet', left: 20, top: 87, width: 60, height: 13 },
]

const warm: Partial<Record<BodyPlace, readonly (readonly [number, number, number])[]>> = {
  head: [[100, 42, 34]],
  throat: [[100, 92, 20]],
  chest: [[100, 136, 34]],
  tummy: [[100, 196, 42]],
  arms: [
    [42, 150, 26],
    [158, 150, 26],
  ],
  hands: [
    [20, 224, 22],
    [180, 224, 22],
  ],
  legs: [
    [78, 300, 30],
    [122, 300, 30],
  ],
  feet: [
    [74, 392, 22],
    [126, 392, 22],
  ],
  everywhere: [[100, 210, 190]],
}

/**
 * The body, to be tapped, and the same places as a list: who does not see the drawing, or works with keys,
 * chooses from the list.
 */
export function BodyMap({ chosen, onChoose }: BodyMapProps) {
  const toggle = (place: BodyPlace) => {
    if (chosen.includes(place)) return onChoose(chosen.filter((one) => one !== place))
    // Not to know is an answer by itself.
    onChoose(place === 'not-sure' ? [place] : [...chosen.filter((one) => one !== 'not-sure'), place])
  }
  return (
    <div className="mine-body">
      <div className="mine-figure" aria-hidden="true">
        <Figure chosen={chosen} />
        {areas.map(({ place, ...at }) => (
          <button
            key={`${place}${at.left}`}
            type="button"
            tabIndex={-1}
            onClick={() => toggle(place)}
            style={{
              left: `${at.left}%`,
              top: `${at.top}%`,
              width: `${at.width}%`,
              height: `${at.height}%`,
            }}
          />
        ))}
      </div>
      <fieldset className="mine-places">
        <legend className="at-hidden">{say('places')}</legend>
        {BodyPlace.options.map((place) => (
          <UnstyledButton
            key={place}
            className="mine-place"
            aria-pressed={chosen.includes(place)}
            onClick={() => toggle(place)}
          >
            {chosen.includes(place) && <IconCheck aria-hidden size={20} />}
            {say(place)}
          </UnstyledButton>
        ))}
      </fieldset>
    </div>
  )
}

function Figure({ chosen }: { chosen: readonly BodyPlace[] }) {
  return (
    <Drawn label="" viewBox="0 0 200 420" className="mine-figure-drawn">
      <defs>
        <radialGradient id="mine-warm">
          <stop offset="0" stopColor="#E98A5B" stopOpacity="0.95" />
          <stop offset="1" stopColor="#E98A5B" stopOpacity="0" />
        </radialGradient>
        <clipPath id="mine-outline">
          <Outline />
        </clipPath>
      </defs>
      <g className="mine-figure-skin">
        <Outline />
      </g>
      <g clipPath="url(#mine-outline)">
        {chosen.flatMap((place) =>
          (warm[place] ?? []).map(([x, y, r]) => (
            <circle key={`${place}${x}`} cx={x} cy={y} r={r} fill="url(#mine-warm)" />
          )),
        )}
      </g>
      <g className="mine-figure-face">
        <circle cx="88" cy="40" r="3.6" />
        <circle cx="112" cy="40" r="3.6" />
        <path d="M90 56q10 3 20 0" />
      </g>
    </Drawn>
  )
}

function Outline() {
  return (
    <>
      <circle cx="100" cy="42" r="38" />
      <path d="M88 78c0 10-8 14-22 18-16 4-24 14-28 34l-24 84c-3 12 13 18 18 6l26-66v72l-4 84-4 84c0 16 26 16 28 0l16-92c1-8 11-8 12 0l16 92c2 16 28 16 28 0l-4-84-4-84v-72l26 66c5 12 21 6 18-6l-24-84c-4-20-12-30-28-34-14-4-22-8-22-18z" />
    </>
  )
}
