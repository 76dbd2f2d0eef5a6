import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { allOperations } from '#app/server/operations.ts'
import { asActor } from '#platform/server/database.ts'
import type { Shape } from '#platform/shape.ts'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import { aHome, type Name, send, type TestHome } from '../../test/a-home.ts'
import { TEST_SECRET } from '../../test/database.setup.ts'
import { matrix } from '../../test/permission-rows.ts'
import * as team from './contract.ts'

const homes: TestHome[] = []
let home: TestHome
beforeEach(async () => {
  home = await aHome()
  homes.push(home)
})
afterAll(async () => {
  for (const one of homes) await one.close()
})

const HOUR = 3_600_000
const secret = 'Aubergine: slept badly since Saturday.'

/** Someone says how they are, now by the clock of the tests. */
async function check(who: Name, shape: Shape, moment: team.Moment = 'arriving') {
  const { homeId, clock } = home
  const happenedAt = clock.now.toISOString()
  await home.done(who, team.checkIn, { id: randomUUID(), homeId, moment, shape, words: secret, happenedAt })
}

async function later(hours: number) {
  home.clock.now = new Date(home.clock.now.getTime() + hours * HOUR)
}

async function share(who: Name, shares: boolean) {
  await home.done(who, team.shareArrivals, { id: randomUUID(), homeId: home.homeId, shares })
}

async function seenBy(lead: 'grace' | 'beth', who: Name) {
  const read = await home.done(lead, team.readTeam, { homeId: home.homeId })
  const member = read.team.find(({ personId }) => personId === home.people[who])
  if (!member) throw new Error(`${who} is not on the team.`)
  return member
}

const shapesOf = async (lead: 'grace' | 'beth', who: Name) =>
  (await seenBy(lead, who)).arrivals.map(({ shape }) => shape)

describe('how a worker arrives', () => {
  test('is theirs: they read it with their words', async () => {
    await check('nils', 'wobble')
    const { checks } = await home.done('nils', team.readMine, {})
    expect(checks).toMatchObject([{ moment: 'arriving', shape: 'wobble', words: secret }])
    expect((await home.done('amina', team.readMine, {})).checks).toEqual([])
  })

  test('reaches the clinical supervisor as a shape, and the manager not at all', async () => {
    await check('nils', 'wobble')
    await check('nils', 'storm', 'leaving')
    expect(await seenBy('beth', 'nils')).toMatchObject({
      arrivals: [{ shape: 'wobble' }],
      leftAs: { shape: 'storm' },
    })
    const toManager = await seenBy('grace', 'nils')
    expect(toManager.arrivals).toEqual([])
    expect(toManager.leftAs).toBeUndefined()
  })

  test('goes to nobody else by any route, and its words to nobody at all', async () => {
    await check('nils', 'storm')
    const [{ checks }, { organisationId }] = [await home.done('nils', team.readMine, {}), home]
    const id = checks[0]?.id ?? 'no check'
    expect(organisationId).toBeTruthy()
    const leaks: string[] = []
    for (const { operation } of allOperations(TEST_SECRET)) {
      if (operation.name === 'people.signOut') continue
      for (const who of [
        'grace',
        'amina',
        'asha',
        'noor',
        'beth',
        'ruth',
        'dawn',
        'mum',
        'ada',
        'tom',
      ] as const) {
        const input = matrix[operation.name]?.input(home) ?? {}
        const { body } = await send(home.app, operation, input, { cookie: await home.cookieOf(who) })
        if (body.includes(id) || body.includes('Aubergine')) leaks.push(`${operation.name} by ${who}`)
      }
    }
    expect(leaks).toEqual([])
  }, 60_000)

  test('sent twice from a device is kept once', async () => {
    const { homeId, clock } = home
    const happenedAt = clock.now.toISOString()
    const input = {
      id: randomUUID(),
      homeId,
      moment: 'arriving',
      shape: 'sun',
      words: '',
      happenedAt,
    } as const
    const first = await home.done('nils', team.checkIn, input)
    expect(await home.done('nils', team.checkIn, input)).toEqual(first)
    expect((await home.done('nils', team.readMine, {})).checks).toHaveLength(1)
  })
})

