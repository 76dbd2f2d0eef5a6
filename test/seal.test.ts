import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as children from '#people/contract/children.ts'
import * as workers from '#people/contract/workers.ts'
import { PersonId } from '#platform/ids.ts'
import type { Finding } from '#platform/server/finding.ts'
import { sealLogOf } from '#platform/server/seal-log.ts'
import { headTrouble, sealNow } from '#platform/server/sealing.ts'
import { verify } from '#platform/server/verify.ts'
import { aServerAlone } from './a-database.ts'
import { aHome, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'

let home: TestHome
let stop: () => Promise<void>
const folder = mkdtempSync(join(tmpdir(), 'attune-seal-'))

/** Three seals: Willow House as it moved in, two looks at Tom, and a new worker. */
beforeAll(async () => {
  const alone = await aServerAlone()
  stop = alone.stop
  home = await aHome(alone.database)
  await seal()
  await home.done('amina', children.readChild, { childId: home.tom })
  await home.done('noor', children.readChild, { childId: home.tom })
  await seal()
  await addWorker('Joe')
  await seal()
})
afterAll(async () => {
  await home.close()
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

function seal() {
  return sealNow({ pool: home.database.pool, secret: TEST_SECRET, folder })
}

async function addWorker(knownAs: string): Promise<string> {
  const id = PersonId.parse(randomUUID())
  await home.done('grace', workers.addPerson, { id, name: `${knownAs} Ames`, knownAs })
  return id
}

/** What `verify` says after a superuser has done this; everything is put back afterwards. */
async function foundAfter(
  tamper: (client: pg.PoolClient) => Promise<unknown>,
  log: string = folder,
): Promise<Finding[]> {
  const client = await home.database.admin.connect()
  try {
    await client.query('begin')
    await tamper(client)
    return (await verify(client, TEST_SECRET, log)).findings
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function one(client: pg.PoolClient, text: string, values: unknown[] = []) {
  const { rows } = await client.query(text, values)
  return rows[0]
}

const firstPerson = `select id from change where table_name = 'person' and deed = 'insert' order by at limit 1`
const looks = 'select id, xid from access_log order by at'

describe('a history that nobody touched', () => {
  test('passes: every row is as it was written, and the record is as its history says', async () => {
    const client = await home.database.admin.connect()
    const seen = await verify(client, TEST_SECRET, folder)
    const sealed = await one(
      client,
      'select (select count(*) from change)::int + (select count(*) from access_log)::int as rows',
    )
    client.release()
    expect(seen).toMatchObject({ findings: [], seals: 3, notSealedYet: 0, sealedRows: sealed.rows })
    expect(seen.recordRows).toBeGreaterThan(20)
  })

  test('counts rows that are newer than the newest seal as not sealed yet', async () => {
    const client = await home.database.admin.connect()
    await client.query('begin')
    await client.query(`update person set job = 'Cook' where known_as = 'Joe'`)
    const seen = await verify(client, TEST_SECRET, folder)
    await client.query('rollback')
    client.release()
    expect(seen).toMatchObject({ findings: [], notSealedYet: 1 })
  })

  test('is read alike from a session in another time zone', async () => {
    expect(await foundAfter((client) => client.query(`set local timezone to 'Australia/Sydney'`))).toEqual([])
  })

  test('passes when the machine’s clock was set back between two changes', async () => {
    expect(
      await foundAfter(async (client) => {
        await client.query(`update person set job = 'Cook' where known_as = 'Joe'`)
        await client.query(`update person set job = 'Gardener' where known_as = 'Joe'`)
        await client.query(`update change set at = at - interval '1 hour' where after ->> 'job' = 'Gardener'`)
      }),
    ).toEqual([])
  })
})

describe('whoever owns the database cannot rewrite it unseen', () => {
  test('a changed word is named', async () => {
    let id = ''
    const found = await foundAfter(async (client) => {
      id = (await one(client, firstPerson)).id
      await client.query(`update change set after = jsonb_set(after, '{name}', '"Someone"') where id = $1`, [
        id,
      ])
    })
    expect(found).toContainEqual(expect.objectContaining({ kind: 'changed', table: 'change', row: id }))
  })

  test('another author is named', async () => {
    let id = ''
    const found = await foundAfter(async (client) => {
      id = (await one(client, firstPerson)).id
      await client.query('update change set actor_id = gen_random_uuid() where id = $1', [id])
    })
    expect(found).toMatchObject([{ kind: 'changed', table: 'change', row: id }])
  })

  test('a row taken out of the middle is named', async () => {
    let id = ''
    const found = await foundAfter(async (client) => {
      id = (await one(client, looks)).id
      await client.query('delete from access_log where id = $1', [id])
    })
    expect(found).toMatchObject([{ kind: 'removed', table: 'access_log', row: id }])
  })

  test('a row put in afterwards is named', async () => {
    let id = ''
    const found = await foundAfter(async (client) => {
      const text = `insert into access_log (organisation_id, xid, actor_id, child_id, permission, operation, outcome)
        select organisation_id, xid, actor_id, child_id, permission, operation, outcome
        from access_log order by at limit 1 returning id`
      id = (await one(client, text)).id
    })
    expect(found).toMatchObject([{ kind: 'added', table: 'access_log', row: id }])
  })

  test('two rows that changed places are named', async () => {
    let ids: string[] = []
    const found = await foundAfter(async (client) => {
      const { rows } = await client.query(looks)
      ids = [rows[0].id, rows[1].id].sort()
      const spare = randomUUID()
      for (const [from, to] of [
        [ids[0], spare],
        [ids[1], ids[0]],
        [spare, ids[1]],
      ])
        await client.query('update access_log set id = $2 where id = $1', [from, to])
    })
    expect(found.map(({ kind, row }) => `${kind} ${row}`).sort()).toEqual(ids.map((id) => `moved ${id}`))
  })

  test('a row moved to another time is named', async () => {
    let id = ''
    const found = await foundAfter(async (client) => {
      id = (await one(client, looks)).id
      await client.query(
        `update access_log set xid = (select max(xid) from change where table_name = 'person') where id = $1`,
        [id],
      )
    })
    expect(found).toMatchObject([{ kind: 'moved', table: 'access_log', row: id }])
  })

  test('the newest rows cut off together with their seal are missed, by the file and by the record', async () => {
    const found = await foundAfter(async (client) => {
      await client.query('delete from change where xid >= (select upto from seal where n = 2)')
      await client.query('delete from access_log where xid >= (select upto from seal where n = 2)')
      await client.query('delete from organisation_seal where n = 3')
      await client.query('delete from seal where n = 3')
    })
    expect(found).toContainEqual(expect.objectContaining({ kind: 'cut-off', table: 'seal', row: '3' }))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'added', table: 'person' }))
  })

  test('a changed seal is named', async () => {
    const found = await foundAfter((client) =>
      client.query(`update seal set hash = sha256('another') where n = 2`),
    )
    expect(found).toContainEqual(expect.objectContaining({ kind: 'seal-changed', table: 'seal', row: '2' }))
  })

  test('a seal of one organisation that was changed is named', async () => {
    const found = await foundAfter((client) =>
      client.query(`update organisation_seal set root = sha256('another') where n = 2`),
    )
    expect(found).toMatchObject([
      { kind: 'seal-changed', table: 'organisation_seal', row: `${home.organisationId}/2` },
    ])
  })

  test('a seal taken out of the middle is named', async () => {
    const found = await foundAfter((client) => client.query('delete from seal where n = 2'))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'removed', table: 'seal', row: '2' }))
  })

  test('a past that was rewritten with all its seals does not fit the signed file', async () => {
    const found = await foundAfter(async (client) => {
      await client.query('delete from access_log')
      await client.query('delete from organisation_seal')
      await client.query('delete from seal')
      await client.query('select * from seal_history()')
    })
    expect(found).toContainEqual(expect.objectContaining({ kind: 'seal-changed', table: 'seal', row: '1' }))
    expect(found).toContainEqual(expect.objectContaining({ kind: 'cut-off', table: 'seal', row: '3' }))
  })

  test('a row of the record changed with the triggers off is named', async () => {
    const found = await foundAfter(async (client) => {
      await client.query(`set local session_replication_role = 'replica'`)
      await client.query(`update child set full_name = 'Another Name' where id = $1`, [home.tom])
    })
    expect(found).toMatchObject([{ kind: 'changed', table: 'child', row: home.tom }])
  })

  test('a row of the record removed with the triggers off is named', async () => {
    const found = await foundAfter(async (client) => {
      await client.query(`set local session_replication_role = 'replica'`)
      await client.query('delete from child_profile where child_id = $1', [home.tom])
    })
    expect(found).toMatchObject([{ kind: 'removed', table: 'child_profile' }])
  })
})

