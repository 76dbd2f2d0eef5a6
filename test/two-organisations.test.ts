import { afterAll, beforeAll, expect, test } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import { webApp } from '#app/server/web-app.ts'
import { whoIs } from '#people/server/who-is.ts'
import type { Operation } from '#platform/contract.ts'
import { relations } from '#platform/permissions.ts'
import { aDatabase, type TestDatabase } from './a-database.ts'
import { aHome, type Name, send, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'
import { matrix } from './permission-rows.ts'
import { makeAsked } from './permissions/asked.ts'
import { makeThere } from './permissions/there.ts'

let database: TestDatabase
let willow: TestHome
let rowan: TestHome
const operations = allOperations(TEST_SECRET)
  .map(({ operation }) => operation)
  .filter(({ name }) => name !== 'people.signOut')
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

beforeAll(async () => {
  database = await aDatabase()
  willow = await aHome(database, 'Willow')
  rowan = await aHome(database, 'Hazel')
  // Both providers live: everyone does everything they may, so that every table has rows of both.
  for (const home of [willow, rowan]) {
    await makeThere(home)
    await makeAsked(home)
    for (const who of ['grace', 'amina', 'noor', 'tom'] as const) {
      for (const operation of operations) await say(home, who, operation, home)
    }
  }
}, 120_000)
afterAll(async () => {
  await willow.app.close()
  await rowan.close()
})

/** What can only be told about something that is there already. */
const beside = [
  ...['result_aside', 'flag_answer', 'moment_facts', 'moment_side', 'measure_account', 'measure_signature'],
  ...['injury', 'told_outside', 'notifiable_decision', 'missing_episode', 'missing_return', 'return_talk'],
  ...['child_talk', 'adult_talk', 'other_there', 'going_back', 'between_rest', 'safety_review'],
  ...['lesson', 'lesson_answer'],
  ...['form_link', 'link_answers', 'answers_draft', 'form_ask', 'form_ask_end', 'answer_file'],
  ...['milieu_round', 'milieu_asked', 'milieu_answer', 'milieu_words'],
]

test.each(beside)('both providers have rows in %s', async (table) => {
  for (const { organisationId } of [willow, rowan]) {
    const { rows } = await database.admin.query(`select 1 from ${table} where organisation_id = $1`, [
      organisationId,
    ])
    expect(rows.length).toBeGreaterThan(0)
  }
})

async function say(home: TestHome, who: Name, operation: Operation, about: TestHome, app = home.app) {
  const input = matrix[operation.name]?.input(about) ?? {}
  const answer = await send(app, operation, input, { cookie: await home.cookieOf(who) })
  return { sent: JSON.stringify(input), status: answer.statusCode, body: answer.body }
}

/** Every id that stands in a provider’s rows and in no row of the other. */
async function marksOf(home: TestHome, other: TestHome): Promise<Set<string>> {
  const marks = new Set((await rowsOf(home)).flatMap(idsIn))
  for (const id of (await rowsOf(other)).flatMap(idsIn)) marks.delete(id)
  return marks
}

function idsIn(text: string): string[] {
  return [...text.matchAll(ID)].map(([id]) => id)
}

async function rowsOf(home: TestHome): Promise<string[]> {
  const { rows: tables } = await database.admin.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'organisation_id' and table_name not in (
       'change', 'organisation_seal', 'history_leaf', 'session', 'access_log', 'command')`,
  )
  const all = await Promise.all(
    tables.map(({ name }) =>
      database.admin.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t where organisation_id = $1`,
        [home.organisationId],
      ),
    ),
  )
  return all.flatMap(({ rows }) => rows.map(({ row }) => row)).sort()
}

function strangersIn({ sent, body }: { sent: string; body: string }, marks: Set<string>): string[] {
  const found = idsIn(body).filter((id) => marks.has(id) && !sent.includes(id))
  return body.includes('Hazel') ? [...found, 'Hazel'] : found
}

test('no answer to one provider holds anything of another, whatever it asks for', async () => {
  const marks = await marksOf(rowan, willow)
  expect(marks.size).toBeGreaterThan(30)
  const before = await rowsOf(rowan)
  const crossed: string[] = []
  for (const who of ['grace', 'amina', 'noor', 'ruth', 'dawn', 'tom'] as const) {
    for (const operation of operations) {
      for (const about of [willow, rowan]) {
        const found = strangersIn(await say(willow, who, operation, about), marks)
        if (found.length > 0) crossed.push(`${operation.name} by ${who}: ${found[0]}`)
      }
    }
  }
  expect(crossed).toEqual([])
  expect(await rowsOf(rowan)).toEqual(before)
}, 120_000)

test('with the code’s own check switched off, the database still holds', async () => {
  const marks = await marksOf(rowan, willow)
  // These two are told to the server by the false standing itself.
  for (const id of [rowan.tom, rowan.homeId]) marks.delete(id)
  const before = await rowsOf(rowan)
  const everything = relations.flatMap((relation) => [
    { relation, childId: rowan.tom, homeId: rowan.homeId },
    { relation, childId: undefined, homeId: rowan.homeId },
    { relation, childId: undefined, homeId: undefined },
  ])
  const open = await webApp({
    pool: database.pool,
    secret: TEST_SECRET,
    now: () => willow.clock.now,
    whoIs: async (cookies, now) => ({
      ...(await whoIs(database.pool, cookies, now)),
      standing: everything,
    }),
  })
  const crossed: string[] = []
  for (const operation of operations) {
    const found = strangersIn(await say(willow, 'grace', operation, rowan, open), marks)
    if (found.length > 0) crossed.push(`${operation.name}: ${found[0]}`)
  }
  await open.close()
  expect(crossed).toEqual([])
  expect(await rowsOf(rowan)).toEqual(before)
}, 120_000)