describe('the database, whatever the code asks', () => {
  /** As the server would, with every door open that a grant could open. */
  async function asked<Row>(who: Name, question: ReturnType<typeof sql<Row>>): Promise<Row[]> {
    const { organisationId } = home
    return asActor(home.database.pool, { organisationId, actorId: home.people[who] }, async (tx) => {
      await sql`select set_config('attune.homes', ${`{${home.homeId}}`}, true),
        set_config('attune.children', ${`{${home.tom},${home.ellis}}`}, true)`.execute(tx)
      return (await question.execute(tx)).rows
    })
  }

  test('gives the rows of a worker to that worker alone', async () => {
    await check('nils', 'flat')
    await share('nils', true)
    await home.done('nils', team.tellWhatHelps, { id: randomUUID(), signs: secret, helps: '', people: '' })
    await home.done('nils', team.askForWord, {
      id: team.WordId.parse(randomUUID()),
      homeId: home.homeId,
      whom: 'clinical-supervisor',
    })
    for (const table of ['arrival_check', 'arrival_sharing', 'what_helps_me', 'word_asked']) {
      const rows = (who: Name) => asked(who, sql`select * from ${sql.table(table)}`)
      expect(await rows('nils'), table).toHaveLength(1)
      for (const who of ['grace', 'beth', 'ruth', 'amina', 'ada'] as const) {
        expect(await rows(who), `${table} by ${who}`).toEqual([])
      }
    }
  })

  test('answers its functions for those who lead this team today, and for nobody else', async () => {
    await share('nils', true)
    await later(1)
    await check('nils', 'flat')
    const arrivals = (who: Name) =>
      asked(who, sql`select * from team_arrivals(${home.homeId}, ${home.clock.now})`)
    expect(await arrivals('beth')).toHaveLength(1)
    expect(await arrivals('grace')).toHaveLength(1)
    for (const who of ['ruth', 'amina', 'nils', 'ada', 'noor', 'asha', 'sam', 'tom'] as const) {
      expect(await arrivals(who), who).toEqual([])
    }
  })

  test('lets nobody check in for somebody else', async () => {
    const { organisationId, homeId, clock } = home
    const forged = sql`insert into arrival_check (organisation_id, id, person_id, home_id, moment, shape, happened_at, told_at)
      values (${organisationId}, ${randomUUID()}, ${home.people.nils}, ${homeId}, 'arriving', 'sun', ${clock.now}, ${clock.now})`
    await expect(asked('grace', forged)).rejects.toThrow(/row-level security/)
  })
})

describe('sharing arrivals with the manager', () => {
  test('begins when the worker says so, and holds for what comes after', async () => {
    await check('nils', 'storm')
    await later(1)
    await share('nils', true)
    expect(await shapesOf('grace', 'nils')).toEqual([])
    await later(20)
    await check('nils', 'calm')
    expect(await shapesOf('grace', 'nils')).toEqual(['calm'])
    const [here] = (await home.done('nils', team.readMine, {})).homes
    expect(here).toMatchObject({
      managers: ['Grace'],
      supervisors: ['Beth'],
      sharedSince: expect.any(String),
    })
  })

  test('stops at once, and what was shared is gone from the board', async () => {
    await share('nils', true)
    await later(1)
    await check('nils', 'flat')
    expect(await shapesOf('grace', 'nils')).toEqual(['flat'])
    await later(1)
    await share('nils', false)
    expect(await shapesOf('grace', 'nils')).toEqual([])
    expect(await shapesOf('beth', 'nils')).toEqual(['flat'])
  })

  test('that begins anew does not bring back what was shared before', async () => {
    await share('nils', true)
    await later(1)
    await check('nils', 'flat')
    await share('nils', false)
    await later(1)
    await share('nils', true)
    expect(await shapesOf('grace', 'nils')).toEqual([])
  })

  test('of one worker shows nothing of another', async () => {
    await share('nils', true)
    await later(1)
    await check('amina', 'storm')
    expect(await shapesOf('grace', 'amina')).toEqual([])
  })
})

