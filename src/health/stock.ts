/** Something that changed how much of a medicine there is, or a count of it. */
export interface StockMove {
  kind: 'in' | 'spoiled' | 'returned' | 'given' | 'counted'
  amount: number
}

export interface Stock {
  /** How much should be there. Never less than nothing. */
  onHand: number
  /** How much went out that never came in, since the last count: a difference that somebody has to explain. */
  missing: number
}

/** How much of a medicine should be there, from everything that moved it, in order. */
export function stockOf(moves: readonly StockMove[]): Stock {
  return moves.reduce<Stock>(afterMove, { onHand: 0, missing: 0 })
}

function afterMove({ onHand, missing }: Stock, { kind, amount }: StockMove): Stock {
  if (kind === 'counted') return { onHand: rounded(amount), missing: 0 }
  if (kind === 'in') return { onHand: rounded(onHand + amount), missing }
  const out = Math.min(onHand, amount)
  return { onHand: rounded(onHand - out), missing: rounded(missing + amount - out) }
}

/** How far a count is from what should be there: less than nothing when something is missing. */
export function differenceOf({ onHand, missing }: Stock, counted: number): number {
  return rounded(counted - onHand + missing)
}

/** Thousandths are enough for drops and half tablets, and keep sums even. */
function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000
}
