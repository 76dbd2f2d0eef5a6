/**
 * Remembers so many things that never change, and forgets the one that was asked for longest ago. Whoever asks has
 * found in the database that they may see the thing; the key names the organisation too, for ids are made on devices.
 */
export function lastUsed<Value extends object>(most: number) {
  const kept = new Map<string, Value>()
  return {
    get(key: string): Value | undefined {
      const value = kept.get(key)
      if (value) this.keep(key, value)
      return value
    },
    keep(key: string, value: Value): void {
      kept.delete(key)
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
  }
}