describe('the file of signed heads', () => {
  /** A copy of the folder, with its file rewritten. */
  function withLog(change: (lines: string[]) => string[]): string {
    const copy = mkdtempSync(join(tmpdir(), 'attune-seal-'))
    cpSync(folder, copy, { recursive: true })
    const lines = readFileSync(sealLogOf(folder), 'utf8').trimEnd().split('\n')
    writeFileSync(
      sealLogOf(copy),
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    )
    return copy
  }
  const untouched = async () => {}

  test('has a line for every seal', () => {
    expect(readFileSync(sealLogOf(folder), 'utf8').trimEnd().split('\n')).toHaveLength(3)
  })

  test('a line with another signature is named', async () => {
    const log = withLog(([first = '', ...rest]) => [
      first.replace(/("signature":")(.)/, (_, before, was) => before + (was === 'A' ? 'B' : 'A')),
      ...rest,
    ])
    expect(await foundAfter(untouched, log)).toMatchObject([
      { kind: 'signature', table: 'seals.log', row: 'line 1' },
    ])
  })

  test('a line with another time is named', async () => {
    const log = withLog((lines) => lines.map((line) => line.replace(/"at":"20/, '"at":"19')))
    expect((await foundAfter(untouched, log)).map(({ kind }) => kind)).toEqual(Array(3).fill('signature'))
  })

  test('a line that was taken out is named', async () => {
    const log = withLog((lines) => lines.toSpliced(1, 1))
    expect(await foundAfter(untouched, log)).toMatchObject([
      { kind: 'removed', table: 'seals.log', row: 'seal 2' },
    ])
  })

  test('emptied, it does not get the past signed anew', async () => {
    const log = withLog(() => [])
    const { pool } = home.database
    expect(await headTrouble({ pool, secret: TEST_SECRET, folder: log })).toContain('missing or empty')
    await sealNow({ pool, secret: TEST_SECRET, folder: log })
    expect(await foundAfter(untouched, log)).toContainEqual(
      expect.objectContaining({ kind: 'removed', table: 'seals.log', row: 'seal 1' }),
    )
  })

  test('a line that a kill cut short is written again', async () => {
    const log = withLog((lines) => lines.slice(0, 2))
    appendFileSync(sealLogOf(log), '{"n":3,"at":"20')
    const { pool } = home.database
    await sealNow({ pool, secret: TEST_SECRET, folder: log })
    expect(await foundAfter(untouched, log)).toEqual([])
    expect(await headTrouble({ pool, secret: TEST_SECRET, folder: log })).toBeUndefined()
  })

  test('the start says when the database no longer has what was signed', async () => {
    const log = withLog((lines) => [...lines, (lines.at(-1) ?? '').replace('"n":3', '"n":4')])
    expect(await headTrouble({ pool: home.database.pool, secret: TEST_SECRET, folder: log })).toContain(
      'no longer has seal 4',
    )
  })
})

test('the server’s own login can neither change, remove nor empty the history or its seals', async () => {
  const refused: string[] = []
  for (const table of ['change', 'access_log', 'seal', 'organisation_seal']) {
    for (const deed of [
      `update ${table} set organisation_id = null`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      const words = table === 'seal' ? deed.replace('organisation_id', 'root') : deed
      await home.database.pool.query(words).catch((error) => refused.push(error.code))
    }
  }
  expect(refused).toEqual(Array(12).fill('42501'))
})
