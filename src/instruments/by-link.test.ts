import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import { webApp } from '#app/server/web-app.ts'
import type { Operation } from '#platform/contract.ts'
import { methodOf } from '#platform/contract.ts'
import { asActor } from '#platform/server/database.ts'
import { aHome, send, type TestHome } from '../../test/a-home.ts'
import { TEST_SECRET } from '../../test/database.setup.ts'
import { matrix } from '../../test/permission-rows.ts'
import { makeThere } from '../../test/permissions/there.ts'
import * as byLink from './contract/by-link.ts'
import { LinkId, makeLink } from './contract/links.ts'
import { ResultId } from './contract/results.ts'
import { comesByLink } from './server/by-link.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await makeThere(home)
}, 60_000)
afterAll(() => home.close())

async function aLink(): Promise<byLink.Held> {
  const { token, code } = await home.done('amina', makeLink, {
    ...{
      id: LinkId.parse(randomUUID()),
      childId: home.tom,
      instrument: 'congruence',
      respondent: 'clinician',
    },
    ...{ name: 'Dr Lind', because: 'You see him each week.', days: 7 },
  })
  return { token, code }
}

const come = (held: byLink.Held) =>
  comesByLink(
    { pool: home.database.pool, now: home.clock.now, cookies: {}, setCookie: () => {}, from: 'here' },
    held,
  )

const operations = allOperations(TEST_SECRET).map(({ operation }) => operation)
const theirs = ['instruments.openLink', 'instruments.saveByLink', 'instruments.handInByLink']

/** Who lives where and is tied to whom: days and ids, which the checks themselves read for everybody. */
const UNDER_THE_PROVIDER = ['stay', 'tie']

describe('whoever comes by a link', () => {
  test('can do nothing but answer it, even if a session were made of it', async () => {
    const held = await aLink()
    const app = await webApp({
      pool: home.database.pool,
      secret: TEST_SECRET,
      now: () => home.clock.now,
      whoIs: () => come(held),
    })
    const done: string[] = []
    for (const operation of operations) {
      const { may } = matrix[operation.name] ?? {}
      if (may === 'anyone' || may === 'signed-in') continue
      const { statusCode, body } = await send(app, operation, matrix[operation.name]?.input(home) ?? {})
      const isEmpty = operation.door === 'children' && !body.includes(home.tom)
      if (statusCode < 400 && !isEmpty) done.push(operation.name)
    }
    await app.close()
    expect(done).toEqual([])
  }, 60_000)

  test('is shown by the database no row about any child, and of all links their own', async () => {
    const { actor } = await come(await aLink())
    const { rows: tables } = await home.database.admin.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
       join pg_class t on t.relname = c.table_name and t.relkind = 'r'
       where c.table_schema = 'public' and c.column_name = 'child_id'
         and has_table_privilege('attune_app', t.oid, 'select')`,
    )
    expect(tables.length).toBeGreaterThan(40)
    const asking = { organisationId: actor.organisationId, actorId: actor.id }
    const seen = await asActor(home.database.pool, asking, async (tx) => {
      const found: [string, number][] = []
      for (const { name } of tables) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(name)} where child_id is not null`.execute(tx)
        if (rows[0]?.n) found.push([name, rows[0].n])
      }
      return found
    })
    expect(seen.filter(([name]) => !UNDER_THE_PROVIDER.includes(name))).toEqual([['form_link', 1]])
  })

  test('may as well be signed in, or hold a cookie of somebody who is: nothing comes of it', async () => {
    const held = await aLink()
    const cookie = await home.cookieOf('amina')
    const plain = await send(home.app, byLink.openLink, held)
    const signedIn = await send(home.app, byLink.openLink, held, { cookie })
    expect(signedIn.json()).toEqual(plain.json())
    expect(plain.headers['set-cookie']).toBeUndefined()
  })
})

