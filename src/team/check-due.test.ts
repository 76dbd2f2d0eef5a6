import { expect, test } from 'vitest'
import { checkDue } from './check-due.ts'

const now = new Date('2026-05-04T20:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const arrived = (hours: number) => ({ moment: 'arriving' as const, happenedAt: ago(hours) })
const left = (hours: number) => ({ moment: 'leaving' as const, happenedAt: ago(hours) })

test('who has not said how they arrive is asked', () => {
  expect(checkDue([], now)).toBe('arriving')
  expect(checkDue([arrived(24)], now)).toBe('arriving')
})

test('who has said it is left in peace through the shift', () => {
  expect(checkDue([arrived(2)], now)).toBeUndefined()
  expect(checkDue([arrived(9)], now, inMinutes(120))).toBeUndefined()
})

test('near the end of the shift they are asked how they leave', () => {
  expect(checkDue([arrived(9)], now, inMinutes(30))).toBe('leaving')
  expect(checkDue([arrived(8)], now)).toBe('leaving')
})

test('who came a moment ago to a shift that the rota ends now is not asked twice at once', () => {
  expect(checkDue([arrived(0.2)], now, inMinutes(10))).toBeUndefined()
})

test('after leaving, the next arrival is asked about once there was time to rest', () => {
  expect(checkDue([arrived(9), left(1)], now)).toBeUndefined()
  expect(checkDue([left(10), arrived(20)], now)).toBe('arriving')
})
