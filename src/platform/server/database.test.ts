import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../../test/a-home.ts'
import { asActor, type Sending, type Tx } from './database.ts'
import './tables.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const as = <T>(work: (tx: Tx, sending: Sending) => Promise<T>) => {
  const asking = { organisationId: home.organisationId, actorId: home.people.amina }
  return asActor(home.database.pool, asking, work)
}

/** A command as it is counted: the plainest row that a person may write. */
function aCommand(tx: Tx, id: string, hash: string) {
  const { organisationId } = home
  const personId = home.people.amina
  return tx
    .insertInto('command')
    .values({ organisationId, id, name: 'test', personId, hash, toldAt: new Date() })
}

async function kept(ids: string[]): Promise<string[]> {
  const { rows } = await home.database.admin.query(
    'select id from command where id = any ($1) order by hash',
    [ids],
  )
  return rows.map(({ id }) => id)
}

test('what is written without waiting is kept when the transaction has ended', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  await as(async (tx, { write }) => {
    write(aCommand(tx, one, 'a'))
    write(aCommand(tx, two, 'b'))
  })
  expect(await kept([one, two])).toEqual([one, two])
})

test('one that fails undoes all others, before it and behind it, and says its reason', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  const asked = as(async (tx, { write }) => {
    write(aCommand(tx, one, 'a'))
    write(aCommand(tx, one, 'again'))
    write(aCommand(tx, two, 'b'))
  })
  await expect(asked).rejects.toMatchObject({ code: '23505' })
  expect(await kept([one, two])).toEqual([])
})

test('what was sent for the first time behind one that failed can be sent again', async () => {
  const one = randomUUID()
  const fresh = (tx: Tx) => aCommand(tx, one, 'a').returning('repeats')
  const asked = as(async (tx, { write }) => {
    write(aCommand(tx, one, 'a'))
    write(aCommand(tx, one, 'again'))
    write(fresh(tx))
  })
  await expect(asked).rejects.toMatchObject({ code: '23505' })
  await as(async (tx, { write }) => write(fresh(tx)))
  expect(await kept([one])).toEqual([one])
})

test('a statement that waits says the reason of the one before it that failed', async () => {
  const one = randomUUID()
  const asked = as(async (tx, { write }) => {
    write(aCommand(tx, one, 'a'))
    write(aCommand(tx, one, 'again'))
    await sql`select 1`.execute(tx)
  })
  await expect(asked).rejects.toMatchObject({ code: '23505' })
  expect(await kept([one])).toEqual([])
})

test('one that cannot even be sent undoes the others too', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  const cannotBeSent = {
    toPostgres() {
      throw new Error('No words for this.')
    },
  }
  const asked = as(async (tx, { write }) => {
    write(aCommand(tx, one, 'a'))
    write(aCommand(tx, two, cannotBeSent as unknown as string))
  })
  await expect(asked).rejects.toThrow('No words for this.')
  expect(await kept([one, two])).toEqual([])
  // Its connection is as good as before.
  expect(await as(async (tx) => (await sql`select 1 as one`.execute(tx)).rows)).toEqual([{ one: 1 }])
})

test('the last statement reads what was written before it, and all is kept', async () => {
  const one = randomUUID()
  const rows = await as(async (tx, { write, readLast }) => {
    write(aCommand(tx, one, 'a'))
    return readLast<{ toldBy: string }>(sql`select person_id as told_by from command where id = ${one}`)
  })
  expect(rows).toEqual([{ toldBy: home.people.amina }])
  expect(await kept([one])).toEqual([one])
})

test('a last statement that fails undoes what was written before it', async () => {
  const one = randomUUID()
  const asked = as(async (tx, { write, readLast }) => {
    write(aCommand(tx, one, 'a'))
    await readLast(sql`select 1 / 0`)
  })
  await expect(asked).rejects.toMatchObject({ code: '22012' })
  expect(await kept([one])).toEqual([])
})

test('after the last statement nothing more is sent: it would stand outside the transaction', async () => {
  const asked = as(async (tx, { readLast }) => {
    await readLast(sql`select 1`)
    await sql`select 2`.execute(tx)
  })
  await expect(asked).rejects.toThrow('The last statement of this transaction was sent already.')
  const written = as(async (tx, { write, readLast }) => {
    await readLast(sql`select 1`)
    write(aCommand(tx, randomUUID(), 'a'))
  })
  await expect(written).rejects.toThrow('The last statement of this transaction was sent already.')
  expect(await as(async (tx) => (await sql`select 1 as one`.execute(tx)).rows)).toEqual([{ one: 1 }])
})

test('a last statement that cannot even be sent undoes what was written before it', async () => {
  const one = randomUUID()
  const cannotBeSent = {
    toPostgres() {
      throw new Error('No words for this.')
    },
  }
  const asked = as(async (tx, { write, readLast }) => {
    write(aCommand(tx, one, 'a'))
    await readLast(sql`select ${cannotBeSent}`)
  })
  await expect(asked).rejects.toThrow('No words for this.')
  expect(await kept([one])).toEqual([])
})

test('what one branch still sends after another has failed reaches nobody else’s transaction', async () => {
  const { host, port, database, user, password } = home.database.pool.options
  const alone = new pg.Pool({ host, port, database, user, password, max: 1 })
  const asking = { organisationId: home.organisationId, actorId: home.people.amina }
  const late = randomUUID()
  const failed = Promise.withResolvers<void>()
  const sent = Promise.withResolvers<unknown>()
  const first = asActor(alone, asking, (tx) =>
    Promise.all([
      Promise.reject(new Error('One branch failed.')),
      failed.promise.then(() => aCommand(tx, late, 'late').execute()).then(sent.resolve, sent.resolve),
    ]),
  )
  await expect(first).rejects.toThrow('One branch failed.')
  await asActor(alone, asking, async (tx) => {
    await sql`select 1`.execute(tx)
    failed.resolve()
    expect(await sent.promise).toBeInstanceOf(Error)
  })
  await alone.end()
  expect(await kept([late])).toEqual([])
})
