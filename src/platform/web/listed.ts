import { locale } from './words.ts'

/** `Sam, Jo and Anna`. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names)
}
