import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { endInCareTeam, nameInCareTeam } from './contract/care-team.ts'
import { admitChild, moveOn, readChild } from './contract/children.ts'
import { TieId } from './contract/ties.ts'
import { addHome, addPerson, addTie, endTie, listPeople } from './contract/workers.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const at = (moment: string) => {
  home.clock.now = new Date(moment)
}
const statusFor = async (who: Name, childId = home.tom) => (await home.as(who, readChild, { childId })).status
const untold = { responsibility: '', authority: '', accountability: '' }

/** Somebody new of the provider, with a sign-in, under a name of the cast so that tests can ask as them. */
async function tied(who: Name, tie: { fromOn: string; toOn?: string; homeId?: HomeId; childId?: ChildId }) {
  const personId = PersonId.parse(randomUUID())
  await home.done('grace', addPerson, { id: personId, name: who, knownAs: who })
  await home.database.admin.query(
    `insert into account (organisation_id, id, person_id, sign_in_name) values ($1, gen_random_uuid(), $2, $3)`,
    [home.organisationId, personId, randomUUID()],
  )
  home.people[who] = personId
  const relation = tie.childId ? 'key-worker' : 'home-team'
  const id = TieId.parse(randomUUID())
  await home.done('grace', addTie, { id, personId, relation, ...tie, ...untold })
  return id
}

describe('access follows the tie', () => {
  test('a tie that begins tomorrow opens nothing today', async () => {
    at('2026-06-01T12:00:00Z')
    await tied('sam', { fromOn: '2026-06-02', homeId: home.homeId })
    expect(await statusFor('sam')).toBe(404)
    at('2026-06-01T23:00:00Z') // midnight in the home, by summer time
    expect(await statusFor('sam')).toBe(200)
  })

  test('the last day counts until midnight in the home, in summer', async () => {
    at('2026-06-10T12:00:00Z')
    await tied('beth', { fromOn: '2026-06-01', toOn: '2026-06-10', homeId: home.homeId })
    at('2026-06-10T22:59:00Z')
    expect(await statusFor('beth')).toBe(200)
    at('2026-06-10T23:00:00Z')
    expect(await statusFor('beth')).toBe(404)
  })

  test('on the night when the clocks go back, the day is an hour longer and so is the tie', async () => {
    at('2026-10-24T12:00:00Z')
    await tied('ruth', { fromOn: '2026-10-01', toOn: '2026-10-25', homeId: home.homeId })
    at('2026-10-25T23:59:00Z') // 23:59, winter time now
    expect(await statusFor('ruth')).toBe(200)
    at('2026-10-26T00:00:00Z')
    expect(await statusFor('ruth')).toBe(404)
  })

  test('a home on the other side of the world has its own midnight', async () => {
    at('2026-06-20T00:00:00Z')
    const auckland = HomeId.parse(randomUUID())
    const where = { setting: 'childrens-home', country: 'NZ', timeZone: 'Pacific/Auckland' } as const
    await home.done('grace', addHome, { id: auckland, name: 'Kōwhai House', ...where })
    const mia = ChildId.parse(randomUUID())
    await home.done('ada', admitChild, aChild(mia, 'Mia', auckland))
    await tied('dawn', { fromOn: '2026-06-01', toOn: '2026-06-20', homeId: auckland })
    at('2026-06-20T11:59:00Z')
    expect(await statusFor('dawn', mia)).toBe(200)
    at('2026-06-20T12:00:00Z')
    expect(await statusFor('dawn', mia)).toBe(404)
  })

  test('a tie that is ended in the past has ended at once, and does not end before it began', async () => {
    at('2026-07-01T12:00:00Z')
    const tieId = await tied('mum', { fromOn: '2026-06-01', childId: home.tom })
    expect(await statusFor('mum')).toBe(200)
    expect(await home.as('ada', endTie, { tieId, toOn: '2026-05-01' })).toMatchObject({ status: 422 })
    await home.done('ada', endTie, { tieId, toOn: '2026-06-30' })
    expect(await statusFor('mum')).toBe(404)
  })

  test('a tie leads where its kind leads: a key worker to a child, never to a home', async () => {
    const tie = { id: TieId.parse(randomUUID()), personId: home.people.noor, relation: 'key-worker' as const }
    const { status, body } = await home.as('ada', addTie, {
      ...tie,
      homeId: home.homeId,
      fromOn: '2026-07-01',
      ...untold,
    })
    expect(status).toBe(422)
    expect(body.fields?.childId).toEqual(['Choose to whom or where this tie leads.'])
  })
})

