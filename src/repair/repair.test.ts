import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tellFacts } from '#hard-moments/contract/facts.ts'
import { PersonId } from '#platform/ids.ts'
import { HardMomentId, readChronology, recordHardMoment } from '#records/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import * as adults from './contract/adult-talks.ts'
import { readAfter } from './contract/after.ts'
import * as goings from './contract/going-back.ts'
import { readOpen } from './contract/open.ts'
import * as talks from './contract/talks.ts'

let home: TestHome
let momentId: string
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())
beforeEach(async () => {
  momentId = await aHardMoment()
})

/** Doors slammed at half past eight; Nils was there, unless it is said otherwise. */
async function aHardMoment(who: Name = 'nils', happenedAt = '2026-05-04T19:30:00.000Z'): Promise<string> {
  const id = HardMomentId.parse(randomUUID())
  const words = 'Tom shouted and threw a chair. Ellis went up.'
  await home.done(who, recordHardMoment, { id, childId: home.tom, happenedAt, words, helped: [] })
  return id
}

const followed = (who: Name = 'amina', about = momentId) =>
  home.done(who, readAfter, { childId: home.tom, about })
const openKinds = async (who?: Name) => (await followed(who)).open.map(({ kind }) => kind).sort()
const about = () => ({
  id: randomUUID(),
  childId: home.tom,
  momentId,
  happenedAt: '2026-05-04T19:50:00.000Z',
})
const noWords = { happened: '', wasLike: '', helped: '', wouldHelp: '', differently: '' }
const aTalk = { otherPerson: '', agreed: '' }
const aGoing = {
  outcome: 'went-back',
  firstBy: 'adult',
  words: 'I came to say sorry for shouting.',
  because: '',
} as const

describe('a hard moment', () => {
  test('makes by itself what has to follow it: talks, going back, the safety plan, what was learned', async () => {
    expect(await openKinds()).toEqual([
      'repair.go-back',
      'repair.learned',
      'repair.offer-talk',
      'repair.safety-review',
      'repair.talk-adult',
      'repair.talk-child',
    ])
  })

  test('gives a day to offer the talk and five days to have it, counted from when it happened', async () => {
    const { open } = await followed()
    const dueOf = (kind: string) => open.find((one) => one.kind === kind)?.dueAt
    expect(dueOf('repair.offer-talk')).toBe('2026-05-05T19:30:00.000Z')
    expect(dueOf('repair.talk-child')).toBe('2026-05-09T19:30:00.000Z')
  })

  test('says of every time that it is the provider’s own, because no law sets it', async () => {
    for (const { rule } of (await followed()).open) expect(rule).toMatch(/^own\./)
  })

  test('that arrives days late from a tablet opens the same', async () => {
    momentId = await aHardMoment('nils', '2026-04-20T22:00:00.000Z')
    expect(await openKinds()).toHaveLength(6)
  })

  test('sent twice opens everything once', async () => {
    const id = HardMomentId.parse(randomUUID())
    const moment = { id, childId: home.tom, happenedAt: '2026-05-04T19:30:00.000Z', words: '', helped: [] }
    await home.done('nils', recordHardMoment, moment)
    await home.done('nils', recordHardMoment, moment)
    expect((await followed('amina', id)).open).toHaveLength(6)
  })
})

describe('the talk afterwards with the child', () => {
  test('begins with whom the child chooses, and waits for that person', async () => {
    const chose = { answer: 'chose' as const, personId: home.people.amina, ...aTalk }
    await home.done('nils', talks.talkWithChild, { ...about(), ...chose })
    expect(await openKinds()).not.toContain('repair.offer-talk')
    expect(await openKinds()).toContain('repair.talk-child')
    expect((await followed()).talks).toMatchObject([
      { answer: 'chose', withName: 'Amina', toldByName: 'Nils' },
    ])
  })

  test.each(['not-now', 'later', 'nobody'] as const)(
    '“%s” is an answer and is kept; the talk stays open',
    async (answer) => {
      await home.done('nils', talks.talkWithChild, { ...about(), answer, ...aTalk })
      expect((await followed()).talks).toMatchObject([{ answer }])
      expect(await openKinds()).toContain('repair.talk-child')
    },
  )

  test('keeps the child’s own words unchanged, beside what the adults wrote', async () => {
    const side = { ...noWords, happened: 'he sed i broke it. i DIDNT', differently: 'ask me first' }
    await home.done('amina', talks.talkWithChild, {
      ...about(),
      answer: 'talked',
      ...aTalk,
      side,
      agreed: 'Ask first.',
    })
    expect((await followed('nils')).sides).toMatchObject([{ side, byChild: false, toldByName: 'Amina' }])
    expect(await openKinds()).not.toContain('repair.talk-child')
    const { entries } = await home.done('nils', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.map(({ headline }) => headline)).toContain('In their own words: he sed i broke it')
  })

  test('is told by the child themself where they want to, and read by the team', async () => {
    const side = { ...noWords, wasLike: 'scary' }
    await home.done('tom', talks.tellMySide, { ...about(), side, personId: home.people.nils })
    const { sides, talks: told } = await followed()
    expect(sides).toMatchObject([{ side, byChild: true }])
    expect(told).toMatchObject([{ answer: 'chose', withName: 'Nils' }])
  })

  test('is left to a child who was asked twice, with the reason, and not before', async () => {
    const rest = () => ({ id: randomUUID(), childId: home.tom, momentId, because: 'He says it is old news.' })
    const nobody = { answer: 'nobody' as const, ...aTalk }
    await home.done('nils', talks.talkWithChild, { ...about(), ...nobody })
    expect((await home.as('amina', talks.letTalkRest, rest())).status).toBe(409)
    await home.done('amina', talks.talkWithChild, { ...about(), ...nobody })
    await home.done('amina', talks.letTalkRest, rest())
    expect(await openKinds()).not.toContain('repair.talk-child')
  })
})

