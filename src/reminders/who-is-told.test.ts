import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relations } from '#platform/permissions.ts'
import { type Near, whoIsTold } from './who-is-told.ts'

const home: Near[] = [
  { personId: 'grace', relation: 'home-manager' },
  { personId: 'nils', relation: 'home-team' },
  { personId: 'amina', relation: 'home-team' },
  { personId: 'amina', relation: 'key-worker' },
  { personId: 'ruth', relation: 'responsible-individual' },
]
const nilsOn = new Set(['nils'])

test('what falls to the team is told to those on shift, and lets the others sleep', () => {
  const duty = { stage: 'soon', personId: null, fallsTo: ['home-team'] } as const
  expect(whoIsTold(duty, home, nilsOn)).toEqual(['nils'])
})

test('with nobody of the team on shift, the manager is told', () => {
  const duty = { stage: 'soon', personId: null, fallsTo: ['home-team'] } as const
  expect(whoIsTold(duty, home, new Set())).toEqual(['grace'])
})

test('what is late is told to the manager too; what nobody looked at, to the responsible individual', () => {
  const duty = { personId: null, fallsTo: ['key-worker'] } as const
  expect(whoIsTold({ ...duty, stage: 'soon' }, home, nilsOn)).toEqual(['amina'])
  expect(whoIsTold({ ...duty, stage: 'late' }, home, nilsOn)).toEqual(['amina', 'grace'])
  expect(whoIsTold({ ...duty, stage: 'unanswered' }, home, nilsOn)).toEqual(['amina', 'grace', 'ruth'])
})

test('what is one person’s is told to them, on shift or not', () => {
  const duty = { stage: 'soon', personId: 'amina', fallsTo: ['home-team'] } as const
  expect(whoIsTold(duty, home, nilsOn)).toEqual(['amina'])
})

test('while anybody who leads or administers is there, no duty is told to nobody, and nobody is told twice', () => {
  const people = fc.array(
    fc.record({ personId: fc.constantFrom('a', 'b', 'c', 'd'), relation: fc.constantFrom(...relations) }),
  )
  const stage = fc.constantFrom('now', 'soon', 'late', 'unanswered' as const)
  const leads = fc.constantFrom('home-manager', 'responsible-individual', 'administrator' as const)
  const fallsTo = fc.array(fc.constantFrom(...relations), { minLength: 1 })
  fc.assert(
    fc.property(
      people,
      stage,
      leads,
      fallsTo,
      fc.uniqueArray(fc.constantFrom('a', 'b')),
      (near, at, lead, to, on) => {
        const all = [...near, { personId: 'z', relation: lead }]
        const told = whoIsTold({ stage: at, personId: null, fallsTo: to }, all, new Set(on))
        expect(told.length).toBeGreaterThan(0)
        expect(new Set(told).size).toBe(told.length)
      },
    ),
  )
})
