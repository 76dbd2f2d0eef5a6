import { describe, expect, test } from 'vitest'
import { readText } from './server/read-file.ts'

/** What reading a file with so many of something costs of the processor, in milliseconds, and what is said of it. */
function reading(text: string) {
  const before = process.cpuUsage()
  const { arrivals, problems } = readText({ text }, '2026-05-04')
  const { user, system } = process.cpuUsage(before)
  expect(arrivals).toEqual([])
  return { cost: (user + system) / 1000, says: problems.map(({ says }) => says).join(' ') }
}

/** Nobody else is answered while a file is read: four times as much of it costs nothing like sixteen times as much. */
function growsEvenly(make: (count: number) => string, count: number) {
  reading(make(count / 4))
  const less = reading(make(count / 4))
  const more = reading(make(count))
  // A quarter of a second on top, for the rubbish of others that is collected meanwhile.
  expect(more.cost).toBeLessThan(9 * less.cost + 250)
  return more.says
}

describe('a file that is made to be heavy is refused soon', () => {
  test('millions of empty rows', () => {
    const rows = (count: number) => `First name,Full name,Date of birth\n${'\n'.repeat(count)}`
    expect(growsEvenly(rows, 3_000_000)).toContain('Delete the empty rows')
  }, 200_000)

  test('thousands of people who belong to one of thousands of children with the same number', () => {
    const resource = (words: string) => `{"resource":{${words}}}`
    const patient = resource('"resourceType":"Patient","id":"1"')
    const related = resource('"resourceType":"RelatedPerson","patient":{"reference":"Patient/1"}')
    const people = (count: number) => {
      const entry = [...Array(count).fill(patient), ...Array(count).fill(related)].join(',')
      return `{"resourceType":"Bundle","type":"collection","entry":[${entry}]}`
    }
    growsEvenly(people, 56_000)
  }, 200_000)
})
