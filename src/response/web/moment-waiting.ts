/** A hard moment after which nobody has looked again at what could do harm. */
export interface MomentWaiting {
  id: string
  happenedAt: string
  words: string
}
