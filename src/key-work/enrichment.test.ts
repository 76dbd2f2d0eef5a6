import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saySide } from '#collaboration/contract/beside.ts'
import type { InputOf } from '#platform/contract.ts'
import { recordNote } from '#records/contract.ts'
import { readPack } from '#review/contract/pack.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aMeeting } from '../../test/a-meeting.ts'
import { aPlan, planningFor } from '../../test/a-plan.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import * as contract from './contract/enrichment.ts'
import * as family from './contract/family-times.ts'
import { readToday } from './contract/today.ts'

let home: TestHome
let recording: Recording
let drumming: string
const evening = new Date('2026-05-12T20:00:00Z')

beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
  const plan = aPlan(home)
  drumming = plan.responses.find(({ kind }) => kind === 'enrichment')?.id ?? ''
  await planningFor(home).publish(plan)
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = evening
})

function done(happenedAt: string, more: Partial<InputOf<typeof contract.tellEnrichment>> = {}) {
  const id = contract.EnrichmentId.parse(randomUUID())
  return { id, childId: home.tom, responseId: drumming, happenedAt, delivered: true, words: '', ...more }
}

const week = (day = '2026-05-12') => home.done('nils', contract.readTimetable, { childId: home.tom, day })

describe('the timetable', () => {
  test('is made from the plan, with the times that somebody set and what was told about them', async () => {
    const planned = {
      id: contract.PlannedTimeId.parse(randomUUID()),
      childId: home.tom,
      responseId: drumming,
    }
    await home.done('amina', contract.planTime, { ...planned, weekday: 2, atTime: '16:30', who: 'Nils' })
    const told = done('2026-05-12T15:40:00.000Z', {
      thought: { shape: 'sun', words: 'LOUD', byChild: true },
    })
    await home.done('asha', contract.tellEnrichment, told)
    const side = { id: randomUUID(), childId: home.tom, about: told.id, words: 'It was too short.' }
    await home.done('tom', saySide, side)
    const { monday, days, doses } = await week()
    expect(days.flatMap(({ lines }) => lines)).toHaveLength(1)
    expect(monday).toBe('2026-05-11')
    expect(days[1]).toMatchObject({
      day: '2026-05-12',
      lines: [
        { title: 'Drumming before supper', at: '16:30', who: 'Nils', told: { thought: { words: 'LOUD' } } },
      ],
    })
    expect(doses).toMatchObject([
      { title: 'Drumming before supper', when: 'before supper', planned: 4, done: 1 },
    ])
    const { children } = await home.done('asha', readToday, { homeId: home.homeId })
    expect(children.find(({ childId }) => childId === home.tom)?.lines).toMatchObject([
      { told: { id: told.id } },
    ])
  })

  test('does not hold a time any more once it was stopped, and keeps what was done at it', async () => {
    const planned = {
      id: contract.PlannedTimeId.parse(randomUUID()),
      childId: home.tom,
      responseId: drumming,
    }
    home.clock.now = new Date('2026-05-19T12:00:00Z')
    await home.done('amina', contract.planTime, { ...planned, weekday: 4, atTime: '10:00', who: 'Nils' })
    await home.done('amina', contract.stopPlannedTime, { childId: home.tom, plannedTimeId: planned.id })
    const { days } = await week('2026-05-21')
    expect(days[3]?.lines).toEqual([])
  })

  test('only takes what is an enrichment of the plan in force', async () => {
    const planned = {
      id: contract.PlannedTimeId.parse(randomUUID()),
      childId: home.tom,
      responseId: randomUUID(),
    }
    const answer = await home.as('amina', contract.planTime, {
      ...planned,
      weekday: 2,
      atTime: '16:30',
      who: 'Nils',
    })
    expect(answer).toMatchObject({ status: 422, body: { fields: { responseId: [expect.any(String)] } } })
  })
})

