import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDue } from '#model/contract/due.ts'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import { ChildId } from '#platform/ids.ts'
import { asActor } from '#platform/server/database.ts'
import { aHouse, type TestHouse } from '../../test/a-house.ts'
import * as milieu from './contract.ts'

const DAY = 86_400_000
const evening = new Date('2026-05-04T20:00:00Z')

let house: TestHouse
beforeAll(async () => {
  house = await aHouse({ young: 3, adults: 3 })
})
afterAll(() => house.home.close())
beforeEach(async () => {
  house.home.clock.now = evening
  await house.home.database.admin.query(
    'truncate milieu_words, milieu_answer, milieu_asked, milieu_round, home_rhythm_done',
  )
})

const later = (days: number) => {
  house.home.clock.now = new Date(evening.getTime() + days * DAY)
}

async function open(kind: milieu.Kind = 'milieu-pulse') {
  const { homeId, done } = house.home
  const id = milieu.RoundId.parse(randomUUID())
  await done('grace', milieu.openRound, { id, homeId, kind })
  return id
}

const saying = (roundId: milieu.RoundId, value: number | null, question = '1') => ({
  ...{ id: randomUUID(), roundId, answers: [{ question, value }] },
  happenedAt: house.home.clock.now.toISOString(),
})

const adults = () => [house.home.people.amina, house.home.people.nils, ...house.adults]
const young = () => [house.home.tom, house.home.ellis, ...house.young]

async function eachSays(people: readonly string[], roundId: milieu.RoundId, values: readonly number[]) {
  for (const [nth, value] of values.entries()) {
    await house.doneBy(people[nth] ?? '', milieu.answer, saying(roundId, value))
  }
}

const look = () => house.home.done('grace', milieu.readHouse, { homeId: house.home.homeId })
const groupsOf = async () => (await look()).rounds[0]?.groups ?? []

describe('who is asked', () => {
  test('each who lives and works here, and about the team its adults alone; not who manages it', async () => {
    const { as } = house.home
    await open()
    await open('staff-regulation')
    const kindsFor = async (who: Parameters<typeof as>[0]) =>
      (await house.home.done(who, milieu.readAsked, {})).rounds.map(({ kind, voice }) => `${kind} ${voice}`)
    expect(await kindsFor('tom')).toEqual(['milieu-pulse young'])
    expect(await kindsFor('nils')).toEqual(['milieu-pulse adult', 'staff-regulation adult'])
    for (const who of ['grace', 'asha', 'beth', 'dawn', 'mum', 'sam'] as const) {
      expect(await kindsFor(who)).toEqual([])
    }
  })

  test('in the twelve statements of the house, or the six of the team', async () => {
    await open()
    await open('staff-regulation')
    const { rounds } = await house.home.done('nils', milieu.readAsked, {})
    expect(rounds.map(({ statements }) => statements.length)).toEqual([12, 6])
    expect(rounds[0]?.choices).toEqual(['Not at all', 'A little', 'Half and half', 'Mostly', 'Very much'])
  })

  test('not again within four weeks', async () => {
    await open()
    later(20)
    const again = { id: milieu.RoundId.parse(randomUUID()), homeId: house.home.homeId, kind: 'milieu-pulse' }
    expect(await house.home.as('grace', milieu.openRound, { ...again, kind: 'milieu-pulse' })).toMatchObject({
      status: 422,
    })
    later(29)
    await open()
    expect((await look()).rounds).toHaveLength(2)
  })
})

