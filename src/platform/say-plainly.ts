export type Values = Record<string, string | number>

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
