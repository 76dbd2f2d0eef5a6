/** One time that a response of the plan was done, told by a note or by itself. */
export interface Done {
  responseId: string
  happenedAt: Date
}

/**
 * Each delivered dose once. A note that says that a response helped, and the telling that it was done, are taken
 * to be about the same time when they fall on the same day of the home: on a day it counts as often as it was
 * noted or as often as it was told as done, whichever is more, never their sum. The notes stay as sources; what
 * was told as done and has no note stands beside them.
 */
export function doseOnce<Noted extends Done, Told extends Done>(
  noted: readonly Noted[],
  told: readonly Told[],
  dayOf: (at: Date) => string,
): { noted: readonly Noted[]; only: Told[] } {
  const keyOf = ({ responseId, happenedAt }: Done) => `${responseId} ${dayOf(happenedAt)}`
  const notes = new Map<string, number>()
  for (const one of noted) notes.set(keyOf(one), (notes.get(keyOf(one)) ?? 0) + 1)
  const only = told.filter((one) => {
    const left = notes.get(keyOf(one)) ?? 0
    if (left > 0) notes.set(keyOf(one), left - 1)
    return left === 0
  })
  return { noted, only }
}
