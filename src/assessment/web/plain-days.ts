import { locale } from '#platform/web/words.ts'

/** '4 May 2026', for a day or an instant. */
export function dayOf(at: string): string {
  return new Date(at).toLocaleDateString(locale(), { dateStyle: 'long' })
}

/** 'May 2026'. */
export function monthOf(at: string): string {
  return new Date(at).toLocaleDateString(locale(), { month: 'long', year: 'numeric' })
}
