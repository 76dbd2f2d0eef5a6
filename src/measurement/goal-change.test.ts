import { describe, expect, test } from 'vitest'
import { goalChange, reliableGoalChange } from './goal-change.ts'

describe('how far a person’s own goals moved', () => {
  test('a small step is kept as no reliable change, up or down', () => {
    expect(goalChange([{ start: 3, now: 5 }])?.verdict).toBe('no-reliable-change')
    expect(goalChange([{ start: 5, now: 3 }])?.verdict).toBe('no-reliable-change')
    expect(goalChange([{ start: 6, now: 3 }])?.verdict).toBe('reliable-loss')
  })

  test('exactly the threshold is not yet more than it', () => {
    expect(goalChange([{ start: 2, now: 5 }], 3)?.verdict).toBe('no-reliable-change')
  })

  test('a goal rated once is named as missing, not carried on', () => {
    expect(
      goalChange([
        { start: 2, now: 6 },
        { start: 4, now: null },
      ]),
    ).toMatchObject({
      meanChange: 4,
      rated: 1,
      missing: 1,
    })
    expect(goalChange([{ start: 2, now: null }])).toBeNull()
  })

  test('more than three goals, or a step off the ladder, is refused', () => {
    const goal = { start: 1, now: 2 }
    expect(() => goalChange([goal, goal, goal, goal])).toThrow(RangeError)
    expect(() => goalChange([{ start: 1, now: 11 }])).toThrow(RangeError)
  })

  test('says that its threshold still waits for a look at the paper', () => {
    expect(reliableGoalChange).toMatchObject({ points: 2.45, checked: false })
  })
})
