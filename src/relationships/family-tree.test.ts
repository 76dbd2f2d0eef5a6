import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHILD, type FamilyLink, generationsOf, LinkKind, linksNow, shareParent } from './family-tree.ts'

const told = (kind: LinkKind, one: string | undefined, other: string | undefined, at = 1): FamilyLink => ({
  ...{ kind, one, other, way: '', apart: false },
  toldAt: `2026-01-${String(at).padStart(2, '0')}T10:00:00.000Z`,
})

describe('the family tree', () => {
  test('stands by generation: grandparents above parents above the child', () => {
    const links = [
      told('parent', 'mum', undefined),
      told('parent', 'dad', undefined),
      told('partner', 'dad', 'mum'),
      told('parent', 'nana', 'mum'),
      told('sibling', 'jay', undefined),
      told('parent', undefined, 'baby'),
    ]
    const rows = generationsOf(links)
    expect(rows.map((row) => row.toSorted())).toEqual([
      ['nana'],
      ['dad', 'mum'],
      [CHILD, 'jay'].toSorted(),
      ['baby'],
    ])
  })

  test('has no usual shape: two mothers, a step-parent, or nobody yet', () => {
    expect(generationsOf([])).toEqual([[CHILD]])
    const two = [
      told('parent', 'mama', undefined),
      told('parent', 'mum', undefined),
      told('partner', 'mama', 'mum'),
    ]
    expect(generationsOf(two)).toEqual([['mama', 'mum'], [CHILD]])
  })

  test('who is told to belong together anew stands as told last, and one who was taken out is gone', () => {
    const before = told('parent', 'lou', undefined, 1)
    const now = { ...told('parent', 'lou', undefined, 2), way: 'foster' as const }
    expect(linksNow([now, before])).toEqual([now])
    expect(linksNow([before, told('none', undefined, 'lou', 3), now])).toEqual([])
  })

  test('those with a parent in common are known', () => {
    const links = [
      told('parent', 'mum', undefined),
      told('parent', 'mum', 'jay'),
      told('parent', 'dad', 'abena'),
    ]
    expect(shareParent(links, CHILD, 'jay')).toBe(true)
    expect(shareParent(links, CHILD, 'abena')).toBe(false)
  })

  test('each person stands in it once, and only who is linked with the child', () => {
    const who = fc.constantFrom(undefined, 'a', 'b', 'c', 'd', 'e', 'f')
    const link = fc
      .tuple(fc.constantFrom(...LinkKind.options), who, who, fc.integer({ min: 1, max: 28 }))
      .filter(([, one, other]) => one !== other)
      .map(([kind, one, other, at]) => told(kind, one, other, at))
    fc.assert(
      fc.property(fc.array(link, { maxLength: 14 }), (all) => {
        const links = linksNow(all)
        const shown = generationsOf(links).flat()
        expect(new Set(shown).size).toBe(shown.length)
        const reached = new Set([CHILD])
        for (const one of reached) {
          for (const { one: from = CHILD, other: to = CHILD } of links) {
            if (from === one) reached.add(to)
            if (to === one) reached.add(from)
          }
        }
        expect(shown.toSorted()).toEqual([...reached].toSorted())
        expect(generationsOf(links).every((row) => row.length > 0)).toBe(true)
      }),
    )
  })
})
