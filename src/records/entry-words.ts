import type { ChronologyEntry } from './contract.ts'

/**
 * What an entry says, part by part: its headline, then the words told with it. A headline that the words begin with
 * is not said twice.
 */
export function entryWords({ headline, detail }: Pick<ChronologyEntry, 'headline' | 'detail'>): string[] {
  if (!detail) return [headline]
  return detail.startsWith(headline.replace(/[.…]$/, '')) ? [detail] : [headline, detail]
}