describe('what a stranger sends', () => {
  test('is not looked at before the link and the code are right', async () => {
    const stranger = { token: 'made up', code: '123456', id: 'none', answers: { one: [{}] }, skipped: 'none' }
    const { statusCode, body } = await send(home.app, byLink.handInByLink, stranger)
    expect(statusCode).toBe(404)
    expect(body).not.toContain('answers')
  })

  test('and is more than any form holds, is not read at all', async () => {
    const held = await aLink()
    const said = { ...held, answers: { one: [{ valueString: 'a'.repeat(300_000) }] }, skipped: [] }
    expect((await send(home.app, byLink.saveByLink, said)).statusCode).toBe(413)
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, nth) => [`${nth}`, Array.from({ length: 10 }, () => ({}))]),
    )
    const { statusCode, body } = await send(home.app, byLink.saveByLink, {
      ...held,
      answers: many,
      skipped: [],
    })
    expect([statusCode, JSON.parse(body).fields]).toEqual([
      422,
      { answers: ['This is more than a form holds.'] },
    ])
  })
})

describe('a token', () => {
  test('travels in bodies alone, and its answers are kept and found by nothing on the way', async () => {
    const held = await aLink()
    for (const operation of operations.filter(({ name }) => theirs.includes(name))) {
      expect(methodOf(operation)).toBe('POST')
    }
    const { headers } = await send(home.app, byLink.openLink, held)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
  })

  test('stands in no log, whatever happens to it', async () => {
    const held = await aLink()
    const lines: string[] = []
    const keep = (line: unknown) => lines.push(`${line}`) > 0
    const written = [process.stderr, process.stdout].map((one) =>
      vi.spyOn(one, 'write').mockImplementation(keep),
    )
    const said = { answers: {}, skipped: [] }
    // A fault besides the refusals: a result under a number that is taken, and one that cannot be kept.
    const tries: [Operation, object][] = [
      [byLink.openLink, { ...held, code: '12' }],
      [byLink.openLink, { ...held, code: held.code === '000000' ? '000001' : '000000' }],
      [byLink.openLink, held],
      [byLink.saveByLink, { ...held, ...said, answers: { '5': [{ valueString: 'a \u0000 b' }] } }],
      [byLink.handInByLink, { ...held, ...said, id: 'none' }],
    ]
    for (const [operation, input] of tries) await send(home.app, operation, input)
    for (const one of written) one.mockRestore()
    // The one that cannot be kept is a line, so the place where they would stand was looked at.
    expect(lines.join('')).toContain('instruments.saveByLink')
    expect(lines.join('')).not.toContain(held.token)
    expect(lines.join('')).not.toContain(held.code)
  })

  test('is not looked for any more from an address that looked three hundred times for nothing', async () => {
    const held = await aLink()
    const open = (input: byLink.Held) => send(home.app, byLink.openLink, input)
    const never = { token: 'B'.repeat(43), code: '123456' }
    // A right code clears what the tests before have counted.
    await open(held)
    for (let times = 0; times < 300; times += 1) expect((await open(never)).statusCode).toBe(404)
    expect((await open(never)).statusCode).toBe(429)
    expect((await open(held)).statusCode).toBe(429)
    const now = home.clock.now
    home.clock.now = new Date(now.getTime() + 16 * 60_000)
    expect((await open(held)).statusCode).toBe(200)
    home.clock.now = now
  })
})

test('what is handed in tells of itself under the permission of the link, and as a look that the child can read', async () => {
  const held = await aLink()
  const { actor } = await come(held)
  await send(home.app, byLink.openLink, held)
  const id = ResultId.parse(randomUUID())
  const skipped = ['1', '2', '3', '4', '5', '6', '7', '8'].map((linkId) => ({
    linkId,
    because: 'did-not-want-to',
  }))
  const answer = await send(home.app, byLink.handInByLink, { ...held, id, answers: {}, skipped })
  expect(answer.statusCode).toBe(200)
  const { rows } = await home.database.admin.query(
    `select permission, actor_id from change where table_name = 'instrument_result' and row_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ permission: 'instruments.hand-in-by-link', actor_id: actor.id }])
  const { rows: looks } = await home.database.admin.query(
    `select operation from access_log where actor_id = $1 and child_id = $2 order by at`,
    [actor.id, home.tom],
  )
  expect(looks.map(({ operation }) => operation)).toEqual([
    'instruments.openLink',
    'instruments.handInByLink',
  ])
})
