import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { type InputOf, MOST_WORDS, methodOf, type Operation, type OutputOf } from '../contract.ts'
import { Refusal } from '../refusal.ts'
import { answerSchema } from './answer-schema.ts'
import { type Asker, cookiesOf } from './asker.ts'
import { type Ctx, createCtx, type Listener, type RefusedLook } from './context.ts'
import { asActor, type Sending, type Tx } from './database.ts'
import { hashOfWords } from './hash-of-words.ts'
import type { Live } from './live.ts'

/** The cookies that an answer sets, as whole Set-Cookie values. */
type SetCookie = (value: string) => void

/** What someone who is not signed in may be answered from: reviewed functions only. */
export interface OpenCtx {
  readonly pool: pg.Pool
  readonly now: Date
  readonly cookies: Readonly<Record<string, string>>
  readonly setCookie: SetCookie
  /** The address on the network that the request came from. */
  readonly from: string
}

export type Handled =
  | { operation: Operation; run: (ctx: Ctx, input: never, told: Told) => Promise<unknown>; comes?: Comes }
  | { operation: Operation; runOpen: (ctx: OpenCtx, input: never) => Promise<unknown> }

/**
 * Who comes by what was sent, without a session, and how they stand by it alone. Throws when nobody does. It is asked
 * before anything else of what was sent is looked at: reading a form of a stranger costs time.
 */
type Comes = (ctx: OpenCtx, sent: unknown) => Promise<Asker>

/** The words of a command as they arrived, for receipts. */
export interface Told {
  hash: string
  tx: Tx
  name: string
  setCookie: SetCookie
  cookies: Readonly<Record<string, string>>
  /** Does a command that somebody else wrote, as theirs, in a transaction of its own. */
  runFor: (writer: Asker, name: string, words: string) => Promise<unknown>
}

/** Pairs an operation with the function that does it. */
export function handle<Op extends Operation>(
  operation: Op,
  run: (ctx: Ctx, input: InputOf<Op>, told: Told) => Promise<OutputOf<Op>>,
): Handled {
  return { operation, run }
}

/** Pairs an operation that needs no sign-in with the function that does it. */
export function handleOpen<Op extends Operation>(
  operation: Op,
  runOpen: (ctx: OpenCtx, input: InputOf<Op>) => Promise<OutputOf<Op>>,
): Handled {
  return { operation, runOpen }
}

/** Pairs an operation for somebody outside with who they are by the link that they hold, and what does it for them. */
export function handleByLink<Op extends Operation>(
  operation: Op,
  comes: Comes,
  run: (ctx: Ctx, input: InputOf<Op>) => Promise<OutputOf<Op>>,
): Handled {
  return { operation, run, comes }
}

export interface Serving {
  pool: pg.Pool
  operations: readonly Handled[]
  /** What the parts of the field do when a part below them tells a fact. */
  listeners: readonly Listener[]
  whoIs: (cookies: Readonly<Record<string, string>>, now: Date) => Promise<Asker>
  now: () => Date
  /** Tells the pages that are open that something has changed. */
  live?: Pick<Live, 'tell'>
  /** In tests the answer is parsed as well: what the contract does not name must not be needed. */
  parseAnswers: boolean
}

/** Adds a route for each operation: parse what came, run it in one transaction, keep to what may go. */
export function addOperations(app: FastifyInstance, serving: Serving): void {
  for (const handled of serving.operations) {
    const { operation } = handled
    app.route({
      method: methodOf(operation),
      url: `/api/${operation.name}`,
      bodyLimit: mostOf(operation),
      schema: { response: { 200: answerSchema(operation.output) } },
      handler: async (request, reply) => {
        const words = wordsOf(request)
        const output = await perform(serving, handled, { request, reply, words })
        reply.header('cache-control', 'no-store')
        return serving.parseAnswers ? operation.output.parse(output) : output
      },
    })
  }
}

/** Bytes that an operation takes at most. */
export function mostOf({ mostBytes = MOST_WORDS }: Operation): number {
  return mostBytes
}

interface Arrival {
  request: FastifyRequest
  reply: FastifyReply
  words: string
}

