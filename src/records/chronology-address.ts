import { z } from 'zod'
import { chronologyKinds, Span } from './contract.ts'

const Kind = z.enum(chronologyKinds)

/** What the address of a chronology asks for. */
export interface Asked {
  kind: z.infer<typeof Kind>
  span: Span | undefined
  /** The note, hard moment, score or decision that is to be opened. */
  entry: string | undefined
}

/** Reads the address of a chronology. What is not understood is left out: an old link still opens the page. */
export function askedIn(search: Readonly<Record<string, string>>): Asked {
  const span = Span.safeParse({ from: search.from, to: search.to })
  return {
    kind: Kind.catch('everything').parse(search.kind),
    span: span.success ? span.data : undefined,
    entry: z.uuid().safeParse(search.entry).data,
  }
}

/** The address that asks for this; what is not asked for is not in it. */
export function searchFor({ kind, span, entry }: Partial<Asked>): Record<string, string | undefined> {
  return { kind: kind === 'everything' ? undefined : kind, from: span?.from, to: span?.to, entry }
}
