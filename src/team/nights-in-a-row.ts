import type { PlannedShown } from '#shift/contract/rota.ts'

type Night = Pick<PlannedShown, 'workerId' | 'kind' | 'onDay'>

/**
 * How many nights in a row each worker has by the rota, up to and with tonight; who is off tonight is counted up to
 * last night. Days are those of the home, YYYY-MM-DD, and `nights` holds one look back over them.
 */
export function nightsInARow(nights: readonly Night[], today: string): ReadonlyMap<string, number> {
  const worked = new Map<string, Set<string>>()
  for (const { workerId, kind, onDay } of nights) {
    if (kind !== 'waking-night' && kind !== 'sleep-in') continue
    worked.set(workerId, (worked.get(workerId) ?? new Set()).add(onDay))
  }
  return new Map([...worked].map(([workerId, days]) => [workerId, runUpTo(days, today)]))
}

function runUpTo(days: ReadonlySet<string>, today: string): number {
  let day = days.has(today) ? today : before(today)
  let count = 0
  for (; days.has(day); day = before(day)) count += 1
  return count
}

function before(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
