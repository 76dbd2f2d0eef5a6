import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#platform/contract.ts'
import { readChronology } from '#records/contract.ts'
import { readDuties } from '#reminders/contract/duties.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, planningFor } from '../../test/a-plan.ts'
import { addNeed, addProvider, confirmCondition, ProviderId, SourcingNeedId } from './contract/needs.ts'
import { readSourcing } from './contract/reading.ts'
import { answerApproval, StepId, tellStep } from './contract/steps.ts'
import { ConfirmedByHand } from './rules/conditions.ts'
import { stageOf, weeksAfter } from './stage.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

async function aNeed(more: Partial<InputOf<typeof addNeed>> = {}): Promise<SourcingNeedId> {
  const id = SourcingNeedId.parse(randomUUID())
  await home.done('amina', addNeed, {
    ...{ id, childId: home.tom, kind: 'play-therapy', kindWords: '', wishedBy: 'Noor and Tom' },
    purpose: 'To find a way to be with what happened at night.',
    childWords: 'only if there is drums',
    byHealthService: false,
    ...more,
  })
  return id
}

async function aProvider(sourcingNeedId: SourcingNeedId, name = 'Harbour Play'): Promise<ProviderId> {
  const id = ProviderId.parse(randomUUID())
  const words = {
    qualification: 'MA Play Therapy',
    registerNumber: 'PT-4471',
    supervision: 'Monthly, Dr Lind',
  }
  await home.done('amina', addProvider, {
    ...{ id, childId: home.tom, sourcingNeedId, name, ...words, offers: 'Weekly hour', waiting: 'Six weeks' },
  })
  return id
}

/** A step of today, told a second after the one before. */
function step(sourcingNeedId: SourcingNeedId) {
  home.clock.now = new Date(home.clock.now.getTime() + 1000)
  return { id: StepId.parse(randomUUID()), childId: home.tom, sourcingNeedId, onDay: '2026-05-04' }
}

const starting = (needId: SourcingNeedId, providerId: ProviderId, despite = '') => ({
  ...step(needId),
  kind: 'started' as const,
  ...{ providerId, whom: 'Elsa Lind', often: 'Tuesdays at four', reviewWeeks: 6, despite },
})

async function ask(sourcingNeedId: SourcingNeedId, providerId?: ProviderId): Promise<StepId> {
  const asked = { ...step(sourcingNeedId), kind: 'asked' as const, whom: 'Dawn', words: '' }
  await home.done('amina', tellStep, { ...asked, ...(providerId && { providerId }) })
  return asked.id
}

async function answer(sourcingNeedId: SourcingNeedId, about: StepId, verdict: 'approved' | 'not-approved') {
  await home.done('dawn', answerApproval, {
    ...step(sourcingNeedId),
    about,
    ...{ answer: verdict, inWriting: true, whom: 'Dawn', words: 'The letter is on its way.' },
  })
}

async function confirmAll(sourcingNeedId: SourcingNeedId, providerId: ProviderId): Promise<void> {
  for (const condition of ConfirmedByHand.options) {
    const words = 'Seen on paper.'
    await home.done('grace', confirmCondition, {
      ...{ id: randomUUID(), childId: home.tom, sourcingNeedId, providerId, condition, words },
    })
  }
}

async function read(id: SourcingNeedId, who: Name = 'amina') {
  const { needs } = await home.done(who, readSourcing, { childId: home.tom })
  const found = needs.find((one) => one.id === id)
  if (!found) throw new Error('It is not there.')
  return found
}

async function openDuties(who: Name): Promise<string[]> {
  const { duties } = await home.done(who, readDuties, { homeId: home.homeId })
  return duties.map(({ kind }) => kind).filter((kind) => kind.startsWith('sourcing.'))
}

test('what is looked for keeps what it is for, what the child says, and the need of the plan it comes from', async () => {
  const plan = aPlan(home)
  await planningFor(home).publish(plan)
  const [from] = plan.needs
  if (!from) throw new Error('The plan has no need.')
  const { sources } = await home.done('amina', readSourcing, { childId: home.tom })
  expect(sources).toContainEqual({ kind: 'plan-need', id: from.id, says: from.title })
  const id = await aNeed({ source: { kind: 'plan-need', id: from.id } })
  expect(await read(id, 'dawn')).toMatchObject({
    kind: 'play-therapy',
    childWords: 'only if there is drums',
    wishedBy: 'Noor and Tom',
    source: { kind: 'plan-need', id: from.id, says: from.title },
    stage: 'looking',
    toldByName: 'Amina',
  })
})

test('something that the plan does not hold cannot be where it comes from', async () => {
  const refused = await home.as('amina', addNeed, {
    ...{
      id: SourcingNeedId.parse(randomUUID()),
      childId: home.tom,
      kind: 'emdr',
      kindWords: '',
      childWords: '',
    },
    ...{ purpose: 'For the nights.', wishedBy: 'Noor', byHealthService: false },
    source: { kind: 'plan-need', id: randomUUID() },
  })
  expect(refused.status).toBe(422)
  expect(refused.body.fields).toHaveProperty('source')
})

