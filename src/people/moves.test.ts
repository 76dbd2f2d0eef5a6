import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { HomeId } from '#platform/ids.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { moveOn, readChild } from './contract/children.ts'
import { listStays, moveTo, StayId } from './contract/stays.ts'
import { addTie, TieId } from './contract/workers.ts'

let home: TestHome
beforeEach(async () => {
  await home?.close()
  home = await aHome()
})
afterAll(() => home.close())

const at = (moment: string) => {
  home.clock.now = new Date(moment)
}
const move = (homeId: HomeId, fromOn: string) => ({
  id: StayId.parse(randomUUID()),
  childId: home.tom,
  homeId,
  fromOn,
})
const sees = async (who: Name) => (await home.as(who, readChild, { childId: home.tom })).status === 200

async function worksElsewhere(who: Name) {
  const tie = { id: TieId.parse(randomUUID()), personId: home.people[who], relation: 'home-team' as const }
  const untold = { responsibility: '', authority: '', accountability: '' }
  await home.done('ada', addTie, { ...tie, ...untold, homeId: home.elsewhere, fromOn: '2026-06-10' })
}

test('Tom moves to Rowan House: the team there sees him from midnight, and the team here until then', async () => {
  await home.done('ada', moveTo, move(home.elsewhere, '2026-06-10'))
  at('2026-06-09T22:59:00Z') // a minute to midnight by the clock in the hall
  expect([await sees('nils'), await sees('grace'), await sees('sam')]).toEqual([true, true, false])
  at('2026-06-09T23:00:00Z')
  expect([await sees('nils'), await sees('sam')]).toEqual([false, true])
  const { child } = await home.done('sam', readChild, { childId: home.tom })
  expect(child).toMatchObject({ home: { name: 'Rowan House' }, movedInOn: '2026-06-10' })
})

test('his key worker of the old home ends with the day before, and who stands to him otherwise stays', async () => {
  await home.done('ada', moveTo, move(home.elsewhere, '2026-06-10'))
  at('2026-06-09T12:00:00Z')
  expect(await sees('amina')).toBe(true)
  at('2026-06-10T12:00:00Z')
  expect([await sees('amina'), await sees('dawn')]).toEqual([false, true])
})

test('a key worker who works in the new home too goes with him', async () => {
  await worksElsewhere('amina')
  await home.done('ada', moveTo, move(home.elsewhere, '2026-06-10'))
  at('2026-06-10T12:00:00Z')
  const { careTeam } = await home.done('amina', readChild, { childId: home.tom })
  expect(careTeam.map(({ knownAs, relation }) => [knownAs, relation])).toContainEqual(['Amina', 'key-worker'])
})

test('after he has moved on, his manager brings him back in, and nobody saw him between', async () => {
  await home.done('grace', moveOn, { childId: home.tom, onDay: '2026-05-31' })
  await home.done('grace', moveTo, move(home.homeId, '2026-06-10'))
  at('2026-06-05T12:00:00Z')
  expect([await sees('grace'), await sees('nils')]).toEqual([false, false])
  at('2026-06-10T12:00:00Z')
  expect([await sees('grace'), await sees('nils')]).toEqual([true, true])
})

test('sent twice he moves once, and two moves at the same moment do not both count', async () => {
  const same = move(home.elsewhere, '2026-06-10')
  await home.done('ada', moveTo, same)
  await home.done('ada', moveTo, same)
  const both = [move(home.homeId, '2026-07-01'), move(home.homeId, '2026-07-01')]
  const answers = await Promise.all(both.map((one) => home.as('ada', moveTo, one)))
  expect(answers.map((one) => one.status).sort()).toEqual([200, 422])
  const { rows } = await home.database.admin.query(
    `select from_on::text, to_on::text from stay where child_id = $1 order by from_on`,
    [home.tom],
  )
  expect(rows).toEqual([
    { from_on: '2026-01-12', to_on: '2026-06-09' },
    { from_on: '2026-06-10', to_on: '2026-06-30' },
    { from_on: '2026-07-01', to_on: null },
  ])
})

test('nobody brings a child into their home from one that is not theirs', async () => {
  const id = TieId.parse(randomUUID())
  const untold = { responsibility: '', authority: '', accountability: '' }
  const manages = { relation: 'home-manager' as const, homeId: home.elsewhere, fromOn: '2026-01-01' }
  await home.done('ada', addTie, { id, personId: home.people.sam, ...manages, ...untold })
  expect(await home.as('sam', moveTo, move(home.elsewhere, '2026-06-10'))).toMatchObject({ status: 404 })
  at('2026-06-10T12:00:00Z')
  expect(await sees('sam')).toBe(false)
})

test('a day before he moved in here, or a home where he lives already, is said beside its field', async () => {
  const early = await home.as('ada', moveTo, move(home.elsewhere, '2026-01-12'))
  expect(early.body.fields?.fromOn).toEqual(['Choose a day after they moved in where they lived last.'])
  const here = await home.as('ada', moveTo, move(home.homeId, '2026-06-10'))
  expect(here.body.fields?.homeId).toEqual(['They live in this home already.'])
})

test('who arranges stays sees who lives in the home and where those who left live now', async () => {
  await home.done('ada', moveTo, move(home.elsewhere, '2026-06-10'))
  const { stays } = await home.done('ada', listStays, { homeId: home.homeId })
  expect(stays).toMatchObject([
    { knownAs: 'Ellis', fromOn: '2026-01-12' },
    { knownAs: 'Tom', toOn: '2026-06-09', movedTo: 'Rowan House' },
  ])
})
