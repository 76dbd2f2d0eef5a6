import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Connection } from './connect.ts'
import { type Embedded, type EmbeddedOptions, joinEmbedded, startEmbedded } from './embedded.ts'
import { AlreadyRunning, DatabaseDidNotStart, UnsafeDatabase } from './troubles.ts'

const place = mkdtempSync(path.join(os.tmpdir(), 'attune-embedded-'))
// So that tests run by root keep their data here too.
chmodSync(place, 0o711)
const folder = path.join(place, 'home')
const running: Embedded[] = []

async function start(where = folder, options?: EmbeddedOptions): Promise<Embedded> {
  const started = await startEmbedded(where, options)
  running.push(started)
  return started
}

async function ask(connection: Connection, ...statements: string[]): Promise<unknown[]> {
  const { host, port, user, password, database } = connection
  const client = new Client({ host, port, user, password, database })
  await client.connect()
  try {
    const answers = []
    for (const statement of statements) answers.push(...(await client.query(statement)).rows)
    return answers
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const started of running.splice(0)) await started.stop()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the database that comes with Attune', () => {
  test('starts in an empty folder, and keeps what it holds over a stop', async () => {
    const first = await start()
    await ask(first, 'create table note (words text)', "insert into note values ('Tom watered the beans.')")
    await first.stop()
    const again = await start()
    expect(await ask(again, 'select words from note')).toEqual([{ words: 'Tom watered the beans.' }])
  })

  test('opens no port of the machine, and its password is for its owner alone', async () => {
    const started = await start()
    expect(await ask(started, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(started.host).mode & 0o777).toBe(0o700)
    await expect(ask({ ...started, password: 'a guess' }, 'select 1')).rejects.toThrow(/password/)
  })

  test('speaks UTF-8 and sorts by its own tables, so an update of the machine spoils no index', async () => {
    const started = await start()
    const [database] = await ask(
      started,
      `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding
         from pg_database where datname = current_database()`,
    )
    expect(database).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' })
  })

  test('the words of a statement that failed are not in the log', async () => {
    const started = await start()
    await ask(started, 'create table once (words text primary key)')
    const twice = "insert into once values ('Tom cried at bedtime')"
    await expect(ask(started, twice, twice)).rejects.toThrow(/duplicate key/)
    await expect(ask(started, "select 'Tom cried at bedtime'::date")).rejects.toThrow(/bedtime/)
    const log = readFileSync(path.join(folder, 'postgresql.log'), 'utf8')
    expect(log).toMatch(/ready to accept connections/)
    expect(log).not.toMatch(/bedtime/)
  })
})

describe.runIf(process.getuid?.() === 0)('started by root', () => {
  test('it does not run as root', async () => {
    const started = await start()
    const status = readFileSync(`/proc/${started.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\s+0/m)
  })

  test('in a folder that only root can enter the data lies elsewhere, and the folder says where', async () => {
    const closed = path.join(place, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const inside = path.join(closed, 'home')
    const first = await start(inside)
    await ask(first, 'create table note (words text)')
    await first.stop()
    const elsewhere = path.dirname(readlinkSync(path.join(inside, 'postgresql')))
    try {
      expect(readFileSync(path.join(inside, 'where-the-data-lies.txt'), 'utf8')).toContain(elsewhere)
      expect(await ask(await start(inside), 'select words from note')).toEqual([])
    } finally {
      for (const started of running.splice(0)) await started.stop()
      rmSync(elsewhere, { recursive: true })
    }
  })
})

describe('a second start on the same folder', () => {
  test('is refused in plain words, and the first goes on', async () => {
    const first = await start()
    const second = startEmbedded(folder)
    await expect(second).rejects.toThrow(AlreadyRunning)
    await expect(second).rejects.toThrow(/^Attune is already running on this folder \(process \d+\): .*home/)
    expect(await ask(first, 'select 1 as here')).toEqual([{ here: 1 }])
  })

  test('works after the first has stopped, and leaves no claim behind', async () => {
    await (await start()).stop()
    await (await start()).stop()
    expect(readdirSync(folder).filter((name) => name.startsWith('attune.lock'))).toEqual([])
  })

  test('a tool joins the one that runs, and finds none when none runs', async () => {
    expect(await joinEmbedded(folder)).toBeUndefined()
    const started = await start()
    const joined = await joinEmbedded(folder)
    const [server] = joined ? await ask(joined, 'show cluster_name') : []
    expect([server]).toEqual(await ask(started, 'show cluster_name'))
    await started.stop()
    expect(await joinEmbedded(folder)).toBeUndefined()
  })
})

test('a tool that comes while the very first start makes the database waits for it', async () => {
  const fresh = path.join(place, 'fresh')
  const starting = start(fresh)
  const joined = await joinEmbedded(fresh)
  expect(joined?.password).toBe((await starting).password)
})

describe('what could lose a record is refused', () => {
  test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('%s turned off', async (setting) => {
    const unsafe = startEmbedded(folder, { settings: { [setting]: 'off' } })
    await expect(unsafe).rejects.toThrow(UnsafeDatabase)
    await expect(unsafe).rejects.toMatchObject({ setting })
    await expect(unsafe).rejects.toThrow(`${setting} is off, and it must be on`)
  })

  test('synchronous_commit turned off for one role only', async () => {
    const started = await start()
    await ask(started, 'create role hasty', 'alter role hasty set synchronous_commit = off')
    await started.stop()
    await expect(startEmbedded(folder)).rejects.toMatchObject({ setting: 'synchronous_commit' })
  })

  test('data that has gone is not quietly replaced by an empty database', async () => {
    const other = path.join(place, 'other')
    await (await start(other)).stop()
    rmSync(path.join(other, 'postgresql'), { recursive: true })
    await expect(startEmbedded(other)).rejects.toThrow(DatabaseDidNotStart)
    await expect(startEmbedded(other)).rejects.toThrow(/is gone/)
  })
})