describe('an answer', () => {
  test('is read by the one who gave it and by nobody else', async () => {
    const round = await open()
    await house.home.done('tom', milieu.answer, saying(round, 1))
    expect((await house.home.done('tom', milieu.readAsked, {})).rounds[0]?.said).toEqual([
      { question: '1', value: 1 },
    ])
    expect((await house.home.done('ellis', milieu.readAsked, {})).rounds[0]?.said).toEqual([])
    const beside = await house.home.done('amina', milieu.readAskedBeside, { childId: house.home.tom })
    expect(JSON.stringify(beside)).not.toContain('said')
  })

  test('is not in the database for whoever has the home and every child of it open', async () => {
    const round = await open()
    await house.home.done('tom', milieu.answer, saying(round, 1))
    await house.home.done('nils', milieu.answer, saying(round, 2))
    const { organisationId, homeId, people } = house.home
    for (const actorId of [people.grace, people.amina, people.ruth]) {
      const rows = await asActor(house.home.database.pool, { organisationId, actorId }, async (tx) => {
        await sql`select set_config('attune.homes', ${`{${homeId}}`}, true),
          set_config('attune.children', ${`{${young().join(',')}}`}, true)`.execute(tx)
        return (await sql`select * from milieu_answer`.execute(tx)).rows
      })
      expect(rows).toEqual([])
    }
  })

  test('can be said anew: the newest counts, and what was said before stays beside it', async () => {
    const round = await open()
    await house.home.done('tom', milieu.answer, saying(round, 1))
    later(1)
    await house.home.done('tom', milieu.answer, saying(round, null))
    expect((await house.home.done('tom', milieu.readAsked, {})).rounds[0]?.said).toEqual([
      { question: '1', value: null },
    ])
    const { rows } = await house.home.database.admin.query('select value from milieu_answer order by told_at')
    expect(rows).toEqual([{ value: 1 }, { value: null }])
  })

  test('can be put in by an adult beside the young person, and what they say themselves counts before it', async () => {
    const round = await open()
    await house.home.done('tom', milieu.answer, saying(round, 2))
    later(1)
    const { id: _, ...said } = saying(round, 5)
    const beside = { ...said, id: randomUUID(), childId: house.home.tom }
    await house.home.done('amina', milieu.answerBeside, beside)
    expect((await house.home.done('tom', milieu.readAsked, {})).rounds[0]?.said).toEqual([
      { question: '1', value: 2 },
    ])
    expect((await house.home.as('grace', milieu.answerBeside, beside)).status).toBe(403)
  })

  test('stays readable to the one who gave it when the round is over, and arrives late without being refused', async () => {
    const round = await open()
    await house.home.done('tom', milieu.answer, saying(round, 2))
    later(40)
    await house.home.done('tom', milieu.answer, saying(round, 5, '2'))
    expect((await house.home.done('tom', milieu.readAsked, {})).rounds).toEqual([])
    const { rounds } = await house.home.done('tom', milieu.readSaidBefore, {})
    expect(rounds[0]?.said).toEqual([
      { question: '1', value: 2 },
      { question: '2', value: 5 },
    ])
    expect(await house.home.done('ellis', milieu.readSaidBefore, {})).toEqual({ rounds: [] })
  })

  test('of who was not asked, or to what was not asked, is refused', async () => {
    const round = await open()
    expect((await house.home.as('beth', milieu.answer, saying(round, 4))).status).toBe(404)
    expect((await house.home.as('tom', milieu.answer, saying(round, 4, '77'))).status).toBe(422)
  })
})

describe('what is shown of a round', () => {
  test('is nothing before it is counted, and the same ever after', async () => {
    const round = await open()
    await eachSays(young(), round, [4, 4, 5, 2])
    expect(await groupsOf()).toEqual([])
    later(15)
    expect(await groupsOf()).toEqual([])
    later(16)
    const shown = await groupsOf()
    expect(shown).toMatchObject([
      { voice: 'young', asked: 5, answered: 4, figures: [{ question: '1', said: 4, low: 4, high: 5 }] },
      { voice: 'adult', asked: 6, figures: [] },
    ])
    await house.doneBy(young()[4] ?? '', milieu.answer, {
      ...saying(round, 1),
      happenedAt: evening.toISOString(),
    })
    later(60)
    expect(await groupsOf()).toEqual(shown)
  })

  test('counts what was said in time and waited on a device for a day', async () => {
    const round = await open()
    await eachSays(young(), round, [4, 4, 5])
    later(15)
    await house.doneBy(young()[3] ?? '', milieu.answer, {
      ...saying(round, 1),
      happenedAt: new Date(evening.getTime() + 13 * DAY).toISOString(),
    })
    later(17)
    expect((await groupsOf())[0]?.answered).toBe(4)
  })

  test('below four young people or five adults is not even how many', async () => {
    const round = await open()
    await eachSays(young(), round, [1, 1, 1])
    await eachSays(adults(), round, [1, 1, 1, 1])
    later(17)
    const groups = await groupsOf()
    expect(groups.map(({ answered, figures }) => ({ answered, figures }))).toEqual([
      { figures: [] },
      { figures: [] },
    ])
  })

  test('is nothing of the young people to whoever sat beside two of them or more: they could work out the others', async () => {
    const round = await open()
    const [one = '', two = '', three = '', four = ''] = young()
    for (const [childId, value] of [
      [one, 1],
      [two, 5],
      [three, 5],
    ] as const) {
      await house.home.done('amina', milieu.answerBeside, {
        ...saying(round, value),
        childId: ChildId.parse(childId),
      })
    }
    await house.doneBy(four, milieu.answer, saying(round, 3))
    later(17)
    const seenBy = async (who: 'amina' | 'nils') =>
      (await house.home.done(who, milieu.readHouse, { homeId: house.home.homeId })).rounds[0]?.groups[0]
    expect(await seenBy('nils')).toMatchObject({ voice: 'young', answered: 4, heard: false })
    const seen = await seenBy('amina')
    expect(seen).toMatchObject({ voice: 'young', figures: [], heard: true })
    expect(seen?.answered).toBeUndefined()
    const { round: cameOut } = await house.home.done('amina', milieu.readCameOut, {})
    expect(cameOut?.groups[0]?.figures).toEqual([])
  })

  test('leaves out a question that too few wanted to answer', async () => {
    const round = await open()
    await eachSays(adults(), round, [2, 3, 4, 4, 5])
    for (const person of adults().slice(0, 4)) {
      await house.doneBy(person, milieu.answer, saying(round, 3, '2'))
    }
    await house.doneBy(adults()[4] ?? '', milieu.answer, saying(round, null, '2'))
    later(17)
    const figures = (await groupsOf()).find(({ voice }) => voice === 'adult')?.figures
    expect(figures).toEqual([{ question: '1', said: 5, middle: 4, low: 3, high: 5 }])
  })

  test('is for those who live the house and lead it, and for no other home', async () => {
    await open()
    for (const who of ['amina', 'nils', 'noor', 'beth', 'ruth', 'grace'] as const) {
      const answer = await house.home.as(who, milieu.readHouse, { homeId: house.home.homeId })
      expect(answer.status, who).toBe(200)
    }
    expect((await house.home.as('sam', milieu.readHouse, { homeId: house.home.homeId })).status).toBe(404)
  })
})

