import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import type { Door, Operation } from '#platform/contract.ts'
import { type Relation, relations } from '#platform/permissions.ts'
import { openSession } from '#platform/server/sessions.ts'
import { aHome, send, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'
import { matrix } from './permission-rows.ts'
import { makeThere } from './permissions/there.ts'

/**
 * Every operation, by everyone, in every state of their tie. The answers are computed from the
 * row of the operation and these rules, never from the code that is tested:
 * who stands to Tom in no way is told that he was not found; who stands to him but may not is
 * told so; what lists children answers everyone, with Tom or without him.
 */
const states = ['today', 'ended', 'not yet', 'elsewhere', 'disabled'] as const
type State = (typeof states)[number]

/** To whom a tie leads: an administrator stands to no child, a key worker to no home. */
const standsToChild = (relation: Relation) => relation !== 'administrator'
const standsToHome = (relation: Relation) =>
  [
    'home-team',
    'agency-worker',
    'home-manager',
    'clinician',
    'clinical-supervisor',
    'responsible-individual',
    'administrator',
  ].includes(relation)
/** They work for the provider, in whichever home. */
const worksHere = (relation: Relation) =>
  standsToHome(relation) && !['administrator', 'agency-worker'].includes(relation)
/** These hold for the whole provider or are the child: they cannot be elsewhere or end with a day. */
const onlyToday: Relation[] = ['child', 'emergency']
const everywhere: Relation[] = ['responsible-individual', 'administrator']

let home: TestHome
const cookies = new Map<string, string>()
const operations = allOperations(TEST_SECRET).map(({ operation }) => operation)

beforeAll(async () => {
  home = await aHome()
  await makeThere(home)
  for (const relation of relations) for (const state of statesOf(relation)) await addSomeone(relation, state)
}, 120_000)
afterAll(() => home.close())

function statesOf(relation: Relation): readonly State[] {
  // Nobody signs in as this: what a link lets one do is in src/instruments/links.test.ts.
  if (relation === 'asked-by-link') return []
  if (onlyToday.includes(relation)) return ['today', 'disabled']
  return everywhere.includes(relation) ? states.filter((state) => state !== 'elsewhere') : states
}

async function addSomeone(relation: Relation, state: State) {
  const { organisationId, clock, tom } = home
  const personId = relation === 'child' ? tom : randomUUID()
  const by = home.database.admin
  if (relation !== 'child') {
    await by.query(`insert into person (organisation_id, id, name, known_as) values ($1, $2, $3, $3)`, [
      organisationId,
      personId,
      `${relation} ${state}`,
    ])
    await by.query(
      `insert into account (organisation_id, id, person_id, sign_in_name) values ($1, gen_random_uuid(), $2, ($2::uuid)::text)`,
      [organisationId, personId],
    )
    await addTie(relation, state, personId)
  }
  const [cookie = ''] = (
    await openSession(home.database.pool, { organisationId, personId }, clock.now)
  ).split(';')
  cookies.set(`${relation}/${state}`, cookie)
  if (state === 'disabled' && relation !== 'child') {
    await by.query(`update account set disabled_at = now() where person_id = $1`, [personId])
  }
}

async function addTie(relation: Relation, state: State, personId: string) {
  const by = home.database.admin
  if (relation === 'emergency') {
    await by.query(
      `insert into break_glass (organisation_id, id, child_id, person_id, because, opened_at, closes_at)
       values ($1, gen_random_uuid(), $2, $3, 'A reason of enough letters', $4, $4::timestamptz + interval '1 hour')`,
      [home.organisationId, home.tom, personId, home.clock.now],
    )
    return
  }
  const toChild = ['key-worker', 'placing-authority', 'family'].includes(relation)
  const toHome = ['home-team', 'agency-worker', 'home-manager', 'clinician', 'clinical-supervisor'].includes(
    relation,
  )
  const childId = toChild ? (state === 'elsewhere' ? home.ellis : home.tom) : null
  const homeId = toHome ? (state === 'elsewhere' ? home.elsewhere : home.homeId) : null
  const fromOn = state === 'not yet' ? '2026-05-05' : '2026-01-01'
  const lastDay = relation === 'agency-worker' ? '2026-05-06' : null
  const toOn = state === 'ended' ? '2026-05-03' : lastDay
  await by.query(
    `insert into tie (organisation_id, id, person_id, relation, child_id, home_id, from_on, to_on, made_by)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $2)`,
    [home.organisationId, personId, relation, childId, homeId, fromOn, toOn],
  )
}

test('every operation has its row, and every row its operation', () => {
  expect(Object.keys(matrix).sort()).toEqual(operations.map(({ name }) => name).sort())
})

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    test('asks who you are', async () => {
      const row = matrix[name]
      const answer = await send(home.app, operation, row?.input(home) ?? {})
      expect(answer.statusCode).toBe(row?.may === 'anyone' ? (row.answer ?? 200) : 401)
    })

    test('answers each as they stand', async () => {
      if (operation.name === 'people.signOut') return
      const wrong: string[] = []
      for (const relation of relations) {
        for (const state of statesOf(relation)) {
          if (relation === 'child' && state === 'disabled') continue
          const found = await cell(operation, relation, state)
          const wanted = expected(operation, relation, state)
          if (found !== wanted) wrong.push(`${relation}, ${state}: ${found}, not ${wanted}`)
        }
      }
      expect(wrong).toEqual([])
    }, 60_000)
  },
)

async function cell(operation: Operation, relation: Relation, state: State): Promise<string> {
  const input = matrix[operation.name]?.input(home) ?? {}
  const answer = await send(home.app, operation, input, { cookie: cookies.get(`${relation}/${state}`) ?? '' })
  if (operation.door !== 'children' || answer.statusCode !== 200) return String(answer.statusCode)
  return seesOthers(answer.body, relation, state) ? '200 with others' : '200'
}

/** Whether an answer about children names a child whom this person has nothing to do with. */
function seesOthers(body: string, relation: Relation, state: State): boolean {
  const stands = state === 'today' && standsToChild(relation)
  return !stands && body.includes(home.tom)
}

function expected(operation: Operation, relation: Relation, state: State): string {
  const row = matrix[operation.name]
  if (!row) return 'a row'
  const yes = String(row.answer ?? 200)
  if (row.may === 'anyone') return yes
  if (state === 'disabled') return '401'
  if (row.may === 'signed-in') return yes
  if (row.may === 'whoever works here')
    return worksHere(relation) && ['today', 'elsewhere'].includes(state) ? yes : '403'
  if (operation.door === 'children') return '200'
  if (standsAt(operation.door, state) && row.may.includes(relation)) return yes
  return refusal(operation.door, relation, state)
}

/** What belongs to the whole provider is as near from another of its homes. */
function standsAt(door: Door, state: State): boolean {
  return state === 'today' || (door === 'organisation' && state === 'elsewhere')
}

function refusal(door: Door, relation: Relation, state: State): string {
  if (door === 'organisation') return '403'
  const stands = door === 'child' ? standsToChild(relation) : standsToHome(relation)
  return stands && state === 'today' ? '403' : '404'
}
