import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest'
import { startEmbedded } from '#platform/server/embedded/embedded.ts'
import {
  aPlace,
  commanded,
  databaseOf,
  holderOf,
  lives,
  type Started,
  secondsUntilGone,
  started,
} from './a-start.ts'
import { TEST_SECRET } from './database.setup.ts'

const place = aPlace()
const folder = join(place, 'home')
const running: Started[] = []

async function start(variables: Record<string, string> = {}): Promise<Started> {
  const one = await started({ ATTUNE_DATA: folder, ...variables })
  running.push(one)
  return one
}

afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.process.exitCode === null && one.process.signalCode === null) await one.end('SIGTERM')
  }
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('attune start', () => {
  test('prints one line, is alive and ready, and keeps its folder to itself', async () => {
    const attune = await start()
    expect(attune.address).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await attune.get('/healthz')).toEqual({ status: 200, body: { alive: true } })
    expect(await attune.get('/readyz')).toEqual({ status: 200, body: { ready: true } })
    expect(attune.printed()).toEqual({ out: `Attune is ready at ${attune.address}\n`, error: '' })
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s and leaves no process', async (signal) => {
    const attune = await start()
    const database = databaseOf(folder)
    expect(lives(database)).toBe(true)
    expect(await attune.end(signal)).toEqual({ code: 0, signal: null })
    expect(lives(database)).toBe(false)
    expect(existsSync(join(folder, 'attune.lock'))).toBe(false)
  })

  test('killed, it leaves no database within five seconds, and the next start recovers', async () => {
    const attune = await start()
    const database = databaseOf(folder)
    expect(await attune.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
    expect(await secondsUntilGone(database, 10)).toBeLessThan(5)
    const again = await start()
    expect(await again.get('/readyz')).toMatchObject({ status: 200 })
  })

  test('a second start on the same folder is refused in words', async () => {
    await start()
    const second = commanded(['start'], { ATTUNE_DATA: folder, PORT: '0' })
    expect(second).toMatchObject({ code: 1, out: '' })
    expect(second.error).toMatch(/^Attune is already running on this folder \(process \d+\)/)
    expect(second.error).not.toContain('    at ')
  })

  test('a port that is taken is said in words, and nothing is left running', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const other = join(place, 'other')
    const tried = commanded(['start'], { ATTUNE_DATA: other, PORT: port })
    server.close()
    expect(tried).toEqual({
      code: 1,
      out: '',
      error: 'The port is in use by another program. Set PORT to another number, or stop that program.\n',
    })
    expect(existsSync(join(other, 'attune.lock'))).toBe(false)
    expect(existsSync(join(other, 'postgresql', 'postmaster.pid'))).toBe(false)
  })

  test('when the database ends by itself, it says so and ends too', async () => {
    const attune = await start()
    const exit = new Promise((resolve) => attune.process.once('exit', resolve))
    process.kill(databaseOf(folder), 'SIGINT')
    expect(await exit).toBe(1)
    expect(attune.printed().error).toContain('What was acknowledged is safe. Start Attune again.')
  })

  test('describes its interface in a document that other programs can read', async () => {
    const attune = await start()
    const { body } = await attune.get('/api/openapi.json')
    const config = await createConfig({ extends: ['spec'] })
    const problems = await lintFromString({
      source: JSON.stringify(body),
      absoluteRef: 'openapi.json',
      config,
    })
    expect(problems.map(({ message }) => message)).toEqual([])
    expect(Object.keys(Object(body).paths).length).toBeGreaterThan(10)
  })
})

describe('npm start', () => {
  /** As a person types it: what is needed is installed, and the web pages are built. */
  async function npmStart() {
    const env = { ...process.env, ATTUNE_DATA: folder, PORT: '0' }
    const npm = spawn('npm', ['start', '--silent'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let trouble = ''
    npm.stderr.on('data', (words) => {
      trouble += words
    })
    const exit = once(npm, 'exit')
    const said = await Promise.race([once(npm.stdout, 'data'), exit.then(() => undefined)])
    if (!said) throw new Error(trouble)
    const address = String(said[0]).trim().replace('Attune is ready at ', '')
    return { npm, exit, address, attune: holderOf(folder), database: databaseOf(folder) }
  }

  test('serves the web pages, and ends cleanly with npm', async () => {
    const { npm, exit, address, attune, database } = await npmStart()
    const page = await fetch(address)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    npm.kill('SIGTERM')
    await exit
    expect([lives(attune), lives(database)]).toEqual([false, false])
  }, 120_000)

  test('ends by itself when npm is killed', async () => {
    const { npm, attune, database } = await npmStart()
    npm.kill('SIGKILL')
    expect(await secondsUntilGone(attune, 10)).toBeLessThan(5)
    expect(lives(database)).toBe(false)
  }, 120_000)
})

describe('with a PostgreSQL of your own', () => {
  /** A new database on the server of this test run, by its address. */
  async function anAddress(): Promise<string> {
    const server = inject('database')
    const name = `own_${process.pid}_${Date.now()}`
    const client = new pg.Client({ ...server, database: 'template1' })
    await client.connect()
    await client.query(`create database ${name} template template0`)
    await client.end()
    return addressOf({ ...server, database: name })
  }

  function addressOf({ host, port, user, password, database }: Record<string, string | number>): string {
    const where = new URLSearchParams({ host: String(host), port: String(port) })
    return `postgres://${user}:${encodeURIComponent(String(password))}@/${database}?${where}`
  }

  test('it is migrated and served, and no other database is started', async () => {
    const own = join(place, 'own')
    const variables = { ATTUNE_DATA: own, DATABASE_URL: await anAddress(), ATTUNE_SECRET: TEST_SECRET }
    const attune = await start(variables)
    expect(await attune.get('/readyz')).toEqual({ status: 200, body: { ready: true } })
    expect(existsSync(join(own, 'postgresql'))).toBe(false)
    expect(commanded(['verify'], variables)).toMatchObject({ code: 0 })
    expect(await attune.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })

  test('while it is away Attune stays alive and says that it is not ready, and goes on when it is back', async () => {
    const theirs = join(place, 'theirs')
    const { host, port, user, password, database, stop } = await startEmbedded(theirs)
    const address = addressOf({ host, port, user, password, database })
    const attune = await start({ ATTUNE_DATA: join(place, 'beside'), DATABASE_URL: address })
    await stop()
    expect(await attune.get('/healthz')).toEqual({ status: 200, body: { alive: true } })
    expect(await attune.get('/readyz')).toEqual({ status: 503, body: { ready: false } })
    const back = await startEmbedded(theirs)
    expect(await attune.get('/readyz')).toEqual({ status: 200, body: { ready: true } })
    expect(await attune.end('SIGTERM')).toEqual({ code: 0, signal: null })
    await back.stop()
  })

  test('one that does not answer is said in words', () => {
    const variables = { ATTUNE_DATA: join(place, 'away'), DATABASE_URL: 'postgres://a:b@127.0.0.1:9/none' }
    expect(commanded(['start'], { PORT: '0', ...variables })).toEqual({
      code: 1,
      out: '',
      error: 'The database at DATABASE_URL does not answer. Is it running?\n',
    })
  })
})
