/** One answer to a dose, as far as it matters whether it was given twice. */
export interface Given {
  id: string
  medicineId: string
  dueAt?: string | undefined
  happenedAt: string
}

/** As-needed ones that were written down this close together by two devices may be one. */
const CLOSE = 15 * 60_000

/**
 * Doses that stand as given twice: two answers to one dose, or two as-needed ones within a quarter of an hour.
 * Both rows stay; a person says whether it was given twice or only written twice.
 */
export function doublesIn<One extends Given>(given: readonly One[]): { first: One; again: One }[] {
  const inOrder = [...given].sort((one, other) => one.happenedAt.localeCompare(other.happenedAt))
  return inOrder.flatMap((again, at) => {
    const first = inOrder.slice(0, at).findLast((one) => isSameDose(one, again))
    return first ? [{ first, again }] : []
  })
}

function isSameDose(one: Given, other: Given): boolean {
  if (one.medicineId !== other.medicineId || Boolean(one.dueAt) !== Boolean(other.dueAt)) return false
  if (one.dueAt && other.dueAt) return Date.parse(one.dueAt) === Date.parse(other.dueAt)
  return Date.parse(other.happenedAt) - Date.parse(one.happenedAt) < CLOSE
}
