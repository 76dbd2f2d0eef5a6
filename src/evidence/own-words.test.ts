import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUnderstanding } from '#assessment/contract/understanding.ts'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { readChronology } from '#records/contract.ts'
import { readPack as readMeetingPack } from '#review/contract/pack.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aFirstPlan, aMeeting, at } from '../../test/a-meeting.ts'
import { readPack } from './contract.ts'

const atTheMap = 'drums was sick'
const atTea = 'i want my dog to visit'
const forTheKeyWorker = 'the secret of the shed'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await aFirstPlan(home)
  at(home, '2026-05-20T17:00:00Z')
  const told = async (who: Name, words: string, aboutGrowing: boolean, hears: 'care-team' | 'key-worker') =>
    home.done(who, tellOwnWords, {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-20T16:00:00.000Z',
      words,
      hears,
      aboutGrowing,
    })
  await told('tom', atTheMap, true, 'care-team')
  await told('amina', atTea, false, 'care-team')
  await told('tom', forTheKeyWorker, true, 'key-worker')
})
afterAll(() => home.close())

const wordsIn = (said: readonly { words: string }[]) => said.map(({ words }) => words).toSorted()

test('everything a child said is under their own words in the chronology, wherever it was written', async () => {
  const asked = { childId: home.tom, kind: 'own-words' } as const
  const { entries } = await home.done('amina', readChronology, asked)
  expect(entries.map(({ detail }) => detail).toSorted()).toEqual([atTheMap, atTea, forTheKeyWorker])
})

test('everything a child said lies before the next meeting, and in the evidence of the month', async () => {
  const meeting = await aMeeting(home, '2026-05-26')
  const pack = await home.done('noor', readMeetingPack, meeting)
  expect(wordsIn(pack.ownWords)).toEqual([atTheMap, atTea])
  expect(pack.madeFrom.ownWords).toBe(2)

  const days = { childId: home.tom, from: '2026-05-01', to: '2026-05-26' }
  const { pack: evidence } = await home.done('grace', readPack, days)
  expect(wordsIn(evidence.ownWords)).toEqual([atTheMap, atTea])
  expect(evidence.forKeyWorker).toBe(1)
  const entries = new Map(evidence.entries.map(({ id, kind }) => [id, kind]))
  expect(evidence.ownWords.map(({ id }) => entries.get(id))).toEqual(['people.own-words', 'people.own-words'])
})

test('beside the map stands what was said about growing, for those whom the child lets hear it', async () => {
  const heardBy = async (who: Name) =>
    wordsIn((await home.done(who, readUnderstanding, { childId: home.tom })).ownWords)
  expect(await heardBy('nils')).toEqual([atTheMap])
  expect(await heardBy('amina')).toEqual([atTheMap, forTheKeyWorker])
})
