import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from '#app/server/web-app.ts'
import { aDatabase, type TestDatabase } from '../../test/a-database.ts'
import { send } from '../../test/a-home.ts'
import { TEST_SECRET } from '../../test/database.setup.ts'
import { setUp } from './contract/set-up.ts'

let database: TestDatabase
let app: Awaited<ReturnType<typeof webApp>>
beforeAll(async () => {
  database = await aDatabase()
  app = await webApp({ pool: database.pool, secret: TEST_SECRET, now: () => new Date(), parseAnswers: true })
})
afterAll(async () => {
  await app.close()
  await database.pool.end()
  await database.admin.end()
})

function setUpBy(knownAs: string) {
  return send(app, setUp, {
    organisation: `${knownAs}’s provider`,
    home: { name: 'Oak', setting: 'childrens-home', country: 'GB-ENG', timeZone: 'Europe/London' },
    manager: { name: knownAs, knownAs, signInName: knownAs, password: 'four words make one' },
  })
}

test('two who set Attune up at the same moment make one provider, and the other is told to sign in', async () => {
  const answers = await Promise.all([setUpBy('Ida'), setUpBy('Ola')])
  expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
  const late = answers.find((one) => one.statusCode === 409)
  expect(late?.json().title).toBe('Attune has been set up already. Sign in instead.')
  const { rows } = await database.admin.query(
    `select (select count(*) from organisation)::int as providers, (select count(*) from account)::int as accounts`,
  )
  expect(rows[0]).toEqual({ providers: 1, accounts: 1 })
})
