import { describe, expect, test } from 'vitest'
import { readText } from './server/read-file.ts'

/** Nobody else is answered while a file is read: however it was made, it may not take long. */
const SOON = 4_000

function readSoon(text: string) {
  const start = performance.now()
  const { arrivals, problems } = readText({ text }, '2026-05-04')
  expect(performance.now() - start).toBeLessThan(SOON)
  expect(arrivals).toEqual([])
  return problems.map(({ says }) => says).join(' ')
}

describe('a file that is made to be heavy is refused soon', () => {
  test('millions of empty rows', () => {
    const says = readSoon(`First name,Full name,Date of birth\n${'\n'.repeat(3_000_000)}`)
    expect(says).toContain('Delete the empty rows')
  }, 200_000)

  test('thousands of people who belong to one of thousands of children with the same number', () => {
    const resource = (words: string) => `{"resource":{${words}}}`
    const patient = resource('"resourceType":"Patient","id":"1"')
    const related = resource('"resourceType":"RelatedPerson","patient":{"reference":"Patient/1"}')
    const entry = [...Array(55_000).fill(patient), ...Array(55_000).fill(related)].join(',')
    readSoon(`{"resourceType":"Bundle","type":"collection","entry":[${entry}]}`)
  }, 200_000)
})
