import { z } from 'zod'

/**
 * What an operation asks a grant for: nobody, oneself, a child, all children one may see, a home, the organisation.
 * 'link': it is for somebody outside, and its input carries the link and the code by which they come.
 */
export type Door = 'anyone' | 'link' | 'self' | 'child' | 'children' | 'home' | 'organisation'

/** One thing the server can be asked or told. The web and the server both read it. */
export interface Operation<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  kind: 'query' | 'command'
  name: `${string}.${string}`
  /** What it does, in one sentence, for the people who read the interface description. */
  says: string
  door: Door
  input: In
  output: Out
  /** Its input names its own record: it may wait on a device, and arrive twice. */
  offline?: true
  /** The most bytes that it takes; where nothing is said, `MOST_WORDS`. */
  mostBytes?: number
  /** A query whose input holds words travels in the body, never in the address. */
  carriesWords?: true
  /** Whether what it tells is for its writer, or for one person: nobody else opens it, and no other page hears of it. */
  isOwn?(input: z.infer<In>): boolean
}

export type InputOf<Op extends Operation> = z.infer<Op['input']>
export type OutputOf<Op extends Operation> = z.infer<Op['output']>

type Definition<In extends z.ZodType, Out extends z.ZodType> = Omit<Operation<In, Out>, 'kind'>

/** Asks, and changes nothing. Its input travels in the address: ids and choices, never words. */
export function query<In extends z.ZodType, Out extends z.ZodType>(
  definition: Omit<Definition<In, Out>, 'offline'>,
): Operation<In, Out> {
  return { kind: 'query', ...definition }
}

/** Changes something. */
export function command<In extends z.ZodType, Out extends z.ZodType>(
  definition: Omit<Definition<In, Out>, 'carriesWords'>,
): Operation<In, Out> {
  return { kind: 'command', ...definition }
}

/**
 * The answer to a command that may arrive twice. `hash` is the SHA-256 (hex) of the words
 * that the server has kept: the device forgets its own copy only when the two agree.
 */
export const Receipt = z.object({
  id: z.uuid(),
  toldAt: z.iso.datetime(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Receipt = z.infer<typeof Receipt>

/** Bytes of a command at most: more than any page of ours lets one write, and some forty thousand words. */
export const MOST_WORDS = 250_000

/** Bytes where one command holds the words of many: a whole plan, a handover of all, a model. */
export const MOST_OF_MANY = 1_000_000

/** Room for one picture, report or voice besides the words. */
export const MOST_WITH_FILE = 2_300_000

/** How requests travel: queries of ids in the address, everything else in the body. */
export function methodOf(operation: Operation): 'GET' | 'POST' {
  return operation.kind === 'query' && !operation.carriesWords ? 'GET' : 'POST'
}
