import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AroundKind, aroundOn, Quality, ringOf, type Voice } from './around.ts'

const aVoice = (more: Partial<Voice>): Voice => ({
  name: 'Dad',
  kind: 'family',
  how: '',
  quality: 'good',
  byChild: false,
  saidBy: 'Sam',
  sinceOn: '2026-01-10',
  toldAt: '2026-01-10T10:00:00.000Z',
  ...more,
})
const dad = (tellings: Voice[], ends: { onDay: string; toldAt: string }[] = []) => [
  { id: 'dad', tellings, ends },
]

describe('who is around a child', () => {
  test('the child’s own saying stands first, also where an adult said something later', () => {
    const child = aVoice({ byChild: true, saidBy: '', quality: 'close' })
    const later = aVoice({ quality: 'not-safe', sinceOn: '2026-03-01' })
    const [now] = aroundOn(dad([later, child]), '2026-04-01')
    expect(now).toMatchObject({ first: child, others: [later], differs: true })
  })

  test('what an adult said counts until the child says something, the newest of each voice', () => {
    const before = aVoice({ quality: 'distant', sinceOn: '2026-01-01' })
    const now = aVoice({ quality: 'good', sinceOn: '2026-02-01' })
    const same = aVoice({ saidBy: 'Mum', quality: 'good', sinceOn: '2026-01-20' })
    expect(aroundOn(dad([before, now, same]), '2026-04-01')[0]).toMatchObject({
      first: now,
      others: [same],
      differs: false,
    })
  })

  test('on an earlier day it stands as it was then; nobody is there before they were', () => {
    const then = aVoice({ quality: 'broken', sinceOn: '2026-01-01' })
    const now = aVoice({ quality: 'close', sinceOn: '2026-03-01' })
    const people = dad([now, then])
    expect(aroundOn(people, '2025-12-31')).toEqual([])
    expect(aroundOn(people, '2026-02-28')[0]?.first).toBe(then)
    expect(aroundOn(people, '2026-03-01')[0]?.first).toBe(now)
  })

  test('an end counts from its day, until somebody tells that they are around again', () => {
    const end = { onDay: '2026-02-10', toldAt: '2026-02-10T10:00:00.000Z' }
    const again = aVoice({ sinceOn: '2026-03-01' })
    const people = dad([again, aVoice({})], [end])
    expect(aroundOn(people, '2026-02-09')[0]?.ended).toBeUndefined()
    expect(aroundOn(people, '2026-02-10')[0]?.ended).toBe(end)
    expect(aroundOn(people, '2026-03-01')[0]?.ended).toBeUndefined()
  })

  test('each person stands there once, near before far, whatever was told in whichever order', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((on) => `2026-01-${on}`)
    const voice = fc.record({
      name: fc.constantFrom('Mum', 'Dad', 'Biscuit'),
      kind: fc.constantFrom(...AroundKind.options),
      how: fc.constant(''),
      quality: fc.constantFrom(...Quality.options),
      byChild: fc.boolean(),
      saidBy: fc.constantFrom('Sam', 'Priya'),
      sinceOn: day,
      toldAt: day.map((on) => `${on}T12:00:00.000Z`),
    })
    const someone = fc.record({
      id: fc.uuid(),
      tellings: fc.array(voice, { minLength: 1, maxLength: 6 }),
      ends: fc.array(fc.record({ onDay: day, toldAt: day.map((on) => `${on}T13:00:00.000Z`) }), {
        maxLength: 2,
      }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 8 }), day, (people, on) => {
        const shown = aroundOn(people, on)
        const there = people.filter(({ tellings }) => tellings.some(({ sinceOn }) => sinceOn <= on))
        expect(shown.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort())
        const rings = shown.map(({ first }) => ringOf(first.quality))
        expect(rings).toEqual(rings.toSorted())
        for (const { id, first } of shown) {
          const told = people.find((one) => one.id === id)?.tellings ?? []
          const ofChild = told.some(({ byChild, sinceOn }) => byChild && sinceOn <= on)
          expect(first.byChild).toBe(ofChild)
        }
        const backwards = people.map((one) => ({ ...one, tellings: one.tellings.toReversed() }))
        expect(
          aroundOn(backwards.toReversed(), on)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(shown.map(({ id }) => id).sort())
      }),
    )
  })
})
