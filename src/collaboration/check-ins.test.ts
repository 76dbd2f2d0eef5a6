import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLooks } from '#people/contract/looks.ts'
import type { InputOf } from '#platform/contract.ts'
import { asActor } from '#platform/server/database.ts'
import { readChronology, searchChronology } from '#records/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { checkIn, readCheckIns, readHomeWeek } from './contract/check-ins.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

type Said = InputOf<typeof checkIn>

async function say(more: Partial<Said> & Pick<Said, 'seenBy'>): Promise<Said> {
  const said: Said = {
    id: randomUUID(),
    childId: home.tom,
    happenedAt: '2026-05-04T19:00:00.000Z',
    shape: 'wobble',
    places: ['tummy', 'chest'],
    ...more,
  }
  await home.done('tom', checkIn, said)
  return said
}

async function idsSeenBy(who: Name): Promise<string[]> {
  const { checkIns } = await home.done(who, readCheckIns, { childId: home.tom })
  return checkIns.map(({ id }) => id)
}

const staff: readonly Name[] = ['amina', 'nils', 'grace', 'noor', 'ruth']

describe('how it is going', () => {
  test('is kept as the child said it, once, however often the device sends it', async () => {
    const said = await say({ seenBy: { who: 'team' }, words: 'bit twisty' })
    await home.done('tom', checkIn, said)
    const { checkIns } = await home.done('nils', readCheckIns, { childId: home.tom })
    const { happenedAt: at, childId: _, ...rest } = said
    expect(checkIns.filter(({ id }) => id === said.id)).toEqual([{ ...rest, at }])
  })

  test('not to know where it sits is an answer, and so is to say nothing about it', async () => {
    const unsure = await say({ seenBy: { who: 'me' }, places: ['not-sure'] })
    const skipped = await say({ seenBy: { who: 'me' }, places: [] })
    expect(await idsSeenBy('tom')).toEqual(expect.arrayContaining([unsure.id, skipped.id]))
  })

  test('said for just me, no adult reads it by any route, and none can tell that it was said', async () => {
    const told = async (who: Name) => ({
      seen: await idsSeenBy(who),
      told: (await home.done(who, readChronology, { childId: home.tom, kind: 'everything' })).entries.length,
      found: (
        await home.done(who, searchChronology, { childId: home.tom, words: 'gruffalo', kind: 'everything' })
      ).entries,
      week: await home.done(who, readHomeWeek, { homeId: home.homeId }),
    })
    const before = await Promise.all(staff.map(told))
    const looks = await home.done('grace', readLooks, { childId: home.tom })
    const { id } = await say({ seenBy: { who: 'me' }, shape: 'storm', words: 'gruffalo' })
    expect(await Promise.all(staff.map(told))).toEqual(before)
    const after = await home.done('grace', readLooks, { childId: home.tom })
    expect(after.looks.some(({ personId }) => personId === home.people.tom)).toBe(false)
    expect(looks.looks.some(({ personId }) => personId === home.people.tom)).toBe(false)
    expect(await idsSeenBy('tom')).toContain(id)
  })

  test('the database itself keeps it from an adult whose grant has opened the child', async () => {
    const { id } = await say({ seenBy: { who: 'me' } })
    const asking = { organisationId: home.organisationId, actorId: home.people.amina }
    const found = await asActor(home.database.pool, asking, async (tx, { send }) => {
      send('open', `select set_config('attune.children', $1, true)`, [`{${home.tom}}`])
      return tx.selectFrom('checkIn').select('id').where('id', '=', id).execute()
    })
    expect(found).toEqual([])
  })

  test('said for one person, that one reads it and the others do not', async () => {
    const { id } = await say({ seenBy: { who: 'person', personId: home.people.nils } })
    const seen = await Promise.all(staff.map(async (who) => [who, (await idsSeenBy(who)).includes(id)]))
    expect(Object.fromEntries(seen)).toEqual({
      amina: false,
      nils: true,
      grace: false,
      noor: false,
      ruth: false,
    })
  })

  test('it can be for nobody who does not stand by the child', async () => {
    const said = { id: randomUUID(), childId: home.tom, happenedAt: home.clock.now.toISOString() }
    const forSam = { who: 'person' as const, personId: home.people.sam }
    const answer = await home.as('tom', checkIn, { ...said, shape: 'sun', places: [], seenBy: forSam })
    expect(answer).toMatchObject({ status: 422, body: { fields: { seenBy: [expect.any(String)] } } })
  })
})

test('the week of a home shows seven of its days, in the shapes that were shown to the team', async () => {
  const nearMidnight = '2026-05-02T23:30:00.000Z'
  await say({ seenBy: { who: 'team' }, shape: 'sun', happenedAt: nearMidnight })
  await say({ seenBy: { who: 'me' }, shape: 'storm', happenedAt: nearMidnight })
  const { children } = await home.done('grace', readHomeWeek, { homeId: home.homeId })
  const days = children.find(({ childId }) => childId === home.tom)?.days ?? []
  expect(days.map(({ on }) => on)).toEqual([
    '2026-04-28',
    '2026-04-29',
    '2026-04-30',
    '2026-05-01',
    '2026-05-02',
    '2026-05-03',
    '2026-05-04',
  ])
  // Half past eleven in the evening by the world's clock is the next day in the home's summer time.
  expect(days.find(({ on }) => on === '2026-05-03')?.shapes).toEqual(['sun'])
  expect(days.find(({ on }) => on === '2026-05-02')?.shapes).toEqual([])
})
