import { isFinal, type Waiting } from './waiting.ts'

/**
 * How what waits on a device is brought to the server: in the order in which its writer wrote it, each thing
 * once, and nothing forgotten here before the server has said that it is kept. Knows no browser: where it
 * lies and how it travels are given to it, so that the tests run this very file.
 */

/** Where it lies. */
export interface Shelf {
  /** Everything, in the order of writing. */
  all: () => Promise<readonly Waiting[]>
  forget: (one: Waiting) => Promise<void>
  /** Writes on it what became of it, if it still lies there. */
  mark: (one: Waiting, became: Pick<Waiting, 'refused' | 'faults'>) => Promise<void>
}

/** What the server said about one thing; `later` when nothing is known. */
export type Answer =
  | { said: 'kept'; hash: string }
  | { said: 'no'; because: string }
  | { said: 'broke' }
  | { said: 'later' }

/** The server breaks over one and the same thing so often before what stands behind it may pass. */
export const MOST_FAULTS = 5

/** Brings everything that may go. Where a writer's connection stops, their order stops with it. */
export async function deliver(shelf: Shelf, bring: (one: Waiting) => Promise<Answer>): Promise<void> {
  const all = await shelf.all()
  const here = new Set(all.map(({ id }) => id))
  const stopped = new Set<string>()
  for (const one of all) {
    if (one.refused !== undefined || stopped.has(one.writer)) continue
    if (one.after?.some((id) => here.has(id))) continue
    const answer = await bring(one)
    if (answer.said === 'kept' && answer.hash === one.hash) {
      await shelf.forget(one)
      here.delete(one.id)
    } else if (answer.said === 'no') {
      await shelf.mark(one, { refused: answer.because })
    } else if (answer.said === 'broke' && (one.faults ?? 0) + 1 >= MOST_FAULTS) {
      await shelf.mark(one, { faults: MOST_FAULTS })
    } else {
      if (answer.said === 'broke') await shelf.mark(one, { faults: (one.faults ?? 0) + 1 })
      stopped.add(one.writer)
    }
  }
}

/** What a server answered to a request: its status and its words, read as JSON. */
export interface Response {
  status: number
  body: unknown
}

interface Route {
  /** Who is signed in on this device now. */
  me: string | undefined
  /** What lets this device hand in what someone left behind, if it was given one. */
  tokenOf: (writer: string) => Promise<string | undefined>
  /** Throws when there is no connection or no answer. */
  send: (path: string, body: unknown) => Promise<Response>
}

/**
 * The ways to the server: as the one who is signed in; and where that is not possible, as a messenger who
 * hands in closed envelopes and hears nothing but that they are kept.
 */
export function bringBy({ me, tokenOf, send }: Route): (one: Waiting) => Promise<Answer> {
  return async ({ operation, sealed, writer, since, hash }) => {
    if (writer === me) {
      const answer = await heard(send('/api/outbox', { operation, sealed, writer, writtenAt: since }))
      if (answer.status !== 401) return answer.says
    }
    const token = await tokenOf(writer)
    if (token === undefined) return { said: 'later' }
    const left = { operation, sealed, token, hash, writtenAt: since }
    const answer = await heard(send('/api/outbox/left', left))
    // A server that knows no such way has decided nothing.
    return answer.status === 404 ? { said: 'later' } : answer.says
  }
}

interface Heard {
  status: number
  says: Answer
}

async function heard(sent: Promise<Response>): Promise<Heard> {
  try {
    const { status, body } = await sent
    return { status, says: answerOf(status, body) }
  } catch {
    return { status: 0, says: { said: 'later' } }
  }
}

function answerOf(status: number, body: unknown): Answer {
  if (status >= 200 && status < 300) {
    const hash = textIn(body, 'hash')
    return hash === undefined ? { said: 'later' } : { said: 'kept', hash }
  }
  // A no without our words comes from something on the way, and says nothing about what was sent.
  const because = textIn(body, 'title')
  if (isFinal(status) && because !== undefined) return { said: 'no', because }
  return status === 500 ? { said: 'broke' } : { said: 'later' }
}

function textIn(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null || !(name in body)) return undefined
  const found: unknown = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : undefined
}
