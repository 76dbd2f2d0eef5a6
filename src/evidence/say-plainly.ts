import type { packWords } from './pack-words.ts'

export type Values = Record<string, string | number>

/** Says a sentence of the pack by its name: the page through the message catalogue, the document through `fillIn`. */
export type Say = (name: keyof typeof packWords & string, values?: Values) => string

const plural = /\{(\w+), plural, one \{([^}]*)\} other \{([^}]*)\}\}/g

/** A sentence with its values; understands `{name}` and `{count, plural, one {# note} other {# notes}}`. */
export function fillIn(sentence: string, values: Values = {}): string {
  return sentence
    .replace(plural, (_, name: string, one: string, other: string) => {
      const count = Number(values[name] ?? 0)
      return (count === 1 ? one : other).replaceAll('#', String(count))
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A day in words: '4 May 2026'. */
export function sayDay(day: string, locale = 'en-GB'): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

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