describe('a word that somebody asks for', () => {
  const ask = async (whom: 'home-manager' | 'clinical-supervisor') => {
    const id = team.WordId.parse(randomUUID())
    await home.done('nils', team.askForWord, { id, homeId: home.homeId, whom })
    return id
  }

  test('is heard by the one who was asked, and not by the other', async () => {
    const id = await ask('clinical-supervisor')
    expect((await seenBy('beth', 'nils')).word?.id).toBe(id)
    expect((await seenBy('grace', 'nils')).word).toBeUndefined()
    expect((await home.done('nils', team.readMine, {})).words).toMatchObject([{ id }])
  })

  test('is over when support is offered, or when either of the two says so', async () => {
    await ask('home-manager')
    const { homeId, people } = home
    const id = team.SupportId.parse(randomUUID())
    await home.done('grace', team.offerSupport, { id, homeId, personId: people.nils, kind: 'talk' })
    expect((await seenBy('grace', 'nils')).word).toBeUndefined()
    const again = await ask('home-manager')
    await home.done('nils', team.settleWord, { homeId, wordId: again })
    expect((await home.done('nils', team.readMine, {})).words).toEqual([])
    const third = await ask('clinical-supervisor')
    expect((await home.as('grace', team.settleWord, { homeId, wordId: third })).status).toBe(404)
    expect((await home.as('amina', team.settleWord, { homeId, wordId: third })).status).toBe(404)
    await home.done('beth', team.settleWord, { homeId, wordId: third })
    expect((await seenBy('beth', 'nils')).word).toBeUndefined()
  })
})

describe('support', () => {
  test('that was offered is seen by both who lead, with whether it was taken', async () => {
    const { homeId, people } = home
    const id = team.SupportId.parse(randomUUID())
    await home.done('grace', team.offerSupport, { id, homeId, personId: people.nils, kind: 'break' })
    expect((await seenBy('beth', 'nils')).support).toMatchObject({ kind: 'break', offeredByName: 'Grace' })
    await home.done('nils', team.answerSupport, { id: randomUUID(), supportId: id, taken: true })
    await home.done('nils', team.answerSupport, { id: randomUUID(), supportId: id, taken: false })
    expect((await seenBy('grace', 'nils')).support).toMatchObject({ taken: true })
    const other = await home.as('amina', team.answerSupport, { id: randomUUID(), supportId: id, taken: true })
    expect(other.status).toBe(404)
  })

  test('is offered to those who work here, and not to oneself', async () => {
    const { homeId, people } = home
    for (const who of ['sam', 'mum', 'grace'] as const) {
      const id = team.SupportId.parse(randomUUID())
      const { status } = await home.as('grace', team.offerSupport, {
        id,
        homeId,
        personId: people[who],
        kind: 'talk',
      })
      expect(status, who).toBe(422)
    }
  })

  test('of supervision is known by its day alone', async () => {
    const { homeId, people } = home
    const on = (heldOn: string) => ({ id: randomUUID(), homeId, personId: people.nils, heldOn })
    await home.done('beth', team.tellSupervision, on('2026-04-20'))
    expect((await seenBy('grace', 'nils')).supervisionOn).toBe('2026-04-20')
    const toCome = await home.as('beth', team.tellSupervision, on('2026-05-05'))
    expect(toCome).toMatchObject({ status: 422, body: { fields: { heldOn: [expect.any(String)] } } })
  })
})

test('who was there in a hard moment waits for a talk: the manager sees it, and the supervisor sees no child’s record', async () => {
  const id = HardMomentId.parse(randomUUID())
  const happenedAt = home.clock.now.toISOString()
  await home.done('nils', recordHardMoment, { id, childId: home.tom, happenedAt, words: '', helped: [] })
  expect((await seenBy('grace', 'nils')).talksWaiting).toBe(1)
  expect((await seenBy('beth', 'nils')).talksWaiting).toBe(0)
})

test('what helps a worker is read by them alone, the newest telling', async () => {
  const tell = (helps: string) =>
    home.done('nils', team.tellWhatHelps, { id: randomUUID(), signs: 'I go quiet.', helps, people: 'Amina' })
  await tell('A walk.')
  await later(1)
  await tell('A walk, and tea after it.')
  expect((await home.done('nils', team.readMine, {})).whatHelps).toMatchObject({
    helps: 'A walk, and tea after it.',
  })
  expect((await home.done('beth', team.readMine, {})).whatHelps).toBeUndefined()
})