test('the list of kinds is open: something else is told in words', async () => {
  const id = await aNeed({ kind: 'other', kindWords: 'Time with horses' })
  expect((await read(id)).kindWords).toBe('Time with horses')
  const nameless = { ...(await read(id)), id: SourcingNeedId.parse(randomUUID()), childId: home.tom }
  const { status } = await home.as('amina', addNeed, { ...nameless, kindWords: '', source: undefined })
  expect(status).toBe(422)
})

test('it does not start while a condition of the law is not confirmed', async () => {
  const id = await aNeed()
  const providerId = await aProvider(id)
  const refused = await home.as('amina', tellStep, starting(id, providerId))
  expect(refused.status).toBe(422)
  expect(refused.body.fields).toHaveProperty('despite')
  expect((await read(id)).stage).toBe('looking')
})

test('once each condition is confirmed it starts, and the page says who confirmed what', async () => {
  const id = await aNeed()
  const providerId = await aProvider(id)
  await answer(id, await ask(id, providerId), 'approved')
  await confirmAll(id, providerId)
  await home.done('amina', tellStep, starting(id, providerId))
  const need = await read(id)
  expect(need).toMatchObject({ stage: 'started', providerId, reviewOn: '2026-06-15' })
  expect(need.steps.find(({ kind }) => kind === 'started')).toMatchObject({ missing: [], despite: '' })
  expect(need.providers[0]?.conditions.map((one) => [one.id, one.confirmed?.byName])).toEqual([
    ['approved', 'Dawn'],
    ['kept-under-review', 'Grace'],
    ['meets-needs', 'Grace'],
    ['skilled', 'Grace'],
    ['supervised', 'Grace'],
    ['doctor-informed', 'Grace'],
  ])
})

test('where it starts all the same, why and what was missing stay to be seen', async () => {
  const id = await aNeed()
  const providerId = await aProvider(id)
  await home.done('amina', tellStep, starting(id, providerId, 'He knows her from school and asked for her.'))
  const need = await read(id, 'ruth')
  expect(need.steps.at(-1)).toMatchObject({
    missing: ['approved', 'kept-under-review', 'meets-needs', 'skilled', 'supervised', 'doctor-informed'],
    despite: 'He knows her from school and asked for her.',
  })
  expect(need.providers[0]?.conditions.filter(({ confirmed }) => confirmed)).toEqual([])
})

test('a yes for one provider is none for another, and a later no takes it back', async () => {
  const id = await aNeed()
  const first = await aProvider(id, 'Harbour Play')
  const second = await aProvider(id, 'Quay Therapy')
  const asked = await ask(id, first)
  await answer(id, asked, 'approved')
  const approvedFor = async () =>
    (await read(id)).providers.filter((one) => one.conditions[0]?.confirmed).map(({ name }) => name)
  expect(await approvedFor()).toEqual(['Harbour Play'])
  await answer(id, asked, 'not-approved')
  expect(await approvedFor()).toEqual([])
  expect((await read(id)).stage).toBe('not-approved')
  const despite = await home.as('amina', tellStep, starting(id, second))
  expect(despite.status).toBe(422)
})

test('what the health service arranges has no conditions to confirm', async () => {
  const id = await aNeed({ byHealthService: true, kind: 'speech-and-language' })
  const providerId = await aProvider(id, 'Northshire NHS')
  expect((await read(id)).providers[0]?.conditions).toEqual([])
  await home.done('amina', tellStep, starting(id, providerId))
  expect((await read(id)).stage).toBe('started')
})

test('only the manager, the clinician and the placing authority confirm a condition', async () => {
  const id = await aNeed()
  const providerId = await aProvider(id)
  const confirmed = { childId: home.tom, sourcingNeedId: id, providerId, condition: 'skilled' as const }
  const by = async (who: Name) =>
    (await home.as(who, confirmCondition, { ...confirmed, id: randomUUID(), words: 'Seen.' })).status
  expect(await Promise.all((['amina', 'nils', 'ruth'] as const).map(by))).toEqual([403, 403, 403])
  expect(await by('dawn')).toBe(200)
})

test('an answer that is waited for falls to manager and clinician after two weeks, and ends with the answer', async () => {
  await clearDuties()
  const id = await aNeed()
  const asked = await ask(id)
  expect(await openDuties('grace')).toEqual(['sourcing.approval'])
  expect(await openDuties('noor')).toEqual(['sourcing.approval'])
  expect(await openDuties('amina')).toEqual([])
  const { duties } = await home.done('grace', readDuties, { homeId: home.homeId })
  expect(duties.find(({ about }) => about === asked)?.dueAt).toBe('2026-05-18T12:00:00.000Z')
  await answer(id, asked, 'approved')
  expect(await openDuties('grace')).toEqual([])
})