describe('what one would change first', () => {
  const inWords = (roundId: milieu.RoundId, words: string, shares: boolean) => ({
    ...{ id: randomUUID(), roundId, words, shares },
    happenedAt: house.home.clock.now.toISOString(),
  })

  test('is one’s own, and is shown without a name where one chose that', async () => {
    const round = await open()
    await eachSays(young(), round, [4, 4, 4, 5])
    await house.home.done('tom', milieu.tellWords, inWords(round, 'More chips.', true))
    await house.home.done('ellis', milieu.tellWords, inWords(round, 'I miss my dog.', false))
    expect((await house.home.done('ellis', milieu.readAsked, {})).rounds[0]?.words).toEqual({
      words: 'I miss my dog.',
      shares: false,
    })
    expect((await look()).rounds[0]?.words).toEqual([])
    later(17)
    expect((await look()).rounds[0]?.words).toEqual([{ voice: 'young', words: 'More chips.' }])
  })

  test('can be taken back while the round is open', async () => {
    const round = await open()
    await eachSays(young(), round, [4, 4, 4, 5])
    await house.home.done('tom', milieu.tellWords, inWords(round, 'Fire the cook.', true))
    later(1)
    await house.home.done('tom', milieu.tellWords, inWords(round, 'Fire the cook.', false))
    later(17)
    expect((await look()).rounds[0]?.words).toEqual([])
  })

  test('is not shown where too few answered', async () => {
    const round = await open()
    await eachSays(young(), round, [4, 4, 4])
    await house.home.done('tom', milieu.tellWords, inWords(round, 'More chips.', true))
    later(17)
    expect((await look()).rounds[0]?.words).toEqual([])
  })
})

describe('the rhythm', () => {
  test('of a model that takes the house’s pulse is lived when a round opens, and says when the next is due', async () => {
    const { done, homeId } = house.home
    const dueOf = async (kind: milieu.Kind) => {
      const { kinds } = await done('grace', milieu.readHouse, { homeId })
      const found = kinds.find((one) => one.kind === kind)
      return { dueOn: found?.dueOn, isByModel: found?.isByModel }
    }
    await open()
    expect(await dueOf('milieu-pulse')).toEqual({ dueOn: '2026-08-04', isByModel: false })
    await done('grace', adoptTemplate, {
      id: ModelVersionId.parse(randomUUID()),
      templateId: 'integrative-milieu',
    })
    expect(await dueOf('milieu-pulse')).toEqual({ dueOn: '2026-06-04', isByModel: true })
    const { due } = await done('grace', readDue, { homeId })
    expect(due.find(({ what }) => what === 'house-pulse')?.lastDoneOn).toBe('2026-05-04')
    await open('staff-regulation')
    expect(await dueOf('staff-regulation')).toEqual({ dueOn: '2026-11-04', isByModel: false })
  })
})
