import { locale } from '#platform/web/words.ts'

/** A number for a sentence: `6`, `2.5`, never `5.958333`. */
export function about(value: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
