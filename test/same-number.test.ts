import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import type { Operation } from '#platform/contract.ts'
import type { Relation } from '#platform/permissions.ts'
import { hashOf } from '#platform/seal.ts'
import { aHome, type Name, send, type TestHome } from './a-home.ts'
import { TEST_SECRET } from './database.setup.ts'
import { matrix } from './permission-rows.ts'
import { makeThere } from './permissions/there.ts'

const operations = allOperations(TEST_SECRET).map(({ operation }) => operation)
const offline = operations.filter((one) => one.offline)

/** Who of the test home stands in this way to Tom or to his home. */
const standing: Partial<Record<Relation, Name>> = {
  child: 'tom',
  'key-worker': 'amina',
  'home-team': 'nils',
  'agency-worker': 'asha',
  'home-manager': 'grace',
  clinician: 'noor',
  'clinical-supervisor': 'beth',
  'responsible-individual': 'ruth',
  'placing-authority': 'dawn',
  family: 'mum',
}

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await makeThere(home)
  // Some commands speak of what others have made.
  for (const operation of operations) {
    if (operation.name !== 'people.signOut')
      await tell('grace', operation, matrix[operation.name]?.input(home))
  }
})
afterAll(() => home.close())

/** Everybody who may do this, whoever they are. */
function whoMay({ name }: Operation): Name[] {
  const may = matrix[name]?.may ?? []
  if (typeof may === 'string') return Object.values(standing)
  return may.flatMap((relation) => standing[relation] ?? [])
}

function inputOf({ name, door }: Operation, id: string, childId: string) {
  return { ...Object(matrix[name]?.input(home)), id, ...(door === 'child' && { childId }) }
}

interface Answered {
  status: number
  body: unknown
}

async function tell(who: Name, operation: Operation, input: unknown): Promise<Answered> {
  const answer = await send(home.app, operation, input, { cookie: await home.cookieOf(who) })
  return { status: answer.statusCode, body: answer.json() }
}

/** These words were told under this number already. */
async function isTold(by: Name, { name }: Operation, input: { id: string }) {
  await home.database.admin.query(
    `insert into command (organisation_id, id, name, person_id, hash, told_at) values ($1, $2, $3, $4, $5, now())`,
    [home.organisationId, input.id, name, home.people[by], await hashOf(JSON.stringify(input))],
  )
}

const commandOf = async (id: string) =>
  (await home.database.admin.query('select * from command where id = $1', [id])).rows

/** A plain no, and not a word or a name of what was told there before. */
const REFUSED = {
  status: 409,
  body: {
    type: 'conflict',
    title: 'Something else was told under this number. Both texts are safe; ask the manager.',
  },
}

/** Some rows of the matrix are about nothing that is there: their refusal may come first. */
function expectRefused({ name }: Operation, answer: Answered, others: number[] = []): void {
  const own = matrix[name]?.answer
  if (answer.status === own || others.includes(answer.status)) expect(answer.status).toBeGreaterThan(400)
  else expect(answer).toEqual(REFUSED)
}

const named = (operations: readonly Operation[]) =>
  operations.map((operation) => [operation.name, operation] as const)

describe('under a number that somebody else has used, whatever the words, nothing is told by', () => {
  test.each(named(offline))('%s', async (_, operation) => {
    for (const who of whoMay(operation)) {
      const input = inputOf(operation, randomUUID(), home.tom)
      await isTold('sam', operation, input)
      const before = await commandOf(input.id)
      const answer = await tell(who, operation, input)
      expectRefused(operation, answer)
      expect(await commandOf(input.id)).toEqual(before)
    }
  })
})

describe('under a number that was told of another child, nothing is told by', () => {
  test.each(named(offline.filter(({ door }) => door === 'child')))('%s', async (_, operation) => {
    for (const who of whoMay(operation)) {
      const id = randomUUID()
      await isTold(who, operation, inputOf(operation, id, home.tom))
      const before = await commandOf(id)
      const answer = await tell(who, operation, inputOf(operation, id, home.ellis))
      // Not everybody who may do it with Tom stands to Ellis, and what is Tom’s is not there for Ellis.
      expectRefused(operation, answer, [403, 404, 409])
      expect(await commandOf(id)).toEqual(before)
    }
  })
})
