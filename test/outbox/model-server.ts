import type { Response } from '#platform/delivery.ts'

/** How the model of the server takes one thing: well, with a no, or by breaking so often before it is well. */
export type Takes = 'well' | 'no' | number

export interface Written {
  id: string
  writer: string
  takes: Takes
  /** An earlier thing that this one speaks of. */
  about: string | undefined
}

interface Sent {
  operation: string
  sealed: string
  writer?: string
  token?: string
}

/** The server as the outbox may rely on it: each thing once by its number, a leaver's into quarantine. */
export function modelServer(all: ReadonlyMap<string, Written>) {
  /** What was kept, in the order in which it was; a second time would stand here twice. */
  const records: string[] = []
  const quarantine: string[] = []
  const broke = new Map<string, number>()
  const left = new Set<string>()
  const overtaken: string[] = []

  function kept(id: string): boolean {
    return records.includes(id) || quarantine.includes(id)
  }

  function take(id: string, into: string[]): Response {
    const one = all.get(id)
    if (!one) throw new Error('Nobody wrote this.')
    const answer = { status: 200, body: { hash: `hash of ${id}` } }
    if (kept(id)) return answer
    if (one.takes === 'no') return { status: 422, body: { title: 'No.' } }
    const times = broke.get(id) ?? 0
    if (typeof one.takes === 'number' && times < one.takes) {
      broke.set(id, times + 1)
      return { status: 500, body: { title: 'A fault.' } }
    }
    if (one.about !== undefined && !kept(one.about)) overtaken.push(id)
    into.push(id)
    return answer
  }

  /** `signedIn` is whose session the request carries. */
  function answer(path: string, { sealed, writer, token }: Sent, signedIn: string | undefined): Response {
    const notNow = { status: 401, body: { title: 'Please sign in.' } }
    const owner = all.get(sealed)?.writer ?? ''
    if (path === '/api/outbox') {
      if (signedIn === undefined || left.has(signedIn) || writer !== signedIn) return notNow
      return owner === signedIn ? take(sealed, records) : { status: 422, body: { title: 'Not yours.' } }
    }
    if (token !== `token of ${owner}`) return notNow
    return left.has(owner) ? take(sealed, quarantine) : notNow
  }

  return {
    answer,
    leave: (writer: string) => void left.add(writer),
    hasLeft: (writer: string) => left.has(writer),
    records,
    quarantine,
    overtaken,
  }
}
