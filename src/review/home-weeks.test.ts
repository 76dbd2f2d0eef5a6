import { describe, expect, test } from 'vitest'
import { countByWeek, dayAfter, daysBetween, mondayOf, startOfDay } from './home-weeks.ts'

const LONDON = 'Europe/London'
const at = (id: string, when: string) => ({ id, at: new Date(when) })

describe('a week of the home', () => {
  test('begins on Monday, also seen from its Sunday', () => {
    expect(mondayOf('2026-03-29')).toBe('2026-03-23')
    expect(mondayOf('2026-03-23')).toBe('2026-03-23')
    expect(mondayOf('2026-01-01')).toBe('2025-12-29')
  })

  test('is there with a nought when nothing was hard', () => {
    const weeks = countByWeek([at('a', '2026-02-04T12:00:00Z')], LONDON, {
      from: '2026-02-02',
      to: '2026-03-01',
    })
    expect(weeks.map((week) => week.ids.length)).toEqual([1, 0, 0, 0])
  })

  test('that has only begun or was joined half-way is not counted as a quiet one', () => {
    const weeks = countByWeek([], LONDON, { from: '2026-02-04', to: '2026-02-27' })
    expect(weeks.map((week) => week.monday)).toEqual(['2026-02-09', '2026-02-16'])
  })

  test('ends at midnight of the home’s own clock when the clocks go forward', () => {
    const moments = [at('sunday', '2026-03-29T22:30:00Z'), at('monday', '2026-03-29T23:30:00Z')]
    const weeks = countByWeek(moments, LONDON, { from: '2026-03-23', to: '2026-04-05' })
    expect(weeks).toEqual([
      { monday: '2026-03-23', ids: ['sunday'] },
      { monday: '2026-03-30', ids: ['monday'] },
    ])
  })

  test('ends at midnight of the home’s own clock when the clocks go back', () => {
    const moments = [at('sunday', '2026-10-25T23:30:00Z'), at('monday', '2026-10-26T00:10:00Z')]
    const weeks = countByWeek(moments, LONDON, { from: '2026-10-19', to: '2026-11-01' })
    expect(weeks.map((week) => week.ids)).toEqual([['sunday'], ['monday']])
  })

  test('of a home in Sydney is Sydney’s', () => {
    const weeks = countByWeek([at('a', '2026-05-03T14:30:00Z')], 'Australia/Sydney', {
      from: '2026-04-27',
      to: '2026-05-10',
    })
    expect(weeks.map((week) => week.ids)).toEqual([[], ['a']])
  })
})

describe('a day of the home', () => {
  test('begins at its own midnight, before and after the clocks change', () => {
    expect(startOfDay(LONDON, '2026-03-29').toISOString()).toBe('2026-03-29T00:00:00.000Z')
    expect(startOfDay(LONDON, '2026-03-30').toISOString()).toBe('2026-03-29T23:00:00.000Z')
    expect(startOfDay(LONDON, '2026-10-25').toISOString()).toBe('2026-10-24T23:00:00.000Z')
    expect(startOfDay(LONDON, '2026-10-26').toISOString()).toBe('2026-10-26T00:00:00.000Z')
    expect(startOfDay('America/New_York', '2026-07-04').toISOString()).toBe('2026-07-04T04:00:00.000Z')
    expect(startOfDay('Australia/Sydney', '2026-10-04').toISOString()).toBe('2026-10-03T14:00:00.000Z')
  })

  test('begins an hour late where the clocks leap over midnight', () => {
    expect(startOfDay('America/Santiago', '2026-09-06').toISOString()).toBe('2026-09-06T04:00:00.000Z')
  })

  test('is counted over months and years', () => {
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
    expect(dayAfter('2026-01-01', -30)).toBe('2025-12-02')
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
  })
})
