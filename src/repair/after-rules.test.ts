import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRuptureOpen, mayRest } from './after-rules.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 4, 4, 20, minute)).toISOString()
const minute = fc.integer({ min: 0, max: 59 })
const going = fc
  .record({
    minute,
    outcome: fc.constantFrom('went-back', 'not-yet' as const),
    childSays: fc.constantFrom('all-right', 'not-yet', 'nothing', undefined),
  })
  .map(({ minute: when, ...one }) => ({ ...one, happenedAt: at(when) }))
const said = fc
  .record({ minute, allRight: fc.constantFrom('yes', 'not-yet', undefined) })
  .map(({ minute: when, ...one }) => ({ ...one, saidAt: at(when) }))
const told = fc.record({
  goings: fc.array(going, { maxLength: 6 }),
  sides: fc.array(said, { maxLength: 6 }),
})

test('while nobody went back a rupture is open, whatever else is said', () => {
  fc.assert(
    fc.property(told, ({ goings, sides }) => {
      const nobody = goings.filter(({ outcome }) => outcome !== 'went-back')
      expect(isRuptureOpen(nobody, sides)).toBe(true)
    }),
  )
})

test('the order in which things arrive does not matter', () => {
  fc.assert(
    fc.property(told, ({ goings, sides }) => {
      expect(isRuptureOpen(goings.toReversed(), sides.toReversed())).toBe(isRuptureOpen(goings, sides))
    }),
  )
})

test('it is never closed over the child’s last word that it is not all right yet', () => {
  fc.assert(
    fc.property(told, ({ goings, sides }) => {
      const last = { saidAt: at(60), allRight: 'not-yet' as const }
      expect(isRuptureOpen(goings, [...sides, last])).toBe(true)
      const again = { happenedAt: at(61), outcome: 'went-back' as const, childSays: 'all-right' as const }
      expect(isRuptureOpen([...goings, again], [...sides, last])).toBe(false)
    }),
  )
})

test('a talk rests only with a child who was asked twice and is waiting for nobody', () => {
  expect(mayRest([{ answer: 'nobody' }])).toBe(false)
  expect(mayRest([{ answer: 'later' }, { answer: 'nobody' }])).toBe(true)
  expect(mayRest([{ answer: 'nobody' }, { answer: 'chose' }])).toBe(false)
})
