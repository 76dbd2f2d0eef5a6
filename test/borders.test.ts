import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import { listChildren, readChild } from '#people/contract/children.ts'
import { readMe, signOut } from '#people/contract/sign-in.ts'
import { methodOf } from '#platform/contract.ts'
import { hashOf, seal } from '#platform/seal.ts'
import { log } from '#platform/server/log.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import { aHome, ORIGIN, send, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const operations = allOperations(TEST_SECRET).map(({ operation }) => operation)

describe('every answer', () => {
  const addresses = [
    ...operations.map(({ name }) => `/api/${name}`),
    '/healthz',
    '/readyz',
    '/nothing',
    '/api/nothing',
  ]

  test('carries the same strict headers, errors and missing pages included', async () => {
    for (const url of addresses) {
      const { headers } = await home.app.inject({ url })
      expect(headers, url).toMatchObject({
        'content-security-policy': expect.stringContaining("script-src 'self';"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['content-security-policy'], url).not.toContain("script-src 'self' 'unsafe")
    }
  })

  test('about a record is never kept by anything on the way', async () => {
    const cookie = await home.cookieOf('amina')
    const answer = await send(home.app, readChild, { childId: home.tom }, { cookie })
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('another site', () => {
  test('can do nothing in the name of someone who is signed in here', async () => {
    const cookie = await home.cookieOf('grace')
    const forged = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]
    for (const operation of operations.filter((one) => methodOf(one) === 'POST')) {
      for (const headers of forged) {
        const answer = await home.app.inject({
          method: 'POST',
          url: `/api/${operation.name}`,
          payload: '{}',
          headers: { host: 'localhost', 'content-type': 'application/json', cookie, ...headers },
        })
        expect(answer.statusCode, operation.name).toBe(403)
      }
    }
  })

  test('no question changes anything: what changes something is never asked by address', async () => {
    for (const operation of operations.filter((one) => one.kind === 'command')) {
      expect((await home.app.inject({ url: `/api/${operation.name}` })).statusCode, operation.name).toBe(404)
    }
  })
})

describe('a session', () => {
  test('is a cookie that no script and no other site gets', async () => {
    const cookie = await home.cookieOf('nils')
    const answer = await send(home.app, signOut, {}, { cookie })
    expect(answer.headers['set-cookie']).toBe(
      '__Host-attune=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    )
    expect((await send(home.app, readMe, {}, { cookie })).statusCode).toBe(401)
  })

  test('ends after half an hour without a look, and after twelve hours in any case', async () => {
    const start = home.clock.now
    const cookie = await home.cookieOf('noor')
    const at = async (minutes: number) => {
      home.clock.now = new Date(start.getTime() + minutes * 60_000)
      return (await send(home.app, readMe, {}, { cookie })).statusCode
    }
    expect([await at(29), await at(58), await at(89)]).toEqual([200, 200, 401])
    home.clock.now = start
    const lasting = await home.cookieOf('ada')
    for (let minutes = 20; minutes < 720; minutes += 20) {
      home.clock.now = new Date(start.getTime() + minutes * 60_000)
      expect((await send(home.app, readMe, {}, { cookie: lasting })).statusCode).toBe(200)
    }
    home.clock.now = new Date(start.getTime() + 721 * 60_000)
    expect((await send(home.app, readMe, {}, { cookie: lasting })).statusCode).toBe(401)
    home.clock.now = start
  })
})

describe('looks', () => {
  test('each look and each refused look is kept, with who, at whom and for what', async () => {
    const lines = async () => {
      const { rows } = await home.database.admin.query(
        `select operation, outcome from access_log where actor_id = $1 order by at`,
        [home.people.sam],
      )
      return rows
    }
    await home.as('sam', listChildren, {})
    await home.as('sam', readChild, { childId: home.tom })
    expect(await lines()).toEqual([{ operation: 'people.readChild', outcome: 'refused' }])
  })
})

describe('what waited on a device', () => {
  async function envelope(about: object, writer: string, operation = 'records.recordHardMoment') {
    const { outboxPublic } = await home.done('amina', readMe, {})
    const words = JSON.stringify(about)
    return { words, body: { operation, sealed: await seal(outboxPublic, `${operation}/${writer}`, words) } }
  }

  async function deliver(body: object, path = '/api/outbox') {
    const cookie = await home.cookieOf('amina')
    return home.app.inject({
      method: 'POST',
      url: path,
      payload: JSON.stringify(body),
      headers: { ...ORIGIN, 'content-type': 'application/json', cookie },
    })
  }

  const moment = () => ({
    id: HardMomentId.parse(randomUUID()),
    childId: home.tom,
    happenedAt: home.clock.now.toISOString(),
    words: 'He shouted on the stairs.',
    helped: [],
  })

  test('is opened by the server, written once, and answered with the hash of its words', async () => {
    const { words, body } = await envelope(moment(), home.people.amina)
    const first = await deliver(body)
    const again = await deliver(body)
    expect(first.json()).toMatchObject({ hash: await hashOf(words) })
    expect(again.json()).toEqual(first.json())
    const { rows } = await home.database.admin.query(
      `select count(*)::int as n from hard_moment where child_id = $1`,
      [home.tom],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  test('is not opened for anyone but its writer, nor as anything else', async () => {
    const others = await envelope(moment(), home.people.nils)
    expect((await deliver(others.body)).statusCode).toBe(422)
    const mine = await envelope(moment(), home.people.amina)
    expect((await deliver({ ...mine.body, operation: 'records.recordNote' })).statusCode).toBe(422)
    expect((await deliver({ ...mine.body, operation: 'people.readMe' })).statusCode).toBe(422)
  })

  test('is opened again for its writer when it was refused', async () => {
    const { words, body } = await envelope(moment(), home.people.amina)
    expect((await deliver(body, '/api/outbox/open')).body).toBe(words)
  })

  test('what cannot be read or kept is refused for good: the notes behind it are not held up', async () => {
    const cookie = await home.cookieOf('amina')
    const headers = { ...ORIGIN, 'content-type': 'application/json', cookie }
    const broken = await home.app.inject({ method: 'POST', url: '/api/outbox', payload: '{', headers })
    expect(broken.statusCode).toBe(422)
    const { body } = await envelope({ ...moment(), words: 'He said \u0000 nothing.' }, home.people.amina)
    expect((await deliver(body)).statusCode).toBe(422)
  })

  test('directly sent, the same operation gives the same receipt', async () => {
    const about = moment()
    const receipt = await home.done('amina', recordHardMoment, about)
    expect(receipt.hash).toBe(await hashOf(JSON.stringify(about)))
  })
})

describe('a fault', () => {
  test('is logged by its place: words of a record that stand in its message are not', () => {
    const lines: string[] = []
    const written = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(`${line}`) > 0)
    log.fault('fault', new Error('invalid words: "He said\n    at home nobody listens"'))
    written.mockRestore()
    expect(lines.join('')).toContain('borders.test.ts')
    expect(lines.join('')).not.toContain('nobody listens')
  })
})

describe('hostile input', () => {
  test('what is no JSON, too large or of another type is refused without a trace of the inside', async () => {
    const cookie = await home.cookieOf('amina')
    const headers = { ...ORIGIN, cookie }
    const tries = [
      { payload: '{', headers: { ...headers, 'content-type': 'application/json' } },
      { payload: 'a=1', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } },
      { payload: `"${'x'.repeat(9_000_000)}"`, headers: { ...headers, 'content-type': 'application/json' } },
    ]
    for (const one of tries) {
      const answer = await home.app.inject({ method: 'POST', url: '/api/people.setPin', ...one })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toMatch(/at \w+ \(|node_modules|stack/)
    }
  })
})