test('asked again, the answer is waited for from then on, once', async () => {
  await clearDuties()
  const id = await aNeed()
  await ask(id)
  const again = await ask(id)
  const { duties } = await home.done('grace', readDuties, { homeId: home.homeId })
  expect(duties.filter(({ kind }) => kind === 'sourcing.approval').map(({ about }) => about)).toEqual([again])
})

test('waiting without a date is a duty until there is a date', async () => {
  await clearDuties()
  const id = await aNeed()
  const waiting = () => ({ ...step(id), kind: 'waiting' as const, words: '' })
  await home.done('amina', tellStep, waiting())
  expect(await openDuties('noor')).toEqual(['sourcing.waiting'])
  await home.done('amina', tellStep, { ...waiting(), untilOn: '2026-07-01' })
  expect(await openDuties('noor')).toEqual([])
})

test('what it brings is looked at on its rhythm, until it ends', async () => {
  await clearDuties()
  const id = await aNeed({ byHealthService: true })
  const providerId = await aProvider(id)
  const reviewed = () => ({
    ...step(id),
    kind: 'reviewed' as const,
    ...{ words: 'He stays the whole hour.', childWords: 'its ok', reviewWeeks: 8 },
  })
  expect((await home.as('amina', tellStep, reviewed())).status).toBe(422)
  await home.done('amina', tellStep, starting(id, providerId))
  expect(await openDuties('grace')).toEqual(['sourcing.review'])
  await home.done('noor', tellStep, reviewed())
  expect(await openDuties('grace')).toEqual(['sourcing.review'])
  expect((await read(id)).reviewOn).toBe('2026-06-29')
  await home.done('noor', tellStep, {
    ...step(id),
    kind: 'ended',
    ...{ outcome: 'helped', words: 'He says he has what he needs.' },
  })
  expect(await openDuties('grace')).toEqual([])
  expect(await read(id)).toMatchObject({ stage: 'ended' })
})

test('what has ended stays as it is: a new wish is written down anew', async () => {
  const id = await aNeed()
  await home.done('amina', tellStep, {
    ...step(id),
    kind: 'ended',
    ...{ outcome: 'not-begun', words: 'Tom does not want it now.' },
  })
  const later = { ...step(id), kind: 'asked' as const, whom: 'Dawn', words: '' }
  expect((await home.as('amina', tellStep, later)).status).toBe(409)
})

test('a step is not told for a day that is still to come', async () => {
  const id = await aNeed()
  const early = { ...step(id), onDay: '2026-05-06', kind: 'asked' as const, whom: 'Dawn', words: '' }
  const { status, body } = await home.as('amina', tellStep, early)
  expect(status).toBe(422)
  expect(body.fields).toHaveProperty('onDay')
})

test('the same step sent twice stands once', async () => {
  const id = await aNeed()
  const asked = { ...step(id), kind: 'asked' as const, whom: 'Dawn', words: '' }
  await home.done('amina', tellStep, asked)
  await home.done('amina', tellStep, asked)
  expect((await read(id)).steps).toHaveLength(1)
})

test('it stands in the chronology, with the plan', async () => {
  const id = await aNeed({ kind: 'tuition' })
  await ask(id)
  const { entries } = await home.done('nils', readChronology, { childId: home.tom, kind: 'plan' })
  const mine = entries.filter(({ about }) => about === id).map(({ headline }) => headline)
  expect(mine).toEqual(
    expect.arrayContaining(['Tuition is looked for for Tom.', 'Tuition: Dawn was asked to approve it.']),
  )
})

test('where it stands follows from what was told: ended is the last word, started the word before', () => {
  const kinds = ['asked', 'answered', 'referred', 'waiting', 'started', 'reviewed', 'ended'] as const
  const aStep = fc.record({
    kind: fc.constantFrom(...kinds),
    answer: fc.constantFrom('approved' as const, 'not-approved' as const),
  })
  fc.assert(
    fc.property(fc.array(aStep), (steps) => {
      const stage = stageOf(steps)
      const has = (kind: string) => steps.some((one) => one.kind === kind)
      if (has('ended')) return stage === 'ended'
      if (has('started')) return stage === 'started'
      return stage !== 'ended' && (steps.length > 0 || stage === 'looking')
    }),
  )
})

test('weeks are counted in whole days, also over a change of the clocks and a leap day', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 26 }), (at, weeks) => {
      const from = at.toISOString().slice(0, 10)
      const days = (Date.parse(weeksAfter(from, weeks)) - Date.parse(from)) / 86_400_000
      return days === weeks * 7
    }),
  )
})

async function clearDuties(): Promise<void> {
  await home.database.admin.query(`alter table duty disable trigger write_change; delete from duty`)
}
