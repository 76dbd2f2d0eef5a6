import type { FastifyInstance } from 'fastify'

/** A page’s stream of hints, read over a real connection. */
export interface AStream {
  status: number
  headers: Headers
  /** Everything that was heard so far. */
  heard: () => string
  /** Resolves once something that was heard holds these words. */
  hears: (words: string) => Promise<void>
  ended: Promise<void>
  close: () => void
}

/** Makes an application listen on a free port of this machine. */
export async function listening(app: FastifyInstance): Promise<string> {
  return app.listen({ port: 0, host: '127.0.0.1' })
}

export async function aStream(address: string, cookie: string): Promise<AStream> {
  const leaving = new AbortController()
  const answer = await fetch(`${address}/api/live`, { headers: { cookie }, signal: leaving.signal })
  let text = ''
  let wake = () => {}
  const read = async () => {
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString()
      wake()
    }
  }
  const ended = read().catch(() => undefined)
  const hears = async (words: string) => {
    while (!text.includes(words)) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const { status, headers } = answer
  return { status, headers, heard: () => text, hears, ended, close: () => leaving.abort() }
}
