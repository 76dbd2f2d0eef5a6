/** Where a meeting is: the step from 0 of so many, and what may be done in it now. */
interface Place {
  at: number
  steps: number
  mayDecide: boolean
  isWriting: boolean
}

/** What a key does in a meeting: begin a decision, or go to a step. */
export type KeyDeed = { does: 'decide' } | { does: 'step'; to: number }

/** D begins a decision where one may be taken; the arrows go a step on or back, and stay at the ends. */
export function deedOf(key: string, { at, steps, mayDecide, isWriting }: Place): KeyDeed | undefined {
  if (key.toLowerCase() === 'd') return mayDecide && !isWriting ? { does: 'decide' } : undefined
  const to = key === 'ArrowRight' ? at + 1 : key === 'ArrowLeft' ? at - 1 : at
  return to === at || to < 0 || to >= steps ? undefined : { does: 'step', to }
}