describe('the talk with each adult', () => {
  test('is opened for whoever tells it, and for each one who is named as there', async () => {
    await home.done('nils', adults.tellAdultThere, {
      id: randomUUID(),
      childId: home.tom,
      momentId,
      personId: home.people.asha,
    })
    expect((await followed()).adults).toMatchObject([
      { knownAs: 'Asha', isOpen: true },
      { knownAs: 'Nils', isOpen: true },
    ])
  })

  test('is opened for everyone whom the facts name, each once', async () => {
    const facts = tellFacts.input.parse({
      id: randomUUID(),
      childId: home.tom,
      momentId,
      kinds: [],
      adults: [home.people.amina, home.people.nils],
      children: [],
      ledTo: [],
      signs: [],
      tried: [],
      helped: [],
      words: 'It began at the table.',
    })
    await home.done('nils', tellFacts, facts)
    expect((await followed()).adults.map(({ knownAs }) => knownAs).sort()).toEqual(['Amina', 'Nils'])
  })

  test('keeps that it took place and what the team agreed; their own words are theirs alone', async () => {
    const mine = { words: 'Xanthic: my hands shook.', needs: 'An hour off the floor.' }
    const talked = { answer: 'talked' as const, withWhom: 'Beth', agreed: 'Two of us at bedtime.', mine }
    await home.done('nils', adults.talkWithAdult, { ...about(), personId: home.people.nils, ...talked })
    const [his] = (await followed('nils')).adults
    expect(his).toMatchObject({
      isOpen: false,
      talks: [{ withWhom: 'Beth', agreed: 'Two of us at bedtime.', mine }],
    })
    for (const who of ['grace', 'amina', 'noor'] as const) {
      expect(JSON.stringify(await followed(who))).not.toContain('Xanthic')
    }
    const { rows } = await home.database.admin.query(
      `select 1 from fact where detail || headline like '%Xanthic%'`,
    )
    expect(rows).toEqual([])
    const asked = { childId: home.tom, kind: 'everything' as const }
    const ofTom = JSON.stringify(await home.done('tom', readChronology, asked))
    expect(ofTom).not.toMatch(/talked it through|at bedtime/)
  })

  test('cannot be put in somebody else’s words', async () => {
    const told = {
      answer: 'talked' as const,
      withWhom: 'Grace',
      agreed: '',
      mine: { words: 'He cried.', needs: '' },
    }
    const { status } = await home.as('grace', adults.talkWithAdult, {
      ...about(),
      personId: home.people.nils,
      ...told,
    })
    expect(status).toBe(422)
  })

  test('is offered, never made a duty: a no thank you ends it, a not now does not', async () => {
    const offer = (answer: 'not-now' | 'no-thanks') =>
      home.done('grace', adults.talkWithAdult, {
        ...about(),
        personId: home.people.nils,
        answer,
        withWhom: '',
        agreed: '',
      })
    await offer('not-now')
    expect(await openKinds()).toContain('repair.talk-adult')
    await offer('no-thanks')
    expect(await openKinds()).not.toContain('repair.talk-adult')
  })
})

