import { z } from 'zod'
import list from './kinds.json' with { type: 'json' }

const Kind = z.object({ id: z.string(), name: z.string(), of: z.enum(['education', 'therapy']) })

/** What can be looked for. The list is open: a kind more is a line of data, and ‘other’ takes words. */
export const kinds = z.array(Kind).parse(list)

const names = new Map(kinds.map(({ id, name }) => [id, name]))

/** Whether the list has this kind. */
export function isKind(id: string): boolean {
  return names.has(id)
}

/** What is looked for, as people call it. */
export function kindName({ kind, kindWords }: { kind: string; kindWords: string }): string {
  return kindWords || (names.get(kind) ?? kind)
}