describe('what was not done', () => {
  test('says why, in the chronology too, and counts as no dose', async () => {
    const before = (await week()).doses[0]?.done
    const told = done('2026-05-13T15:00:00.000Z', { delivered: false, whyNot: 'nobody-free' })
    await home.done('nils', contract.tellEnrichment, told)
    expect((await week()).doses[0]?.done).toBe(before)
    const entry = (await recording.chronology('amina')).find(({ about }) => about === told.id)
    expect(entry?.headline).toBe('Drumming before supper: not done, nobody was free.')
  })

  test('without a reason is sent back', async () => {
    const answer = await home.as(
      'nils',
      contract.tellEnrichment,
      done(evening.toISOString(), { delivered: false }),
    )
    expect(answer).toMatchObject({ status: 422, body: { fields: { whyNot: [expect.any(String)] } } })
  })
})

describe('the meeting', () => {
  test('counts a dose once that was noted and told as done on the same day, and one that was only told', async () => {
    home.clock.now = new Date('2026-06-20T20:00:00Z')
    const noted = recording.aNote({ happenedAt: '2026-06-08T18:00:00.000Z', helped: [drumming] })
    await home.done('amina', recordNote, noted)
    await home.done('nils', contract.tellEnrichment, done('2026-06-08T16:00:00.000Z'))
    const alone = done('2026-06-10T16:00:00.000Z')
    await home.done('nils', contract.tellEnrichment, alone)
    const meeting = await aMeeting(home, '2026-06-16')
    const { dose, helped } = await home.done('noor', readPack, meeting)
    const drums = dose.responses.find(({ responseId }) => responseId === drumming)
    expect(drums?.sources.ids).toContain(noted.id)
    expect(drums?.sources.enrichmentIds).toContain(alone.id)
    expect(drums?.done).toBe(2)
    expect(helped.find(({ responseId }) => responseId === drumming)?.times).toBe(1)
  })
})

describe('family time', () => {
  const dad = (plannedAt: string) => ({
    id: family.FamilyTimeId.parse(randomUUID()),
    childId: home.tom,
    who: 'Dad',
    way: 'call' as const,
    plannedAt,
    supervised: false,
    byOrder: '',
  })

  test('that did not happen stands in the chronology with who waited and why, and on what to begin with', async () => {
    const time = dad('2026-05-12T18:00:00.000Z')
    await home.done('nils', family.planFamilyTime, time)
    const told = randomUUID()
    await home.done('asha', family.tellFamilyTime, {
      id: told,
      familyTimeId: time.id,
      childId: home.tom,
      happened: false,
      happenedAt: '2026-05-12T18:30:00.000Z',
      whyNot: 'He did not pick up',
      words: 'Tom waited by the phone for half an hour.',
      childWords: 'he said he would',
      after: 'wobble',
    })
    const entry = (await recording.chronology('tom')).find(({ about }) => about === told)
    expect(entry).toMatchObject({
      kind: 'key-work.family-time',
      headline: 'Dad’s call didn’t happen: He did not pick up.',
    })
    const { past, ahead } = await home.done('tom', family.readFamilyTimes, { childId: home.tom })
    expect(past[0]).toMatchObject({
      id: time.id,
      told: [{ happened: false, childWords: 'he said he would' }],
    })
    expect(ahead.map(({ id }) => id)).not.toContain(time.id)
  })

  test('has one newest word on who may call, which the agency worker sees tonight', async () => {
    const agreed = { childId: home.tom, who: 'Dad', supervised: true, byOrder: 'Order of 2 March', words: '' }
    await home.done('amina', family.agreeFamilyTime, { ...agreed, id: randomUUID(), ways: ['call', 'visit'] })
    home.clock.now = new Date(evening.getTime() + 60_000)
    await home.done('grace', family.agreeFamilyTime, { ...agreed, id: randomUUID(), ways: ['call'] })
    const { children } = await home.done('asha', readToday, { homeId: home.homeId })
    expect(children.find(({ childId }) => childId === home.tom)?.agreements).toEqual([
      { who: 'Dad', ways: ['call'], supervised: true, byOrder: 'Order of 2 March', words: '' },
    ])
    expect(
      (await home.as('nils', family.agreeFamilyTime, { ...agreed, id: randomUUID(), ways: [] })).status,
    ).toBe(403)
  })
})