describe('a rupture', () => {
  test('stays open until someone went back to the child', async () => {
    const notYet = {
      ...aGoing,
      outcome: 'not-yet' as const,
      words: '',
      because: 'Nils is still shaken by it.',
    }
    await home.done('nils', goings.goBack, { ...about(), ...notYet })
    const asked = { childId: home.tom, kind: 'everything' as const }
    expect(JSON.stringify(await home.done('tom', readChronology, asked))).not.toContain('shaken')
    expect(await openKinds()).toContain('repair.go-back')
    await home.done('nils', goings.goBack, {
      ...about(),
      ...aGoing,
      happenedAt: '2026-05-04T19:55:00.000Z',
      received: 'calm',
      childSays: 'all-right',
    })
    expect(await openKinds()).not.toContain('repair.go-back')
    expect((await followed()).goings.map(({ outcome }) => outcome)).toEqual(['not-yet', 'went-back'])
  })

  test('stays open while the child says that it is not all right yet', async () => {
    await home.done('nils', goings.goBack, { ...about(), ...aGoing, childSays: 'not-yet' })
    expect(await openKinds()).toContain('repair.go-back')
  })

  test('opens anew when the child says in their own space that it is not all right', async () => {
    await home.done('nils', goings.goBack, { ...about(), ...aGoing })
    expect(await openKinds()).not.toContain('repair.go-back')
    const later = '2026-05-04T19:58:00.000Z'
    await home.done('tom', talks.tellMySide, {
      ...about(),
      happenedAt: later,
      side: noWords,
      allRight: 'not-yet',
    })
    expect(await openKinds()).toContain('repair.go-back')
    await home.done('nils', goings.goBack, { ...about(), ...aGoing, happenedAt: '2026-05-04T19:59:00.000Z' })
    expect(await openKinds()).not.toContain('repair.go-back')
  })

  test('is told by the agency worker who was there, who reads nothing else of it', async () => {
    momentId = await aHardMoment('asha')
    await home.done('asha', goings.goBack, { ...about(), ...aGoing })
    expect(await openKinds()).not.toContain('repair.go-back')
    expect((await home.as('asha', readAfter, { childId: home.tom, about: momentId })).status).toBe(403)
    const { children } = await home.done('asha', readOpen, { homeId: home.homeId })
    expect(
      children.find(({ childId }) => childId === home.tom)?.people.map(({ knownAs }) => knownAs),
    ).toContain('Asha')
  })

  test('between two young people is written only for who says yes, without the other’s name', async () => {
    const between = { ...about(), otherId: home.ellis, words: 'They shared the last biscuit.' }
    await home.done('nils', goings.putRightBetween, {
      ...between,
      childAgrees: true,
      otherAgrees: true,
      namesAgreed: false,
    })
    await home.done('nils', goings.putRightBetween, {
      ...between,
      id: randomUUID(),
      childAgrees: false,
      otherAgrees: true,
      namesAgreed: false,
    })
    const { rows } = await home.database.admin.query(
      `select child_id, headline from fact where kind = 'repair.between'`,
    )
    expect(rows.filter((row) => row.child_id === home.tom)).toHaveLength(1)
    expect(rows.filter((row) => row.child_id === home.ellis)).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toMatch(/with (Tom|Ellis)/)
  })
})

test('between two young people is kept once for each, however often it is sent', async () => {
  const both = { childAgrees: true, otherAgrees: true, namesAgreed: false }
  const put = { ...about(), otherId: home.ellis, words: 'They built the dam again.', ...both }
  await home.done('nils', goings.putRightBetween, put)
  await home.done('nils', goings.putRightBetween, put)
  const { rows } = await home.database.admin.query(
    `select child_id from fact where kind = 'repair.between' and detail = $1`,
    [put.words],
  )
  expect(rows.map((row) => row.child_id).sort()).toEqual([home.tom, home.ellis].sort())
})

test('of Tom does not exist for someone from another home, and is not found through Ellis', async () => {
  expect((await home.as('sam', readAfter, { childId: home.tom, about: momentId })).status).toBe(404)
  expect((await home.as('nils', readAfter, { childId: home.ellis, about: momentId })).status).toBe(404)
  const through = { ...about(), childId: home.ellis, ...aGoing }
  expect((await home.as('nils', goings.goBack, through)).status).toBe(404)
})

test('a person whom nobody knows cannot be chosen, and nothing is half kept', async () => {
  const chose = { answer: 'chose' as const, personId: PersonId.parse(randomUUID()), ...aTalk }
  expect((await home.as('nils', talks.talkWithChild, { ...about(), ...chose })).status).toBe(422)
  expect((await followed()).talks).toEqual([])
})

test('the shift sees for each child what waits', async () => {
  const tom = async () =>
    (await home.done('nils', readOpen, { homeId: home.homeId })).children.find(
      ({ childId }) => childId === home.tom,
    )
  expect((await tom())?.moments.find((one) => one.momentId === momentId)).toMatchObject({
    talk: 'not-asked',
    goBack: true,
    adults: 1,
  })
  await home.done('nils', talks.talkWithChild, { ...about(), answer: 'later', ...aTalk })
  expect((await tom())?.moments.find((one) => one.momentId === momentId)).toMatchObject({
    talk: 'asked',
    asked: { answer: 'later' },
  })
})
