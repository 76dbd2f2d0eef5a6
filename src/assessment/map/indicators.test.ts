import { expect, test } from 'vitest'
import { ageBands, bandOf, domains, functions, functionsOf } from './functions.ts'
import { allIndicators, askedIndicators, indicatorsFor } from './indicators.ts'
import { sources } from './sources.ts'

const cells = functions.flatMap(({ id }) => ageBands.map((band) => ({ functionId: id, band: band.id })))
const sentences = allIndicators.map(({ says }) => says)

const hurtfulWords =
  /\b(refus\w*|non-?complian\w*|attention.seek\w*|manipulat\w*|tantrums?|aggressi\w*|(ab)?normal\w*|disorders?)\b/i

function repeated(words: readonly string[]) {
  return words.filter((word, at) => words.indexOf(word) !== at)
}

test('the map has four domains of six functions, from body and senses up to thinking', () => {
  expect(domains.map(({ id }) => id)).toEqual(['senses', 'regulation', 'relating', 'thinking'])
  expect(domains.map(({ level }) => level)).toEqual([1, 2, 3, 4])
  for (const { id } of domains) expect(functionsOf(id)).toHaveLength(6)
  expect(functions.map(({ domain }) => domain)).toEqual(domains.flatMap(({ id }) => Array(6).fill(id)))
})

test('the name of a function fits a cell of the picture', () => {
  expect(functions.filter(({ name }) => name.length > 22)).toEqual([])
  expect(repeated(functions.map(({ name }) => name))).toEqual([])
})

test('every month from birth to 18 belongs to exactly one age band', () => {
  for (let month = 0; month < 216; month++) {
    const bands = ageBands.filter(({ fromMonths, toMonths }) => fromMonths <= month && month <= toMonths)
    expect(bands.map(({ id }) => id)).toEqual([bandOf(month)])
  }
})

test('a young person of 18 or older stays in the last band', () => {
  expect([215, 216, 251].map(bandOf)).toEqual(['15-17', '15-17', '15-17'])
})

test('every function can be seen in every age band by three to five behaviours', () => {
  const counts = cells.map((cell) => ({ ...cell, n: indicatorsFor(cell.functionId, cell.band).length }))
  expect(counts.filter(({ n }) => n < 3 || n > 5)).toEqual([])
})

test('an indicator is named after its function and age band, and no two share a name', () => {
  for (const { functionId, band } of cells) {
    for (const { id } of indicatorsFor(functionId, band)) expect(id).toMatch(`${functionId}/${band}/`)
  }
  expect(repeated(allIndicators.map(({ id }) => id))).toEqual([])
})

test('nothing is asked twice, at any age', () => {
  expect(repeated(sentences.map((says) => says.toLowerCase()))).toEqual([])
})

test('every indicator can be read at a glance: fifteen words at most, no full stop', () => {
  expect(sentences.filter((says) => says.split(' ').length > 15 || !/^[A-Z].*[^.!?\s]$/.test(says))).toEqual(
    [],
  )
})

test('an indicator fits every child: it holds no he, she or they', () => {
  const pronouns = /\b(he|she|they|his|hers?|him|their|theirs|them)\b/i
  expect(sentences.filter((says) => pronouns.test(says))).toEqual([])
})

test('no indicator or function uses a word that would hurt the child who reads it', () => {
  const words = [...sentences, ...functions.flatMap(({ name, says }) => [name, says])]
  expect(words.filter((says) => hurtfulWords.test(says))).toEqual([])
})

test('own wording names no other source, adapted wording names one', () => {
  expect(allIndicators.filter(({ source, wording }) => (source === 'own') !== (wording === 'own'))).toEqual(
    [],
  )
})

test('an indicator for an age leans only on a source for that age', () => {
  const early = ['0-1', '1-2', '2-3', '3-5'].join('|')
  const fits = new RegExp(`/(${early})/\\d+ (cdc-2022|development-matters)$|/([\\d-]+)/\\d+ cdc-\\3$| own$`)
  expect(allIndicators.map(({ id, source }) => `${id} ${source}`).filter((line) => !fits.test(line))).toEqual(
    [],
  )
})

test('every source in the list is used, and says that a person has yet to check it', () => {
  const used = new Set(allIndicators.map(({ source }) => source))
  expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  expect(sources.filter(({ checked, note }) => !checked && !note.includes('should check'))).toEqual([])
})

test('a rating page asks the child’s own band and the two below, youngest first', () => {
  const asked = askedIndicators('settles-with-help', 10 * 12).map(({ id }) => id.split('/')[1])
  expect([...new Set(asked)]).toEqual(['3-5', '6-8', '9-11'])
})

test('a baby is asked only what babies do', () => {
  expect(askedIndicators('uses-hands', 4)).toEqual(indicatorsFor('uses-hands', '0-1'))
})
