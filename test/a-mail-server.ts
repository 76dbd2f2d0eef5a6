import { createServer, type Socket } from 'node:net'

/** A mail server on this machine that takes every message and keeps it as it came. */
export interface MailServer {
  smtpUrl: string
  /** Each message whole: its head, an empty line, its text. */
  messages: string[]
  close: () => Promise<void>
}

/** As much of SMTP (RFC 5321) as handing over a message needs. */
export async function aMailServer(): Promise<MailServer> {
  const messages: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    converse(socket, messages)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    messages,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy()
        server.close(() => done())
      }),
  }
}

function converse(socket: Socket, messages: string[]): void {
  let heard = ''
  let inMessage = false
  const answer = (words: string) => socket.write(`${words}\r\n`)
  answer('220 here')
  socket.on('data', (bytes) => {
    heard += bytes
    for (;;) {
      const end = inMessage ? heard.indexOf('\r\n.\r\n') : heard.indexOf('\r\n')
      if (end < 0) return
      const said = heard.slice(0, end)
      heard = heard.slice(end + (inMessage ? 5 : 2))
      if (inMessage) {
        messages.push(said)
        inMessage = false
        answer('250 kept')
      } else if (/^data/i.test(said)) {
        inMessage = true
        answer('354 go on')
      } else {
        answer(/^quit/i.test(said) ? '221 bye' : '250 well')
      }
    }
  })
}
