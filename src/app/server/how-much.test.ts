import { afterAll, beforeAll, expect, test } from 'vitest'
import { readMe } from '#people/contract/sign-in.ts'
import { MOST_WORDS, methodOf } from '#platform/contract.ts'
import { seal } from '#platform/seal.ts'
import { isFinal } from '#platform/waiting.ts'
import { recordHardMoment } from '#records/contract.ts'
import { aHome, ORIGIN, send, type TestHome } from '../../../test/a-home.ts'
import { TEST_SECRET } from '../../../test/database.setup.ts'
import { allOperations } from './operations.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const operations = allOperations(TEST_SECRET).map(({ operation }) => operation)

/** What takes more than words, and at most how many bytes. */
const LARGE = {
  'assessment.recordNmt': 2_300_000,
  'exchange.bringIn': 8_000_000,
  'exchange.readFile': 8_000_000,
  'instruments.bringInForm': 4_000_000,
  'instruments.keepAnswerFile': 2_300_000,
  'model.publishModel': 1_000_000,
  'records.keepMemory': 2_300_000,
  'records.recordNote': 2_300_000,
  'response.publishPlan': 1_000_000,
  'response.saveDraft': 1_000_000,
  'response.signRisks': 1_000_000,
  'shift.giveHandover': 1_000_000,
}

test('only what brings a file or the words of many takes more than words', () => {
  const large = operations.flatMap(({ name, mostBytes }) =>
    mostBytes === undefined ? [] : [[name, mostBytes] as const],
  )
  expect(Object.fromEntries(large)).toEqual(LARGE)
})

test('every operation refuses more than it takes, in plain words, before it is read', async () => {
  const cookie = await home.cookieOf('grace')
  for (const operation of operations) {
    if (methodOf(operation) === 'GET') continue
    const { mostBytes = MOST_WORDS } = operation
    const answer = await send(home.app, operation, { words: 'a'.repeat(mostBytes) }, { cookie })
    expect([operation.name, answer.statusCode], operation.name).toEqual([operation.name, 413])
    expect(answer.json().title).toMatch(/^This is more than can be sent in one go\..*still here\.$/)
  }
}, 60_000)

test('what waited on a device is refused by the same measure, and is still there for its writer', async () => {
  const cookie = await home.cookieOf('nils')
  const { outboxPublic } = await home.done('nils', readMe, {})
  const operation = recordHardMoment.name
  const words = JSON.stringify({ words: 'a'.repeat(MOST_WORDS) })
  const sealed = await seal(outboxPublic, `${operation}/${home.people.nils}`, words)
  const sending = (url: string) =>
    home.app.inject({
      ...{ method: 'POST', url, payload: JSON.stringify({ operation, sealed }) },
      headers: { ...ORIGIN, 'content-type': 'application/json', cookie },
    })
  const refused = await sending('/api/outbox')
  expect([refused.statusCode, isFinal(refused.statusCode)]).toEqual([422, true])
  expect(refused.json().title).toMatch(/^This is more than can be sent/)
  expect((await sending('/api/outbox/open')).body).toBe(words)
})
