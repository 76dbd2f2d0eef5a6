import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { isAlive } from './processes.ts'
import { AlreadyRunning } from './troubles.ts'

const place = mkdtempSync(path.join(os.tmpdir(), 'attune-kill-'))
// So that tests run by root keep their data here too.
chmodSync(place, 0o711)
const folder = path.join(place, 'home')
const children: ChildProcess[] = []

const program = (where: string) => `
const { startEmbedded } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
const { pid } = await startEmbedded(${JSON.stringify(where)})
console.log(pid)
setInterval(() => {}, 1000)
`

/** Another process of Attune, with the number of the server that it runs. */
async function anotherAttune(): Promise<{ parent: ChildProcess; server: number }> {
  const parent = launched(folder)
  const [line] = await once(createInterface({ input: parent.stdout ?? process.stdin }), 'line')
  return { parent, server: Number(line) }
}

function launched(where: string): ChildProcess {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program(where)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(parent)
  return parent
}

async function connected(to: Embedded): Promise<Client> {
  const client = new Client({ host: to.host, port: to.port, user: to.user, password: to.password })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Writes rows one by one and says how many were acknowledged when the server went away. */
async function writeUntilGone(client: Client, afterSome: () => void): Promise<number> {
  for (let acknowledged = 0; ; acknowledged++) {
    if (acknowledged === 300) afterSome()
    try {
      await client.query('insert into kept values ($1)', [acknowledged])
    } catch {
      return acknowledged
    }
  }
}

async function secondsUntilGone(pid: number): Promise<number> {
  const began = performance.now()
  while (isAlive(pid) && performance.now() - began < 20_000) await sleep(20)
  return (performance.now() - began) / 1000
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('when Attune is killed', () => {
  test('the database stops by itself within five seconds', async () => {
    const { parent, server } = await anotherAttune()
    expect(isAlive(server)).toBe(true)
    parent.kill('SIGKILL')
    expect(await secondsUntilGone(server)).toBeLessThan(5)
  })

  test('while it lives another process is refused; the moment it is killed the next start works', async () => {
    const { parent } = await anotherAttune()
    await expect(startEmbedded(folder)).rejects.toThrow(AlreadyRunning)
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    const next = await startEmbedded(folder)
    await next.stop()
    expect(isAlive(next.pid)).toBe(false)
  })
})

describe('when the very first start is killed half way', () => {
  test('the next one makes the database whole', async () => {
    const other = path.join(place, 'other')
    const parent = launched(other)
    const half = () => existsSync(other) && readdirSync(other).some((name) => name.includes('.new-'))
    while (!half()) await sleep(5)
    await sleep(100)
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    expect(half()).toBe(true)
    const next = await startEmbedded(other)
    const client = await connected(next)
    const { rows } = await client.query('show data_checksums')
    await client.end()
    await next.stop()
    expect(rows).toEqual([{ data_checksums: 'on' }])
  })
})

describe('when everything is killed at once', () => {
  test('the next start recovers by itself', async () => {
    const { parent, server } = await anotherAttune()
    const watchdog = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(server)], { encoding: 'utf8' }))
    for (const pid of [watchdog, server, parent.pid ?? server]) process.kill(pid, 'SIGKILL')
    await once(parent, 'exit')
    const next = await startEmbedded(folder)
    await next.stop()
    expect(next.pid).not.toBe(server)
  })
})

describe('when the database is killed', () => {
  test('every acknowledged row is there after the next start', async () => {
    const first = await startEmbedded(folder)
    const client = await connected(first)
    await client.query('create table kept (number int)')
    const acknowledged = await writeUntilGone(client, () => process.kill(first.pid, 'SIGKILL'))
    await first.ended

    const next = await startEmbedded(folder)
    const again = await connected(next)
    const { rows } = await again.query('select count(distinct number)::int as found from kept')
    await again.end()
    await next.stop()
    expect(acknowledged).toBeGreaterThanOrEqual(300)
    // The one in flight when it was killed may be there too.
    expect([acknowledged, acknowledged + 1]).toContain(rows[0].found)
  })

  test.runIf(process.platform === 'linux')(
    'a number that now belongs to another process does not keep it from starting',
    async () => {
      const first = await startEmbedded(folder)
      await first.stop()
      const data = path.join(folder, 'postgresql')
      const { uid, gid } = statSync(data)
      const other = spawn('/bin/sleep', ['60'], { uid, gid, cwd: '/', stdio: 'ignore' })
      children.push(other)
      const words = [other.pid, data, 0, first.port, first.host, '', '', 'ready']
      writeFileSync(path.join(data, 'postmaster.pid'), `${words.join('\n')}\n`)
      const next = await startEmbedded(folder)
      await next.stop()
      expect(other.exitCode ?? other.signalCode).toBeNull()
    },
  )
})
