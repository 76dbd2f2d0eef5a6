import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ElementName, type ElementOfCare, type ModelOfCare } from './model-of-care.ts'
import { checkModel } from './self-check.ts'
import { fourElements } from './templates/four-elements.ts'

const nothing: ElementOfCare = { says: '', tools: [], menu: [], rhythms: [] }

function without(element: ElementName, change: Partial<ElementOfCare>): ModelOfCare {
  const { elements } = fourElements
  return { ...fourElements, elements: { ...elements, [element]: { ...elements[element], ...change } } }
}

describe('the check of a model', () => {
  test('has nothing to say about a whole model', () => {
    expect(checkModel(fourElements)).toEqual([])
  })

  test('says which of the four elements is missing', () => {
    expect(checkModel(without('regulate', nothing))).toEqual([{ element: 'regulate', lacks: 'missing' }])
  })

  test('says where nothing comes round', () => {
    expect(checkModel(without('review', { rhythms: [] }))).toEqual([
      { element: 'review', lacks: 'no-rhythm' },
    ])
  })

  test('says where there is no tool, and no menu to respond from', () => {
    expect(checkModel(without('assess', { tools: [] }))).toEqual([{ element: 'assess', lacks: 'no-tool' }])
    expect(checkModel(without('respond', { menu: [] }))).toEqual([{ element: 'respond', lacks: 'no-menu' }])
  })

  test('does not take blanks for words', () => {
    expect(checkModel(without('assess', { says: '   ' }))).toEqual([{ element: 'assess', lacks: 'no-words' }])
  })

  test('names exactly the elements that were taken away, from assess to regulate', () => {
    fc.assert(
      fc.property(fc.subarray([...ElementName.options]), (gone) => {
        const elements = { ...fourElements.elements }
        for (const element of gone) elements[element] = nothing
        expect(checkModel({ elements })).toEqual(gone.map((element) => ({ element, lacks: 'missing' })))
      }),
    )
  })
})
