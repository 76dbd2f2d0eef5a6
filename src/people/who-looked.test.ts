import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { readLooks } from './contract/looks.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

async function nilsLookedAt(...moments: string[]) {
  for (const at of moments) {
    await home.database.admin.query(
      `insert into access_log (organisation_id, at, actor_id, child_id, permission, operation, outcome)
       values ($1, $2, $3, $4, 'people.read-child', 'people.readChild', 'opened')`,
      [home.organisationId, at, home.people.nils, home.tom],
    )
  }
}

test('looks before and after midnight in the home are of two days, also in summer', async () => {
  home.clock.now = new Date('2026-06-03T12:00:00Z')
  // 23:10 and 23:50 on 1 June by the clock in the hall, then 00:20 on 2 June: one day by the clock of the server.
  await nilsLookedAt('2026-06-01T22:10:00Z', '2026-06-01T22:50:00Z', '2026-06-01T23:20:00Z')
  const { looks } = await home.done('tom', readLooks, { childId: home.tom })
  const nils = looks.filter((one) => one.knownAs === 'Nils')
  expect(nils.map(({ at, times }) => [at, times])).toEqual([
    ['2026-06-01T23:20:00.000Z', 1],
    ['2026-06-01T22:50:00.000Z', 2],
  ])
})
