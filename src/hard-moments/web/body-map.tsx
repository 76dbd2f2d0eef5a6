import { NativeSelect, UnstyledButton } from '@mantine/core'
import { Segments } from '#platform/web/parts/segments.tsx'
import { type BodyRegion, type BodySide, bodyRegions, regionsOf } from '../body-regions.ts'
import { placeOnBody } from './body-places.ts'
import { sayHurt } from './hurt-words.ts'

type BodyMapProps = {
  side: BodySide
  region: BodyRegion | undefined
  onChange: (chosen: { side: BodySide; region: BodyRegion | undefined }) => void
  field: { id: string; error: string | undefined }
}

/** Where on the body: a picture of buttons from the front or the back, and the same as a list. */
export function BodyMap({ side, region, onChange, field }: BodyMapProps) {
  const here = regionsOf(side)
  const turn = (to: BodySide) =>
    onChange({ side: to, region: region && regionsOf(to).includes(region) ? region : undefined })
  return (
    <fieldset className="hm-choice hm-body">
      <legend>{sayHurt('where')}</legend>
      <p className="at-hint">{sayHurt('whereHint')}</p>
      <Segments
        label={sayHurt('chooseSide')}
        value={side}
        onChange={turn}
        options={[
          { value: 'front', label: sayHurt('fromFront') },
          { value: 'back', label: sayHurt('fromBack') },
        ]}
      />
      <div className="hm-figure">
        <BodyDrawing />
        {here.map((one) => (
          <UnstyledButton
            key={one}
            className="hm-region"
            aria-pressed={one === region}
            aria-label={sayHurt(`region-${one}`)}
            style={placeOnBody(one, side)}
            onClick={() => onChange({ side, region: one })}
          />
        ))}
      </div>
      <NativeSelect
        {...field}
        label={sayHurt('region')}
        value={region ?? ''}
        onChange={(event) =>
          onChange({ side, region: bodyRegions.find((one) => one === event.currentTarget.value) })
        }
        data={[
          { value: '', label: sayHurt('chooseRegion') },
          ...here.map((one) => ({ value: one, label: sayHurt(`region-${one}`) })),
        ]}
      />
    </fieldset>
  )
}

type BodyMarksProps = {
  side: BodySide
  /** Where somebody was hurt, each with its number in the list beside. */
  marks: readonly { region: BodyRegion; number: number }[]
}

/** The body with what was told, numbered as in the list beside it. */
export function BodyMarks({ side, marks }: BodyMarksProps) {
  return (
    <figure className="hm-figure hm-figure-small" aria-label={sayHurt('bodyOf', { side: sayHurt(side) })}>
      <BodyDrawing />
      {marks.map(({ region, number }) => (
        <span key={number} className="hm-mark" style={placeOnBody(region, side)}>
          <span className="hm-mark-number">{number}</span>
        </span>
      ))}
      <figcaption className="at-hint">{sayHurt(side === 'front' ? 'fromFront' : 'fromBack')}</figcaption>
    </figure>
  )
}

/** One plain figure that is nobody in particular: the same from both sides. */
function BodyDrawing() {
  return (
    <svg viewBox="0 0 200 440" aria-hidden="true" focusable="false">
      <g className="hm-figure-body">
        <ellipse cx="100" cy="38" rx="27" ry="32" />
        <ellipse cx="37" cy="205" rx="11" ry="13" />
        <ellipse cx="163" cy="205" rx="11" ry="13" />
        <ellipse cx="77" cy="402" rx="16" ry="9" />
        <ellipse cx="123" cy="402" rx="16" ry="9" />
        <path d="M86 64h28v18q0 6 14 10c16 4 24 12 27 30l16 82c2 10-12 14-15 4l-20-72-3 54 6 66-4 152c0 10-25 10-26 0l-6-136h-6l-6 136c-1 10-26 10-26 0l-4-152 6-66-3-54-20 72c-3 10-17 6-15-4l16-82c3-18 11-26 27-30 14-4 14-10 14-10z" />
      </g>
    </svg>
  )
}
