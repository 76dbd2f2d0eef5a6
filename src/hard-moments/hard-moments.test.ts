import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ChildId, PersonId } from '#platform/ids.ts'
import { amend, readChronology } from '#records/contract.ts'
import { type HardMoments, HOUR, hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { recordInjury } from './contract/injuries.ts'
import { readMeasure } from './contract/measures.ts'
import { type MissingId, recordReturnTalk, tellMissing, tellReturned } from './contract/missing.ts'
import { listMoments, listOpenMoments, readMoment } from './contract/reading.ts'
import { decideNotifiable, recordTold } from './contract/told.ts'

let home: TestHome
let hard: HardMoments
const homes: TestHome[] = []
beforeEach(async () => {
  home = await aHome(homes[0]?.database, `Willow ${randomUUID().slice(0, 8)}`)
  homes.push(home)
  hard = hardMomentsIn(home)
})
afterAll(() => homes[0]?.close())

const open = async () => (await hard.duties()).filter(({ doneAt }) => !doneAt)
const read = (about: string, who: 'amina' | 'nils' | 'tom' | 'grace' | 'noor' = 'amina') =>
  home.done(who, readMoment, { childId: home.tom, about })
const aGraze = (momentId: string) =>
  recordInjury.input.parse({
    id: randomUUID(),
    childId: home.tom,
    momentId,
    whose: 'child',
    side: 'front',
    region: 'left-hand',
    kind: 'graze',
    cameAbout: 'He fell at the gate.',
  })

const isMissing = (momentId: string) =>
  tellMissing.input.parse({
    id: randomUUID(),
    childId: home.tom,
    momentId,
    lastSeenAt: home.clock.now.toISOString(),
    lastSeen: 'At the bus stop, in his red coat.',
    noticedAt: home.clock.now.toISOString(),
    worry: 'The canal.',
  })

describe('the facts of a hard moment', () => {
  test('wait until everyone is settled, and are asked for until somebody tells them', async () => {
    const id = await hard.moment()
    expect(await open()).toMatchObject([{ kind: 'hard-moments.write-facts', about: id, dueAt: null }])
    await hard.facts(id)
    expect(await open()).toEqual([])
  })

  test('are not asked for where the words came with the time, or as an addition', async () => {
    await hard.moment(home.clock.now, 'A door banged. He ran.')
    expect(await open()).toEqual([])
    const id = await hard.moment()
    await home.done('nils', amend, {
      id: randomUUID(),
      childId: home.tom,
      about: id,
      words: 'A door banged.',
      because: 'Written when everyone was settled.',
    })
    expect(await open()).toEqual([])
  })

  test('told anew stand beside the first; the newest counts and none is lost', async () => {
    const id = await hard.moment()
    await hard.facts(id, { adults: [home.people.nils], children: [home.ellis] })
    hard.later(1)
    await hard.facts(id, { words: 'It was the wind that banged the door.' }, 'amina')
    const { facts } = await read(id)
    expect(facts.map(({ words, toldByName }) => [words, toldByName])).toEqual([
      ['It was the wind that banged the door.', 'Amina'],
      ['A door banged. He ran up and would not come down.', 'Nils'],
    ])
    expect(facts[1]).toMatchObject({ adultNames: ['Nils'], childNames: ['Ellis'] })
  })

  test('name only people who are here', async () => {
    const id = await hard.moment()
    const wrong = hard.facts(id, { adults: [], children: [ChildId.parse(randomUUID())] })
    await expect(wrong).rejects.toThrow(/422.*children/)
  })

  test('are read by the child, without the names of the other young people', async () => {
    const id = await hard.moment()
    const others = 'Ellis and his friend Kian'
    await hard.facts(id, { adults: [home.people.nils], children: [home.ellis], others })
    const measureId = await hard.held({ momentId: id })
    await hard.account(measureId, { present: others })
    await home.done('nils', recordInjury, { ...aGraze(id), personId: PersonId.parse(home.ellis) })
    const { facts, measures } = await read(id, 'tom')
    expect(facts).toMatchObject([{ adultNames: ['Nils'], children: [], childNames: [], others: '' }])
    expect(measures).toMatchObject([{ accounts: [{ present: '' }] }])
    expect(JSON.stringify(await read(id, 'tom'))).not.toMatch(/Ellis|Kian/)
    expect(JSON.stringify(await hard.read(measureId, 'tom'))).not.toContain('Ellis')
    expect(JSON.stringify(await read(id))).toContain('Kian')
  })

  test('are not kept from the child for longer than a year without another look', async () => {
    const id = await hard.moment()
    const forEver = hard.facts(id, { kept: { reason: 'legal', reviewOn: '2099-01-01' } })
    await expect(forEver).rejects.toThrow(/422.*reviewOn/)
  })

  test('that are kept for a reason are in no view of the child', async () => {
    const id = await hard.moment()
    await hard.facts(id, { kept: { reason: 'another-child', reviewOn: '2026-06-01' } })
    expect(await read(id, 'tom')).toMatchObject({ facts: [], isKept: true })
    const { moments } = await home.done('tom', listMoments, { childId: home.tom })
    expect(moments).toMatchObject([{ momentId: id, says: '' }])
  })

  test('that are kept are looked at again on their day, and are the child’s to read once told without a reason', async () => {
    const id = await hard.moment()
    const reviews = async () => (await open()).filter(({ kind }) => kind === 'hard-moments.kept-review')
    await hard.facts(id, { kept: { reason: 'unsafe-now', reviewOn: '2026-06-01' } })
    expect(await reviews()).toMatchObject([{ dueAt: new Date('2026-05-31T23:00:00Z') }])
    hard.later(1)
    await hard.facts(id, { kept: { reason: 'unsafe-now', reviewOn: '2026-07-01' } })
    expect(await reviews()).toMatchObject([{ dueAt: new Date('2026-06-30T23:00:00Z') }])
    hard.later(1)
    await hard.facts(id, { words: 'He ran to the gate and came back.' })
    expect(await reviews()).toEqual([])
    const own = await read(id, 'tom')
    expect(own).toMatchObject({ isKept: false })
    expect(own.facts.map(({ words }) => words)).toEqual(['He ran to the gate and came back.'])
  })

  test('that are told are finished, though somebody will look again at why they are kept', async () => {
    const id = await hard.moment()
    await hard.facts(id, { kept: { reason: 'unsafe-now', reviewOn: '2026-07-01' } })
    const { moments } = await home.done('amina', listMoments, { childId: home.tom })
    expect(moments).toMatchObject([{ momentId: id, open: [] }])
    hard.later(15 * 24)
    expect((await home.done('amina', listOpenMoments, { homeId: home.homeId })).moments).toEqual([])
  })

  test('of Tom are not found through Ellis', async () => {
    const id = await hard.moment()
    expect((await home.as('nils', readMoment, { childId: home.ellis, about: id })).status).toBe(404)
  })
})

describe('an injury', () => {
  test('stands with where, how and what was done, and is set right beside the first', async () => {
    const id = await hard.moment()
    const graze = aGraze(id)
    await home.done('nils', recordInjury, graze)
    hard.later(1)
    const right = { ...aGraze(id), region: 'right-hand' as const, insteadOf: graze.id }
    await home.done('nils', recordInjury, right)
    expect((await read(id)).injuries).toMatchObject([
      { region: 'left-hand' },
      { region: 'right-hand', insteadOf: graze.id },
    ])
  })

  test('of an adult or another child is not in the child’s own view', async () => {
    const id = await hard.moment()
    await home.done('nils', recordInjury, aGraze(id))
    await home.done('nils', recordInjury, { ...aGraze(id), whose: 'adult', personId: home.people.nils })
    expect((await read(id)).injuries).toHaveLength(2)
    expect((await read(id, 'tom')).injuries).toMatchObject([{ whose: 'child' }])
  })
})

describe('whether others must be told', () => {
  const decide = (momentId: string, isNotifiable: boolean) =>
    home.done('grace', decideNotifiable, {
      ...decideNotifiable.input.parse({
        id: randomUUID(),
        childId: home.tom,
        momentId,
        rule: 'eng.r40.police',
        isNotifiable,
        because: 'The police brought him home; nobody was charged.',
      }),
    })
  const tell = (momentId: string, whom: 'inspectorate' | 'placing-authority') =>
    home.done(
      'nils',
      recordTold,
      recordTold.input.parse({
        id: randomUUID(),
        childId: home.tom,
        momentId,
        whom,
        what: 'The police came to the house.',
        how: 'form',
        reference: 'ZX-14',
        happenedAt: home.clock.now.toISOString(),
      }),
    )

  test('is asked by the facts and decided by a person, with the reason, within the home’s own 24 hours', async () => {
    const at = home.clock.now
    const id = await hard.moment()
    await hard.facts(id, { kinds: ['police'] })
    const [asked] = await open()
    expect(asked).toMatchObject({ kind: 'hard-moments.decide-notifiable', fallsTo: ['home-manager'] })
    expect(asked?.dueAt?.getTime()).toBe(at.getTime() + 24 * HOUR)
    expect((await read(id)).suggested).toEqual(['eng.r40.police'])
    await decide(id, false)
    expect(await open()).toEqual([])
    expect(await read(id)).toMatchObject({ suggested: [], decisions: [{ isNotifiable: false }] })
    expect((await read(id, 'tom')).decisions).toEqual([])
  })

  test('with a yes stays open until everyone whom the rule names has been told', async () => {
    const id = await hard.moment()
    await hard.facts(id, { kinds: ['police'] })
    await tell(id, 'placing-authority')
    hard.later(1)
    await decide(id, true)
    expect(await open()).toMatchObject([{ kind: 'hard-moments.notify', outcome: null }])
    await tell(id, 'inspectorate')
    expect(await open()).toEqual([])
    expect((await read(id)).told).toMatchObject([
      { whom: 'placing-authority', reference: 'ZX-14', toldByName: 'Nils' },
      { whom: 'inspectorate' },
    ])
  })

  test('decided once and sent twice, stays to be told all the same', async () => {
    const momentId = await hard.moment()
    const once = {
      ...{ id: randomUUID(), childId: home.tom, momentId, rule: 'eng.r40.police' },
      ...{ isNotifiable: true, because: 'The police brought him home.' },
    }
    await home.done('grace', decideNotifiable, once)
    await home.done('grace', decideNotifiable, once)
    expect((await open()).map(({ about }) => about)).toContain(once.id)
  })

  test('is not told to the child by what others were told, while the facts are kept from them', async () => {
    const id = await hard.moment()
    await hard.facts(id, { kept: { reason: 'legal', reviewOn: '2026-06-01' }, kinds: ['police'] })
    await tell(id, 'inspectorate')
    expect((await read(id, 'tom')).told).toEqual([])
    expect((await read(id)).told).toHaveLength(1)
    const chronology = { childId: home.tom, kind: 'everything' as const }
    const told = JSON.stringify(await home.done('tom', readChronology, chronology))
    expect(told).not.toContain('The police came')
  })

  test('is asked again when later facts bring something new', async () => {
    const id = await hard.moment()
    await hard.facts(id, { kinds: ['police'] })
    await decide(id, false)
    await hard.facts(id, { kinds: ['police', 'allegation'] })
    expect(await open()).toMatchObject([{ kind: 'hard-moments.decide-notifiable' }])
    expect((await read(id)).suggested).toEqual(['eng.r40.allegation'])
  })

  test('is asked when somebody was hurt while a child was held', async () => {
    const id = await hard.moment(home.clock.now, 'Ran at the road.')
    await hard.held({ momentId: id })
    await home.done('nils', recordInjury, aGraze(id))
    expect((await read(id)).suggested).toEqual(['eng.r40.other'])
  })

  test.each(['hurt', 'missing'])(
    'is asked again when somebody was %s, after another rule was decided',
    async (how) => {
      const id = await hard.moment()
      await hard.held({ momentId: id })
      await hard.facts(id, { kinds: ['police'] })
      await decide(id, false)
      const asked = async () => (await open()).filter(({ kind }) => kind === 'hard-moments.decide-notifiable')
      expect(await asked()).toEqual([])
      if (how === 'hurt') await home.done('nils', recordInjury, aGraze(id))
      else await home.done('nils', tellMissing, isMissing(id))
      const [again] = await asked()
      // The address of what is open leads to the moment, and stands in its line.
      const about = again?.about ?? ''
      expect(await read(about)).toMatchObject({ momentId: id, suggested: ['eng.r40.other'] })
      const { moments } = await home.done('amina', listMoments, { childId: home.tom })
      expect(moments[0]?.open.map((one) => one.about)).toContain(about)
    },
  )
})

describe('a child who was missing', () => {
  const missing = async (momentId: string) => {
    const input = isMissing(momentId)
    await home.done('nils', tellMissing, input)
    return input.id
  }
  const back = (missingId: MissingId) =>
    home.done(
      'nils',
      tellReturned,
      tellReturned.input.parse({
        id: randomUUID(),
        childId: home.tom,
        missingId,
        returnedAt: home.clock.now.toISOString(),
        how: 'came-back',
        state: 'Cold and hungry.',
      }),
    )
  const talk = (missingId: MissingId, outcome: 'talked' | 'offered' | 'not-wanted', hears = 'care-team') =>
    home.done(
      'amina',
      recordReturnTalk,
      recordReturnTalk.input.parse({
        id: randomUUID(),
        childId: home.tom,
        missingId,
        outcome,
        withWhom: 'Amina',
        chosenByChild: true,
        happenedAt: home.clock.now.toISOString(),
        ownWords: outcome === 'talked' ? 'i wanted to see the boats' : '',
        hears,
      }),
    )

  test('is offered a talk once back; it stays open while only offered, and a no is an answer', async () => {
    const id = await missing(await hard.moment(home.clock.now, 'Tom did not come home.'))
    hard.later(5)
    await back(id)
    const offered = (await open()).find(({ kind }) => kind === 'hard-moments.return-talk')
    expect(offered?.dueAt?.getTime()).toBe(home.clock.now.getTime() + 72 * HOUR)
    await talk(id, 'offered')
    expect((await open()).some(({ kind }) => kind === 'hard-moments.return-talk')).toBe(true)
    await talk(id, 'not-wanted')
    expect((await open()).some(({ kind }) => kind === 'hard-moments.return-talk')).toBe(false)
  })

  test('decides who hears what was said: only the key worker, and it is shown to no other worker', async () => {
    const momentId = await hard.moment(home.clock.now, 'Tom did not come home.')
    const id = await missing(momentId)
    await back(id)
    await talk(id, 'talked', 'key-worker')
    const talkFor = async (who: 'amina' | 'nils' | 'tom') => (await read(momentId, who)).missing[0]?.talks[0]
    expect(await talkFor('amina')).toMatchObject({ ownWords: 'i wanted to see the boats' })
    expect(await talkFor('tom')).toMatchObject({ ownWords: 'i wanted to see the boats' })
    expect(await talkFor('nils')).toMatchObject({ ownWords: '', isForOthers: true })
  })
})

test('the home sees the last two weeks, and every earlier moment that is not finished', async () => {
  const old = await hard.moment()
  const finished = await hard.moment(home.clock.now, 'A short one.')
  hard.later(20 * 24)
  const young = await hard.moment(home.clock.now, 'Tonight.')
  const { moments } = await home.done('grace', listOpenMoments, { homeId: home.homeId })
  expect(moments.map(({ momentId }) => momentId)).toEqual([young, old])
  expect(moments[1]?.open).toMatchObject([{ kind: 'hard-moments.write-facts' }])
  const all = await home.done('amina', listMoments, { childId: home.tom })
  expect(all.moments.map(({ momentId }) => momentId).sort()).toEqual([young, old, finished].sort())
})

test('an agency worker sees what is of the shift: the last two weeks and what is not finished, and no more', async () => {
  const open = await hard.moment()
  const finished = await hard.moment(home.clock.now, 'A short one.')
  const routine = await hard.held({ momentId: finished, routineIn: 'EHC plan, section F' })
  const alone = await hard.held({ routineIn: 'EHC plan, section F' })
  hard.later(20 * 24)
  const young = await hard.moment(home.clock.now, 'Tonight.')
  const list = await home.done('asha', listMoments, { childId: home.tom })
  expect(list.moments.map(({ momentId }) => momentId)).toEqual([young, open])
  expect(list).toMatchObject({ measures: [], more: false })
  const status = async (about: string) =>
    (await home.as('asha', readMoment, { childId: home.tom, about })).status
  expect([await status(young), await status(open), await status(finished)]).toEqual([200, 200, 404])
  for (const about of [routine, alone]) {
    expect((await home.as('asha', readMeasure, { childId: home.tom, about })).status).toBe(404)
    expect((await home.as('nils', readMeasure, { childId: home.tom, about })).status).toBe(200)
  }
})

test('the list shows the newest twenty, and each earlier one once on the pages that follow', async () => {
  const newest = home.clock.now.getTime()
  const told: string[] = []
  for (let hours = 0; hours < 23; hours++) {
    told.push(await hard.moment(new Date(newest - hours * HOUR), 'A door banged. He ran.'))
  }
  const first = await home.done('amina', listMoments, { childId: home.tom })
  expect(first.moments.map(({ momentId }) => momentId)).toEqual(told.slice(0, 20))
  expect(first.more).toBe(true)
  const last = first.moments.at(-1)
  if (!last) throw new Error('No hard moment came')
  const before = { happenedAt: last.happenedAt, momentId: last.momentId }
  const second = await home.done('amina', listMoments, { childId: home.tom, before })
  expect(second.moments.map(({ momentId }) => momentId)).toEqual(told.slice(20))
  expect(second.more).toBe(false)
})
