import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, type PlannedTime, withoutOverlap } from './overlap.ts'

const HOUR = 3_600_000
const shift = fc
  .record({
    shiftId: fc.uuid(),
    workerId: fc.constantFrom('nils', 'amina'),
    from: fc.integer({ min: 0, max: 72 }),
    hours: fc.integer({ min: 1, max: 14 }),
  })
  .map(
    ({ from, hours, ...who }): PlannedTime => ({
      ...who,
      startsAt: new Date(from * HOUR),
      endsAt: new Date((from + hours) * HOUR),
    }),
  )

/** Hour by hour, as one would count on a sheet of paper. */
function isTwice(shifts: readonly PlannedTime[]): boolean {
  return Array.from({ length: 100 }, (_, hour) => hour * HOUR).some((at) =>
    ['nils', 'amina'].some(
      (who) =>
        shifts.filter(
          ({ workerId, startsAt, endsAt }) =>
            workerId === who && startsAt.getTime() <= at && endsAt.getTime() > at,
        ).length > 1,
    ),
  )
}

test('two shifts are at once exactly when there is an hour that is in both', () => {
  fc.assert(
    fc.property(shift, shift, (one, other) => {
      fc.pre(one.shiftId !== other.shiftId)
      expect(overlap(one, other)).toBe(isTwice([one, other]))
    }),
  )
})

test('a week that is copied never asks anybody to be in two places at once, and leaves nothing out that fits', () => {
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 12 }), fc.array(shift, { maxLength: 4 }), (wanted, already) => {
      const planned = withoutOverlap(already, [])
      const added = withoutOverlap(wanted, planned)
      expect(isTwice([...planned, ...added])).toBe(false)
      for (const left of wanted.filter((one) => !added.includes(one))) {
        expect([...planned, ...added].some((one) => overlap(left, one))).toBe(true)
      }
    }),
  )
})
