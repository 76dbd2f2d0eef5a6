import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FamilyTimeId, planFamilyTime, tellFamilyTime } from '#key-work/contract/family-times.ts'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { readVisit } from './visit.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const read = () => home.done('grace', readVisit, { homeId: home.homeId })

async function said(saidAt: string) {
  const words = { id: randomUUID(), childId: home.tom, saidAt, words: 'Drums.', aboutGrowing: false }
  await home.done('amina', tellOwnWords, { ...words, hears: 'care-team' })
}

async function familyTime(happenedAt: string, happened: boolean) {
  const familyTimeId = FamilyTimeId.parse(randomUUID())
  const plan = {
    id: familyTimeId,
    childId: home.tom,
    who: 'Gran',
    way: 'visit',
    plannedAt: happenedAt,
  } as const
  await home.done('amina', planFamilyTime, { ...plan, supervised: false, byOrder: '' })
  const told = { familyTimeId, childId: home.tom, happened, happenedAt, words: '', childWords: '' }
  const whyNot = happened ? '' : 'Gran was ill.'
  for (const who of ['amina', 'nils'] as const) {
    await home.done(who, tellFamilyTime, { ...told, id: randomUUID(), whyNot })
  }
}

describe('what someone who visited now would ask', () => {
  test('what the young people said this month, each by name, and nothing of the month before', async () => {
    await said('2026-04-30T12:00:00.000Z')
    await said('2026-05-02T12:00:00.000Z')
    await said('2026-05-03T12:00:00.000Z')
    const { views, month } = await read()
    expect(Object.fromEntries(views.map(({ childId, count }) => [childId, count]))).toEqual({
      [home.tom]: 2,
      [home.ellis]: 0,
    })
    // The month begins at midnight in the home, which is in British summer time.
    expect(month.from).toBe('2026-04-30T23:00:00.000Z')
  })

  test('time with family that took place, once however many told of it', async () => {
    await familyTime('2026-05-02T14:00:00.000Z', true)
    await familyTime('2026-05-03T14:00:00.000Z', false)
    const of = (await read()).family.find(({ childId }) => childId === home.tom)
    expect(of).toEqual({ childId: home.tom, count: 1, last: '2026-05-02T14:00:00.000Z' })
  })

  test('is not shown to who works a shift, to family, or to the placing authority', async () => {
    for (const who of ['nils', 'asha', 'mum', 'dawn'] as const) {
      const { status, body } = await home.as(who, readVisit, { homeId: home.homeId })
      expect({ status, views: body.views }, who).toEqual({ status: 200, views: [] })
    }
  })
})
