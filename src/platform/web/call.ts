import { type InputOf, methodOf, type Operation, type OutputOf } from '../contract.ts'
import type { Response as Reached } from '../delivery.ts'
import { isFinal } from '../waiting.ts'
import { leavingDone, leavingOwed } from './session.ts'

/** The server said no, or that it failed: `title` is a sentence for people. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly type: string
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(status: number, problem: Problem) {
    super(problem.title)
    this.status = status
    this.type = problem.type
    this.fields = problem.fields ?? {}
  }

  /** Asking again will not help: the answer stays no until a person does something. */
  get isFinal(): boolean {
    return isFinal(this.status)
  }
}

/** No connection, or no answer: nothing is known about what happened. */
export class Away extends Error {
  override name = 'Away'
}

interface Problem {
  type: string
  title: string
  fields?: Record<string, string[]>
}

/** Asks the server one thing. Throws `Refused` or `Away`. */
export async function call<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  const words = JSON.stringify(input)
  const path = `/api/${operation.name}`
  if (methodOf(operation) === 'POST') return answerOf(await reach(path, post(words)))
  return answerOf(await reach(`${path}?${new URLSearchParams({ input: words })}`))
}

/** Sends JSON to an address of the server. */
export async function send(path: string, body: unknown): Promise<unknown> {
  return answerOf(await reach(path, post(JSON.stringify(body))))
}

/** The same, whatever the server says to it. Throws `Away`. */
export async function reachFor(path: string, body: unknown): Promise<Reached> {
  const response = await reach(path, post(JSON.stringify(body)))
  return { status: response.status, body: await response.json().catch(() => undefined) }
}

function post(body: string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json' } }
}

/** A signal that is there and carries nothing is none: after so long nothing more is waited for. */
const LONGEST_ASKED = 20_000
const LONGEST_TOLD = 90_000

async function reach(path: string, init?: RequestInit): Promise<Response> {
  await endWhoLeft()
  try {
    const signal = AbortSignal.timeout(init ? LONGEST_TOLD : LONGEST_ASKED)
    return await fetch(path, { ...init, credentials: 'same-origin', signal })
  } catch {
    throw new Away('No signal.')
  }
}

async function answerOf(response: Response) {
  if (response.ok) return response.json()
  const problem: Problem = await response.json().catch(() => ({ type: 'fault', title: response.statusText }))
  throw new Refused(response.status, problem)
}

/** Whoever comes next is never taken for the one who left while there was no connection to say so. */
async function endWhoLeft(): Promise<void> {
  const path = leavingOwed()
  if (!path) return
  const answer = await fetch(path, post('{}')).catch(() => undefined)
  if (!answer || (!answer.ok && answer.status !== 401)) throw new Away('No signal.')
  leavingDone()
}
