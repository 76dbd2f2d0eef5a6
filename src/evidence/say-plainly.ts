import type { Values } from '#platform/say-plainly.ts'
import type { packWords } from './pack-words.ts'

/** Says a sentence of the pack by its name: the page through the message catalogue, the document through `fillIn`. */
export type Say = (name: keyof typeof packWords & string, values?: Values) => string

/** A number with one decimal at most, without a trailing nought. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Numbers as they stand in brackets: '1-3, 7'. Three and more in a row become a range. */
export function sayNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))).join(', ')
}
