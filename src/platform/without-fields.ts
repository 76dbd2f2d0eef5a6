/** What is left of an answer when some of its fields, at any depth, are left empty. */
export function withoutFields(answer: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0) return answer
  return JSON.parse(JSON.stringify(answer), (key, value) => (fields.includes(key) ? '' : value))
}
