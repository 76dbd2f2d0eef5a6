const FIVE_MINUTES = 5 * 60_000

/**
 * When something happened, by the device's clock. A clock that is more than five minutes ahead
 * of ours is not believed: what it said is kept beside the time at which it was told.
 */
export function timeOf(said: string, now: Date): { happenedAt: Date; deviceSaidAt: Date | null } {
  const at = new Date(said)
  const ahead = at.getTime() - now.getTime() > FIVE_MINUTES
  return ahead ? { happenedAt: now, deviceSaidAt: at } : { happenedAt: at, deviceSaidAt: null }
}
