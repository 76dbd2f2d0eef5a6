import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ramp } from '../look/colours.ts'
import { type MapTier, MapWindows } from './map-windows.tsx'
import { fewestForLimits, MomentsChart } from './moments-chart.tsx'
import { layPlanMarks } from './plan-marks.tsx'
import { printed } from './print.tsx'
import { Spark } from './spark.tsx'
import { breakIntoLines } from './text-lines.ts'
import { TrackLine } from './track-picture.tsx'

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('the map', () => {
  test('keeps its order when it is printed in grey: each step is lighter than the one before', () => {
    const light = ramp.map(luminance)
    expect(light).toEqual([...light].sort((one, other) => one - other))
  })

  test('has words that can be read on every step', () => {
    const contrasts = ramp.map((step, level) => {
      const [low = 0, high = 0] = [luminance(step), luminance(level >= 3 ? '#2A2238' : '#FFFFFF')].sort(
        (one, other) => one - other,
      )
      return (high + 0.05) / (low + 0.05)
    })
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5)
  })

  test('hatches a window that nobody has looked at, and gives it no colour of a value', () => {
    const tiers: MapTier[] = [
      { name: 'Thinking', hint: 'plan', windows: [{ name: 'Planning', now: null, came: null, words: '' }] },
    ]
    const drawn = renderToStaticMarkup(createElement(MapWindows, { tiers, at: 'now', label: 'The map.' }))
    expect(drawn).toContain('stroke-dasharray')
    expect(ramp.filter((step) => drawn.includes(step))).toEqual([])
  })
})

describe('hard moments over time', () => {
  const draw = (weeks: number) =>
    renderToStaticMarkup(
      createElement(MomentsChart, {
        label: 'About three a week.',
        points: Array.from({ length: weeks }, (_, at) => ({ key: `${at}`, count: 3 })),
        periods: [{ first: 0, last: weeks - 1, mean: 3, lower: 0, upper: 8 }],
      }),
    )

  test('are plain dots while there is too little to say more', () => {
    expect(draw(fewestForLimits - 1)).not.toContain('stroke-dasharray')
    expect(draw(fewestForLimits)).toContain('stroke-dasharray')
  })

  test('are read aloud as a sentence', () => {
    expect(draw(5)).toContain('role="img" aria-label="About three a week."')
  })

  test('two changes close together both keep their words', () => {
    const marks = [
      { at: 3, words: 'Dad moved away' },
      { at: 4, words: 'Drumming most evenings' },
    ]
    const { laid, rows } = layPlanMarks(marks, (at) => at * 30, 640)
    expect(rows).toBe(2)
    expect(laid.map((mark) => mark.words)).toEqual(['Dad moved away', 'Drumming most evenings'])
  })
})

test('a track draws nothing for what nobody has said', () => {
  const track = {
    key: 'a',
    name: 'Bedtime',
    change: '',
    came: null,
    last: null,
    now: 6,
    aim: null,
    label: 'Now 6.',
  }
  const drawn = renderToStaticMarkup(createElement(TrackLine, { track, from: 0, to: 10 }))
  expect(drawn.match(/<circle/g)).toHaveLength(1)
})

test('a line has a gap where nothing was said, and never joins over it', () => {
  const drawn = renderToStaticMarkup(
    createElement(Spark, { label: 'Sleep.', values: [2, null, 4, 5], dots: true }),
  )
  expect(drawn.match(/<circle/g)).toHaveLength(4)
  expect(drawn).toMatch(/d="M[^"]*ZM|d="M[^"]*M/)
})

test('words break between words only', () => {
  expect(breakIntoLines('Repairing after rows', 60, 12)).toEqual(['Repairing', 'after', 'rows'])
})

test('a picture in a report carries its own colours and its sentence, and needs no style sheet', () => {
  const drawn = printed.helped({
    label: 'Sitting near helped most.',
    rows: [{ key: 'a', name: 'Sitting near', times: 21 }],
  })
  expect(drawn).toMatch(/^<svg role="img" aria-label="Sitting near helped most."/)
  expect(drawn).toMatch(/<rect[^>]*fill="#F2B65C"/)
  expect(drawn).not.toContain('var(')
})
