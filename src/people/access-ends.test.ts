import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHome, type Name, send, type TestHome } from '../../test/a-home.ts'
import { endInCareTeam, nameInCareTeam } from './contract/care-team.ts'
import { moveOn, readChild } from './contract/children.ts'
import { BreakGlassId, openInEmergency } from './contract/looks.ts'
import { readMe } from './contract/sign-in.ts'
import { disablePerson, listPeople, TieId } from './contract/workers.ts'

const BECAUSE = 'He rang from the station and asked for his medicine list.'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

async function lastDayOf(who: Name, relation: string): Promise<string | undefined> {
  const { people } = await home.done('ada', listPeople, {})
  const person = people.find(({ personId }) => personId === home.people[who])
  return person?.ties.find((one) => one.relation === relation)?.toOn
}

/** A tie that ended in April. */
async function hadTie(who: Name, relation: string, to: { childId?: string; homeId?: string }) {
  const id = TieId.parse(randomUUID())
  await home.database.admin.query(
    `insert into tie (organisation_id, id, person_id, relation, child_id, home_id, from_on, to_on, made_by)
     values ($1, $2, $3, $4, $5, $6, '2026-01-01', '2026-04-30', $3)`,
    [home.organisationId, id, home.people[who], relation, to.childId ?? null, to.homeId ?? null],
  )
  return id
}

const statusFor = async (who: Name) => (await home.as(who, readChild, { childId: home.tom })).status

test('a part in the care team that has ended is not opened again by a later last day', async () => {
  const tieId = await hadTie('sam', 'placing-authority', { childId: home.tom })
  const later = { childId: home.tom, tieId, toOn: '2027-01-01' }
  expect(await home.as('grace', endInCareTeam, later)).toMatchObject({ status: 422 })
  expect(await statusFor('sam')).toBe(404)
})

test('who no longer works in the home is not named in a care team by an earlier first day', async () => {
  await hadTie('sam', 'home-team', { homeId: home.homeId })
  const named = { id: TieId.parse(randomUUID()), childId: home.tom, personId: home.people.sam }
  const words = { responsibility: '', authority: '', accountability: '' }
  const earlier = { ...named, ...words, relation: 'key-worker' as const, fromOn: '2026-04-01' }
  expect(await home.as('grace', nameInCareTeam, earlier)).toMatchObject({ status: 422 })
  expect(await statusFor('sam')).toBe(404)
})

test('when a child moves on, the access of the home ends with the day, the key worker’s too', async () => {
  await home.done('grace', moveOn, { childId: home.tom, onDay: '2026-05-04' })
  expect(await statusFor('amina')).toBe(200)
  home.clock.now = new Date('2026-05-05T08:00:00.000Z')
  for (const who of ['amina', 'nils', 'noor', 'grace'] as const) expect(await statusFor(who), who).toBe(404)
  expect(await statusFor('dawn')).toBe(200)
  expect(await lastDayOf('amina', 'key-worker')).toBe('2026-05-04')
})

test('a record that no manager would see opened is not opened in an emergency', async () => {
  const asked = { id: BreakGlassId.parse(randomUUID()), childId: home.tom, because: BECAUSE }
  await home.as('sam', openInEmergency, asked)
  expect(await statusFor('sam')).toBe(404)
  const { rows } = await home.database.admin.query('select 1 from break_glass')
  expect(rows).toEqual([])
})

test('a device is told apart from a session that only slept that someone may read no more', async () => {
  const start = home.clock.now
  const typeFor = async (cookie: string) => (await send(home.app, readMe, {}, { cookie })).json().type
  const slept = await home.cookieOf('ruth')
  home.clock.now = new Date(start.getTime() + 40 * 60_000)
  expect(await typeFor(slept)).toBe('not-signed-in')
  const leaver = await home.cookieOf('nils')
  await home.done('ada', disablePerson, { personId: home.people.nils })
  expect(await typeFor(leaver)).toBe('access-ended')
  home.clock.now = start
})
