import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { cpuOf, cpuOfFamily, memoryOf } from './processes.ts'

/** One kind of request, made anew each time. */
export interface Case {
  name: string
  target: string
  make: () => { path: string; body?: string }
}

export interface Measured {
  name: string
  target: string
  perSecond: number
  p50: number
  p99: number
  /** Milliseconds of processor time a request. */
  serverCpu: number
  databaseCpu: number
  memory: number
  failed: number
}

export interface At {
  port: number
  cookie: string
  server: number
  postmaster: number
  seconds: number
  connections: number
}

/** Asks as fast as the answers come, over so many connections for so many seconds, after a short warm-up. */
export async function measure(one: Case, at: At): Promise<Measured> {
  await run(one, { ...at, seconds: 1 })
  await sleep(200)
  const before = [cpuOf(at.server), cpuOfFamily(at.postmaster)] as const
  const started = performance.now()
  const { times, failed } = await run(one, at)
  const elapsed = (performance.now() - started) / 1000
  const requests = times.length
  times.sort((a, b) => a - b)
  return {
    name: one.name,
    target: one.target,
    perSecond: requests / elapsed,
    p50: times[Math.floor(requests * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(requests * 0.99)] ?? Number.NaN,
    serverCpu: (cpuOf(at.server) - before[0]) / requests,
    databaseCpu: (cpuOfFamily(at.postmaster) - before[1]) / requests,
    memory: memoryOf(at.server),
    failed,
  }
}

async function run(one: Case, { port, cookie, seconds, connections }: At) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  let failed = 0
  const worker = async () => {
    while (performance.now() < until) {
      const started = performance.now()
      const status = await ask(agent, { port, cookie, ...one.make() })
      if (status === 200) times.push(performance.now() - started)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return { times, failed }
}

interface Asked {
  port: number
  cookie: string
  path: string
  body?: string
}

function ask(agent: Agent, { port, cookie, path, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body
      ? { cookie, origin: `http://localhost:${port}`, 'content-type': 'application/json' }
      : { cookie }
    const asked = request(
      { agent, port, path, host: '127.0.0.1', method: body ? 'POST' : 'GET', headers },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    asked.setHeader('host', `localhost:${port}`)
    asked.on('error', reject)
    asked.end(body)
  })
}
