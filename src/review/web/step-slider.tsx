import { ActionIcon, Slider } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { say } from './track-words.ts'

type StepSliderProps = {
  label: string
  value: number
  onChange: (value: number) => void
  /** What the two ends mean. */
  low: string
  high: string
}

const marks = Array.from({ length: 11 }, (_, value) => ({ value, label: `${value}` }))

/** A step from 0 to 10: dragged, pressed, or moved by its buttons and the arrow keys. */
export function StepSlider({ label, value, onChange, low, high }: StepSliderProps) {
  const set = (step: number) => onChange(Math.min(10, Math.max(0, step)))
  return (
    <div className="rev-slider">
      <p className="rev-slider-label">
        {label} <strong aria-hidden="true">{value}</strong>
      </p>
      <div className="rev-slider-row">
        <ActionIcon
          variant="default"
          aria-label={say('less')}
          disabled={value === 0}
          onClick={() => set(value - 1)}
        >
          <IconMinus aria-hidden />
        </ActionIcon>
        <Slider
          min={0}
          max={10}
          step={1}
          marks={marks}
          label={null}
          size="lg"
          value={value}
          onChange={set}
          thumbLabel={label}
          thumbProps={{ 'aria-valuetext': say('step', { step: value }) }}
        />
        <ActionIcon
          variant="default"
          aria-label={say('more')}
          disabled={value === 10}
          onClick={() => set(value + 1)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
      </div>
      <p className="rev-slider-ends at-hint">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </div>
  )
}
