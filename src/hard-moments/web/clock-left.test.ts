import { describe, expect, test } from 'vitest'
import { clockSays, shareUsed } from './clock-left.ts'

const HOUR = 3_600_000
const start = new Date('2026-11-28T16:00:00Z')
const plus = (hours: number) => new Date(start.getTime() + hours * HOUR)

describe('what a clock says', () => {
  test('is how many of its hours are left, and never more than there are', () => {
    expect(clockSays(start, plus(48), plus(36))).toEqual({ says: 'hoursLeft', left: 12, all: 48 })
    expect(clockSays(start, plus(48), plus(36.01))).toEqual({ says: 'hoursLeft', left: 11, all: 48 })
    expect(clockSays(start, plus(48), plus(47.5))).toEqual({ says: 'minutesLeft', left: 30 })
  })

  test('counts long times in days until two are left', () => {
    expect(clockSays(start, plus(120), plus(24))).toEqual({ says: 'daysLeft', left: 4, all: 5 })
    expect(clockSays(start, plus(120), plus(100))).toEqual({ says: 'hoursLeft', left: 20, all: 120 })
  })

  test('is by how much it is late, from the very instant on', () => {
    expect(clockSays(start, plus(24), plus(24))).toEqual({ says: 'lateMinutes', late: 1 })
    expect(clockSays(start, plus(24), plus(27.9))).toEqual({ says: 'lateHours', late: 3 })
    expect(clockSays(start, plus(24), plus(100))).toEqual({ says: 'lateDays', late: 3 })
  })

  test('is full when its time is over', () => {
    expect(shareUsed(start, plus(48), plus(12))).toBe(0.25)
    expect(shareUsed(start, plus(48), plus(60))).toBe(1)
  })
})