async function perform(serving: Serving, handled: Handled, arrival: Arrival): Promise<unknown> {
  const cookies = cookiesOf(arrival.request)
  const setCookie: SetCookie = (value) => void arrival.reply.header('set-cookie', value)
  const now = serving.now()
  const open = { pool: serving.pool, now, cookies, setCookie, from: arrival.request.ip }
  if ('runOpen' in handled) return handled.runOpen(open, parse(handled.operation, arrival.words))
  const asker = handled.comes
    ? await handled.comes(open, jsonOf(arrival.words))
    : await serving.whoIs(cookies, now)
  return runAs(serving, handled, asker, { words: arrival.words, now, setCookie, cookies })
}

interface Words {
  words: string
  now: Date
  setCookie: SetCookie
  cookies: Readonly<Record<string, string>>
}

/** One operation as one actor, from its words to its answer. */
export async function runAs(
  serving: Pick<Serving, 'pool' | 'listeners'> & Partial<Pick<Serving, 'operations' | 'live'>>,
  handled: Extract<Handled, { run: unknown }>,
  { actor, standing }: Asker,
  { words, now, setCookie, cookies }: Words,
): Promise<unknown> {
  const { operation, run } = handled
  const input = parse(operation, words)
  const refused: RefusedLook[] = []
  const touched = { child: new Set<string>(), home: new Set<string>() }
  const asking = { organisationId: actor.organisationId, actorId: actor.id }
  const work = async (tx: Tx, sending: Sending) => {
    const onRefused = (look: RefusedLook) => void refused.push(look)
    const { listeners } = serving
    const onOpened = (what: 'child' | 'home', ids: readonly string[]) => {
      for (const id of ids) touched[what].add(id)
    }
    const opening = { tx, sending, actor, standing, now, listeners, onRefused, onOpened }
    const ctx = createCtx({ ...opening, operation: operation.name })
    const hash = operation.offline ? hashOfWords(words) : ''
    const runFor = (writer: Asker, name: string, theirs: string) =>
      runAs(serving, handledAs(serving, name), writer, { words: theirs, now, setCookie, cookies })
    return run(ctx, input, { hash, tx, name: operation.name, setCookie, cookies, runFor })
  }
  try {
    const answer = await asActor(serving.pool, asking, work)
    if (operation.kind === 'command') {
      const { organisationId, id: personId } = actor
      const isOwn = operation.isOwn?.(input) === true
      const at = isOwn ? NOWHERE : { children: [...touched.child], homes: [...touched.home] }
      serving.live?.tell({ organisationId, personId, ...at })
    }
    return answer
  } catch (error) {
    if (refused.length > 0) await logRefusals(serving.pool, asking, operation.name, refused)
    throw error
  }
}

/** What is somebody's own concerns their own pages alone. */
const NOWHERE = { children: [], homes: [] }

function handledAs({ operations = [] }: Partial<Pick<Serving, 'operations'>>, name: string) {
  const found = operations.find(({ operation }) => operation.name === name)
  if (!found || !('run' in found)) throw new Error(`There is no ${name} to do.`)
  return found
}

/** A refused look leaves its trace although everything else was undone. */
async function logRefusals(
  pool: pg.Pool,
  asking: { organisationId: string; actorId: string },
  operation: string,
  refused: readonly RefusedLook[],
) {
  await asActor(pool, asking, (tx) =>
    tx
      .insertInto('accessLog')
      .values(refused.map((look) => ({ ...asking, ...look, operation, outcome: 'refused' as const })))
      .execute(),
  )
}

function parse(operation: Operation, words: string) {
  return operation.input.parse(jsonOf(words)) as never
}

/** What was sent, read as JSON, or a refusal. */
export function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words || '{}')
  } catch {
    throw new Refusal('not-valid', 'This was not understood.')
  }
}

const Asked = z.object({ input: z.string().max(8_000).optional() })

function wordsOf(request: FastifyRequest): string {
  if (request.method === 'GET') return Asked.parse(request.query).input ?? '{}'
  if (typeof request.body !== 'string') throw new Refusal('not-valid', 'This was not understood.')
  return request.body
}
