import { expect, test } from 'vitest'
import { askAboutWord, putInstead, starterWords, wordsOfHome } from './gentle-words.ts'

test('one word is asked about, the first that stands in the note', () => {
  const asked = askAboutWord('She said hello. Kicked off a bit, then refused tea.')
  expect(asked).toMatchObject({ found: 'Kicked off', asks: 'seen', instead: 'Shouted and cried' })
})

test('one tap puts the other words in its place and leaves the rest as it was', () => {
  const words = 'She kicked off a bit, then leaned in.'
  const asked = askAboutWord(words)
  expect(asked && putInstead(words, asked)).toBe('She shouted and cried a bit, then leaned in.')
})

test('where only the writer knows what happened, nothing is offered instead', () => {
  expect(askAboutWord('He was aggressive at dinner.')).toMatchObject({ asks: 'seen', instead: undefined })
})

test('plain words are left alone, and so are words that only look alike', () => {
  for (const words of ['We watered the beans.', 'Good eye contact.', 'He reached the unitary plan.', '']) {
    expect(askAboutWord(words)).toBeUndefined()
  }
})

test('the longest of two that begin together is asked about', () => {
  expect(askAboutWord('He refused to engage.')?.found).toBe('refused to engage')
})

test('a home adds a word of its own, says one otherwise, and turns one off', () => {
  const home = wordsOfHome([
    { finds: 'feral', asks: 'seen', isOn: true },
    { finds: 'refused', asks: 'plain', instead: 'did not want to', isOn: true },
    { finds: 'placement', asks: 'plain', isOn: false },
  ])
  const asked = home.filter(({ isOn }) => isOn)
  expect(askAboutWord('Feral tonight.', asked)).toMatchObject({ found: 'Feral', asks: 'seen' })
  expect(askAboutWord('He refused tea.', asked)?.instead).toBe('did not want to')
  expect(askAboutWord('His placement.', asked)).toBeUndefined()
  expect(home).toHaveLength(starterWords.length + 1)
})