test('nobody moves into a home that the provider does not have', async () => {
  const nowhere = aChild(ChildId.parse(randomUUID()), 'Mia', HomeId.parse(randomUUID()))
  const { status, body } = await home.as('ada', admitChild, nowhere)
  expect(status).toBe(404)
  expect(body.title).toBe('This home was not found.')
})

describe('the care team', () => {
  const part = { responsibility: 'Bedtime', authority: 'The evening', accountability: 'To Grace' }

  test('the manager names a key worker of the home, with what they do, decide and answer for', async () => {
    at('2026-07-02T12:00:00Z')
    const id = TieId.parse(randomUUID())
    const named = { id, childId: home.ellis, personId: home.people.nils, relation: 'key-worker' as const }
    await home.done('grace', nameInCareTeam, { ...named, fromOn: '2026-07-02', ...part })
    await home.done('grace', nameInCareTeam, { ...named, fromOn: '2026-07-02', ...part })
    const first = (await home.done('grace', readChild, { childId: home.ellis })).careTeam[0]
    expect(first).toMatchObject({ knownAs: 'Nils', relation: 'key-worker', ...part })
    const end = (childId: ChildId, toOn: string) =>
      home.as('grace', endInCareTeam, { childId, tieId: id, toOn })
    expect(await end(home.tom, '2026-07-02')).toMatchObject({ status: 404 })
    expect(await end(home.ellis, '2026-07-01')).toMatchObject({ status: 422 })
    expect(await end(home.ellis, '2026-07-02')).toMatchObject({ status: 200 })
    at('2026-07-03T12:00:00Z')
    const { careTeam } = await home.done('grace', readChild, { childId: home.ellis })
    expect(careTeam.map((one) => one.relation)).not.toContain('key-worker')
  })

  test('nobody from outside the home is made a key worker', async () => {
    const stranger = { id: TieId.parse(randomUUID()), childId: home.ellis, personId: home.people.ada }
    const { body } = await home.as('grace', nameInCareTeam, {
      ...stranger,
      relation: 'key-worker',
      fromOn: '2026-07-02',
      ...part,
    })
    expect(body.fields?.personId).toEqual(['Choose someone who works in this home.'])
    const arrival = {
      ...aChild(ChildId.parse(randomUUID()), 'Lou', home.homeId),
      keyWorkerId: home.people.ada,
    }
    expect((await home.as('grace', admitChild, arrival)).body.fields?.keyWorkerId).toHaveLength(1)
  })
})

test('when a child has moved on, the home’s access ends with that day', async () => {
  at('2026-08-01T12:00:00Z')
  expect(await statusFor('nils', home.ellis)).toBe(200)
  await home.done('grace', moveOn, { childId: home.ellis, onDay: '2026-08-01' })
  expect(await statusFor('nils', home.ellis)).toBe(200)
  at('2026-08-01T23:00:00Z')
  expect(await home.as('amina', readChild, { childId: home.ellis })).toMatchObject({ status: 404 })
})

function aChild(id: ChildId, knownAs: string, homeId: HomeId) {
  return {
    id,
    knownAs,
    fullName: `${knownAs} Weir`,
    bornOn: '2014-04-01',
    pronouns: '',
    placingAuthority: '',
    homeId,
    movedInOn: '2026-06-01',
    profile: { languages: [], culture: '', faith: '', mattersMost: '', likes: [] },
    contacts: [],
  }
}

test('the last administrator stays one, until another is named', async () => {
  at('2026-08-01T12:00:00Z')
  const { people } = await home.done('grace', listPeople, {})
  const tieOf = (who: Name) =>
    TieId.parse(
      people
        .find(({ personId }) => personId === home.people[who])
        ?.ties.find((tie) => tie.relation === 'administrator')?.id,
    )
  await home.done('grace', endTie, { tieId: tieOf('ada'), toOn: '2026-08-01' })
  expect(await home.as('grace', endTie, { tieId: tieOf('grace'), toOn: '2026-08-01' })).toMatchObject({
    status: 422,
    body: { fields: { toOn: [expect.stringContaining('Nobody else is administrator')] } },
  })
})
