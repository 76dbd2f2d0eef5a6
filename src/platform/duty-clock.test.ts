import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { soonFrom, stageAt } from './duty-clock.ts'

const HOUR = 3_600_000
const from = (instant: Date, hours: number) => new Date(instant.getTime() + hours * HOUR)
const opened = new Date('2026-03-28T20:00:00Z')

describe('the clock of a duty', () => {
  test('48 hours have 36 to spare, 12 that are soon, and are late at the end of the 48th', () => {
    const due = from(opened, 48)
    expect(stageAt(opened, due, from(opened, 35.99))).toBe('open')
    expect(stageAt(opened, due, from(opened, 36))).toBe('soon')
    expect(stageAt(opened, due, from(opened, 47.99))).toBe('soon')
    expect(stageAt(opened, due, due)).toBe('late')
  })

  test('the last hour is always soon, however short the time', () => {
    const due = from(opened, 2)
    expect(soonFrom(opened, due)).toEqual(from(opened, 1))
    expect(stageAt(opened, from(opened, 0.5), opened)).toBe('soon')
  })

  test('a duty that opens after its time is late from the first look', () => {
    expect(stageAt(opened, from(opened, -3), opened)).toBe('late')
  })

  test('late exactly from the due instant on, and the stages only go forward', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    const minutes = fc.integer({ min: -60 * 24 * 10, max: 60 * 24 * 10 })
    const order = ['open', 'soon', 'late']
    fc.assert(
      fc.property(instant, minutes, minutes, minutes, (start, time, first, later) => {
        const due = from(start, time / 60)
        const looks = [first, first + Math.abs(later)].map((minute) => from(start, minute / 60))
        const stages = looks.map((now) => stageAt(start, due, now))
        looks.forEach((now, look) => {
          expect(stages[look] === 'late').toBe(now >= due)
        })
        const places = stages.map((stage) => order.indexOf(stage))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})
