import { describe, expect, test } from 'vitest'
import { layOver } from './lay-over.ts'
import { changesBetween } from './model-changes.ts'
import type { ElementName, ModelOfCare } from './model-of-care.ts'
import { fourElements as base } from './templates/four-elements.ts'

function saying(element: ElementName, says: string): ModelOfCare {
  return { ...base, elements: { ...base.elements, [element]: { ...base.elements[element], says } } }
}

describe('two people change a model at once', () => {
  test('what each changed in another element stands', () => {
    const both = layOver(base, saying('assess', 'Mine.'), { ...saying('review', 'Theirs.'), name: 'Our way' })
    expect(both.name).toBe('Our way')
    expect(both.elements.assess.says).toBe('Mine.')
    expect(both.elements.review.says).toBe('Theirs.')
  })

  test('where both changed the same, mine stands and the difference to theirs is said', () => {
    const theirs = saying('assess', 'Theirs.')
    const laid = layOver(base, saying('assess', 'Mine.'), theirs)
    expect(laid.elements.assess.says).toBe('Mine.')
    expect(changesBetween(theirs, laid)).toEqual([
      { deed: 'changed', thing: 'words', element: 'assess', name: 'Mine.' },
    ])
  })

  test('nothing of theirs is undone where I changed nothing', () => {
    const theirs = { ...saying('regulate', 'Theirs.'), principles: [] }
    expect(layOver(base, base, theirs)).toEqual(theirs)
  })
})
