import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aHardMoment, aNote, at } from '../../test/a-meeting.ts'
import { readHomeMoments } from './contract/home-moments.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await aNote(home, '2026-05-06T18:00:00Z')
})
afterAll(() => home.close())

const read = async (who: 'grace' | 'dawn' | 'sam') => home.done(who, readHomeMoments, { homeId: home.homeId })

describe('the hard moments of a home', () => {
  test('are counted by the home’s own weeks, for everyone who lives there, and say whose they were', async () => {
    await aHardMoment(home, '2026-05-13T19:00:00Z')
    // Half past midnight on Monday in London, still Sunday in UTC.
    await aHardMoment(home, '2026-05-17T23:30:00Z')
    await aHardMoment(home, '2026-05-19T19:00:00Z', home.ellis)
    await aHardMoment(home, '2026-05-20T19:00:00Z', home.ellis)
    at(home, '2026-06-02T09:00:00Z')
    const { weeks, children } = await read('grace')
    expect(weeks.map(({ monday, count }) => [monday, count])).toEqual([
      ['2026-05-11', 1],
      ['2026-05-18', 3],
      ['2026-05-25', 0],
    ])
    expect(weeks[1]?.children).toMatchObject([
      { childId: home.ellis, count: 2, sources: { kind: 'hard-moments', from: '2026-05-17T23:00:00.000Z' } },
      { childId: home.tom, count: 1, sources: { to: '2026-05-24T23:00:00.000Z' } },
    ])
    expect(children.map(({ knownAs }) => knownAs).sort()).toEqual(['Ellis', 'Tom'])
  })

  test('before there are twelve weeks nothing is said for sure', async () => {
    expect(await read('grace')).toMatchObject({ limits: { trial: true }, says: { trial: true } })
  })

  test('of another home a child lived in before are not this home’s', async () => {
    const { admin } = home.database
    const whose = [home.organisationId, home.tom]
    await admin.query(
      `update stay set from_on = '2026-05-15' where organisation_id = $1 and child_id = $2`,
      whose,
    )
    await admin.query(
      `insert into stay (organisation_id, id, child_id, home_id, from_on, to_on)
       values ($1, $3, $2, $4, '2026-01-01', '2026-05-14')`,
      [...whose, randomUUID(), home.elsewhere],
    )
    const { weeks, arrivals } = await read('grace')
    expect(weeks.map(({ monday, count }) => [monday, count])).toEqual([
      ['2026-05-18', 3],
      ['2026-05-25', 0],
    ])
    expect(arrivals).toEqual([])
  })

  test('who does not read a meeting’s pack learns nothing from them', async () => {
    const nothing = { weeks: [], children: [], arrivals: [] }
    expect(await read('dawn')).toEqual(nothing)
    expect(await read('sam')).toEqual(nothing)
  })
})
