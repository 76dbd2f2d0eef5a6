import { createServer } from 'node:net'

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const listening = server.address()
      const port = typeof listening === 'object' && listening ? listening.port : 0
      server.close(() => resolve(port))
    })
  })
}
