/** A key for a part or rhythm that did not come from a template. */
export function newKey(): string {
  return `own-${crypto.randomUUID().slice(0, 8)}`
}
