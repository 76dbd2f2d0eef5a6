/**
 * A time that PostgreSQL wrote in UTC, as `2026-03-01 08:15:00.25`, as an instant with all its microseconds: the next
 * page of a chronology starts exactly where this one ended.
 */
export function instantOf(written: string): string {
  const [, fraction = ''] = /^\.(\d+)/.exec(written.slice(19)) ?? []
  return `${written.slice(0, 10)}T${written.slice(11, 19)}.${fraction.padEnd(6, '0')}Z`
}
