import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addTie, TieId } from '#people/contract/workers.ts'
import type { HardMomentId } from '#records/contract.ts'
import { type DutyRow, type HardMoments, hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { readMoment } from './contract/reading.ts'
import { decideNotifiable, recordTold } from './contract/told.ts'

let home: TestHome
let hard: HardMoments
let momentId: HardMomentId
/** What earlier tests left open. */
let earlier: string[]
beforeAll(async () => {
  home = await aHome()
  hard = hardMomentsIn(home)
})
afterAll(() => home.close())
beforeEach(async () => {
  earlier = (await allOpen()).map(({ about }) => about)
  momentId = await hard.moment()
})

const decision = (isNotifiable = false) => ({
  ...{ id: randomUUID(), childId: home.tom, momentId, rule: 'eng.r40.police', isNotifiable },
  because: 'The police only drove past.',
})
const decide = (who: Name, isNotifiable?: boolean) => home.as(who, decideNotifiable, decision(isNotifiable))
const police = () => hard.facts(momentId, { kinds: ['police'] })
const held = (who: Name) => hard.held({ momentId, users: [home.people[who]] })

type Open = Pick<DutyRow, 'kind' | 'fallsTo' | 'about' | 'dueAt'>

async function allOpen(): Promise<Open[]> {
  const duties = await hard.duties()
  return duties.filter(
    ({ kind, doneAt }) => ['hard-moments.decide-notifiable', 'hard-moments.notify'].includes(kind) && !doneAt,
  )
}

/** What is open about this moment, and to whom it falls. */
async function open(): Promise<Open[]> {
  return (await allOpen()).filter(({ about }) => !earlier.includes(about))
}

describe('whether others must be told of a hard moment in which the manager used a measure', () => {
  test('is not decided by that manager; it falls to the responsible individual', async () => {
    await held('grace')
    await police()
    expect(await open()).toMatchObject([{ fallsTo: ['responsible-individual'] }])
    const refused = await decide('grace')
    expect(refused).toMatchObject({ status: 403, body: { title: expect.stringContaining('yourself') } })
    expect((await decide('ruth', true)).status).toBe(200)
    expect(await open()).toMatchObject([{ kind: 'hard-moments.notify', fallsTo: ['responsible-individual'] }])
  })

  test('falls to the responsible individual as soon as it is told, also where it was asked before', async () => {
    await police()
    expect(await open()).toMatchObject([{ about: momentId, fallsTo: ['home-manager'] }])
    await held('grace')
    const [moved, ...others] = await open()
    expect([moved?.fallsTo, others]).toEqual([['responsible-individual'], []])
    // The address of what is open leads to the moment.
    const about = moved?.about ?? ''
    expect((await home.done('ruth', readMoment, { childId: home.tom, about })).momentId).toBe(momentId)
    await hard.facts(momentId, { kinds: ['police', 'allegation'] })
    expect(await open()).toHaveLength(1)
  })

  test('falls so too where only the record of the measure names the manager', async () => {
    await police()
    const measureId = await held('nils')
    expect(await open()).toMatchObject([{ fallsTo: ['home-manager'] }])
    await hard.account(measureId, { users: [home.people.nils, home.people.grace] })
    const [moved, ...others] = await open()
    expect([moved?.fallsTo, others]).toEqual([['responsible-individual'], []])
    const about = moved?.about ?? ''
    expect((await home.done('ruth', readMoment, { childId: home.tom, about })).momentId).toBe(momentId)
    expect((await decide('grace')).status).toBe(403)
    expect((await decide('ruth')).status).toBe(200)
    expect(await open()).toEqual([])
  })

  test('stays with the managers where another of them was not part of it', async () => {
    await home.done('grace', addTie, {
      id: TieId.parse(randomUUID()),
      personId: home.people.noor,
      relation: 'home-manager',
      homeId: home.homeId,
      fromOn: '2026-05-04',
      ...{ responsibility: '', authority: '', accountability: '' },
    })
    await held('grace')
    await police()
    expect(await open()).toMatchObject([{ fallsTo: ['home-manager'] }])
    expect((await decide('grace')).status).toBe(403)
    expect((await decide('noor')).status).toBe(200)
  })
})

test('a measure that somebody else used leaves the decision with the manager', async () => {
  await held('nils')
  await police()
  expect((await decide('grace')).status).toBe(200)
  expect(await open()).toEqual([])
})

describe('whether others must be told of something that is alleged of the adults who were there', () => {
  // Grace and, since the test before, Noor are the managers.
  const there = (...who: Name[]) => who.map((one) => home.people[one])
  const who = async (name: Name) =>
    (await home.done(name, readMoment, { childId: home.tom, about: momentId })).whoDecides

  test('is not decided by a manager who was one of them, in whichever order it was told', async () => {
    await hard.facts(momentId, { kinds: ['upset'], adults: there('noor', 'grace') })
    expect(await open()).toEqual([])
    await hard.facts(momentId, { kinds: ['allegation'], adults: there('nils') })
    expect(await open()).toMatchObject([{ fallsTo: ['responsible-individual'] }])
    const refused = await home.as('grace', decideNotifiable, { ...decision(), rule: 'eng.r40.allegation' })
    expect(refused).toMatchObject({ status: 403, body: { title: expect.stringContaining('yourself') } })
    const later = await hard.moment()
    momentId = later
    earlier = (await allOpen()).map(({ about }) => about)
    await hard.facts(later, { kinds: ['allegation'], adults: there('nils') })
    expect(await open()).toMatchObject([{ fallsTo: ['home-manager'] }])
    await hard.facts(later, { kinds: ['allegation'], adults: there('noor', 'grace') })
    expect(await open()).toMatchObject([{ fallsTo: ['responsible-individual'] }])
  })

  test('is decided by the manager where they were there and nothing is alleged', async () => {
    await hard.facts(momentId, { kinds: ['police'], adults: there('grace', 'nils') })
    expect(await open()).toMatchObject([{ fallsTo: ['home-manager'] }])
    expect((await decide('grace')).status).toBe(200)
  })

  test('says to every adult who can decide, and to the young person nothing', async () => {
    await hard.facts(momentId, { kinds: ['allegation'], adults: there('nils') })
    expect(await who('amina')).toMatchObject({ isManager: true, names: expect.arrayContaining(['Grace']) })
    await hard.facts(momentId, { kinds: ['allegation'], adults: there('grace', 'noor') })
    expect(await who('grace')).toEqual({ isManager: false, names: ['Ruth'], isMine: false })
    expect(await who('amina')).toEqual({ isManager: false, names: ['Ruth'], isMine: true })
    expect(await who('tom')).toBeUndefined()
  })
})

describe('what somebody decided who is named only afterwards', () => {
  const decideAnew = (who: Name, isNotifiable: boolean, rule = 'eng.r40.allegation') => {
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    return home.done(who, decideNotifiable, { ...decision(isNotifiable), rule })
  }
  const managers = () => [home.people.noor, home.people.grace]
  const accused = () => hard.facts(momentId, { kinds: ['allegation'], adults: managers() })
  const read = () => home.done('ruth', readMoment, { childId: home.tom, about: momentId })

  test('is asked of somebody else, also where nobody had asked yet', async () => {
    await decideAnew('grace', false)
    expect((await read()).decisions).toMatchObject([{ isByConcerned: false }])
    await accused()
    expect((await read()).suggested).toEqual(['eng.r40.allegation'])
    expect(await open()).toMatchObject([
      { kind: 'hard-moments.decide-notifiable', fallsTo: ['responsible-individual'] },
    ])
    expect((await read()).decisions).toMatchObject([{ decidedByName: 'Grace', isByConcerned: true }])
  })

  test('is asked of somebody else once a later telling of the facts names them', async () => {
    await hard.facts(momentId, { kinds: ['allegation'], adults: [home.people.nils] })
    await decideAnew('grace', false)
    expect(await open()).toEqual([])
    await accused()
    expect(await open()).toMatchObject([{ fallsTo: ['responsible-individual'] }])
    await decideAnew('ruth', true)
    expect(await open()).toMatchObject([{ kind: 'hard-moments.notify', fallsTo: ['responsible-individual'] }])
    expect((await read()).suggested).toEqual([])
    // What Grace decided stays in the record.
    expect((await read()).decisions).toMatchObject([
      { decidedByName: 'Ruth', isByConcerned: false },
      { decidedByName: 'Grace', isByConcerned: true },
    ])
  })

  test('is asked of somebody else though the newest facts suggest it no more', async () => {
    await hard.facts(momentId, { kinds: ['allegation'], adults: [home.people.nils] })
    await decideAnew('grace', false)
    await accused()
    await hard.facts(momentId, { kinds: ['upset'] })
    expect((await read()).suggested).toEqual(['eng.r40.allegation'])
    expect(await open()).toHaveLength(1)
  })

  test.each(['measure', 'record of it'])('is asked of somebody else where the %s names them', async (by) => {
    await police()
    await decideAnew('grace', false, 'eng.r40.police')
    expect(await open()).toEqual([])
    const users = managers()
    if (by === 'measure') await hard.held({ momentId, users })
    else await hard.account(await held('nils'), { users })
    expect((await read()).suggested).toEqual(['eng.r40.police'])
    const [asked, ...others] = await open()
    expect([asked?.fallsTo, others]).toEqual([['responsible-individual'], []])
  })

  test('stands where somebody decided it who was no part of it', async () => {
    await police()
    await decideAnew('ruth', false, 'eng.r40.police')
    await hard.held({ momentId, users: managers() })
    expect((await read()).suggested).toEqual([])
    expect(await open()).toEqual([])
  })

  describe('and was a yes', () => {
    const notify = async () => (await open()).filter(({ kind }) => kind === 'hard-moments.notify')
    const tell = (whom: 'inspectorate' | 'placing-authority') =>
      home.done('amina', recordTold, {
        ...{ id: randomUUID(), childId: home.tom, momentId, whom, name: '', reference: '' },
        ...{ what: 'What is alleged.', how: 'call', happenedAt: home.clock.now.toISOString() },
      })
    beforeEach(async () => {
      await hard.facts(momentId, { kinds: ['allegation', 'police'], adults: [home.people.nils] })
      await decideAnew('grace', true)
      await decideAnew('grace', true, 'eng.r40.police')
      expect(await notify()).toMatchObject([{ fallsTo: ['home-manager'] }, { fallsTo: ['home-manager'] }])
    })

    test('is for somebody else to tell, in the same time', async () => {
      const [before] = await notify()
      await accused()
      const [moved, ...others] = await notify()
      expect([moved?.fallsTo, others]).toEqual([['responsible-individual'], []])
      expect(moved?.dueAt).toEqual(before?.dueAt)
      const about = moved?.about ?? ''
      expect((await home.done('ruth', readMoment, { childId: home.tom, about })).momentId).toBe(momentId)
      await hard.facts(momentId, { kinds: ['allegation'] })
      expect(await notify()).toEqual([moved])
    })

    test('is done once everyone whom the rules name has been told', async () => {
      await accused()
      await tell('inspectorate')
      expect(await notify()).toHaveLength(1)
      await tell('placing-authority')
      expect(await notify()).toEqual([])
    })

    test('is asked for no more once somebody else has decided about each of them that it need not be', async () => {
      await accused()
      await decideAnew('ruth', false)
      expect(await notify()).toHaveLength(1)
      await decideAnew('ruth', false, 'eng.r40.police')
      expect(await open()).toEqual([])
    })
  })
})
