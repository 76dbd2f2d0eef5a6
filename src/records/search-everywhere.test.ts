import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, planningFor } from '../../test/a-plan.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import * as records from './contract.ts'

let home: TestHome
let recording: Recording
beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
  await planningFor(home).publish(aPlan(home))
})
afterAll(() => home.close())

async function found(who: Name, words: string) {
  return (await home.done(who, records.searchEverywhere, { words })).children
}

describe('the search over everything', () => {
  test('finds the words as they are typed with each child who has them, the newest first', async () => {
    const tom = recording.aNote({
      words: 'A kestrel over the field.',
      happenedAt: '2026-05-04T18:00:00.000Z',
    })
    const ellis = recording.aNote({
      childId: home.ellis,
      words: 'Drew a kestrel.',
      happenedAt: '2026-05-04T19:00:00.000Z',
    })
    await home.done('amina', records.recordNote, tom)
    await home.done('nils', records.recordNote, ellis)
    for (const typed of ['kes', 'KESTREL', 'a kestr']) {
      expect(
        (await found('nils', typed)).map(({ childId, entries }) => [childId, entries[0]?.about]),
      ).toEqual([
        [home.ellis, ellis.id],
        [home.tom, tom.id],
      ])
    }
    expect(await found('nils', 'kestrelx')).toEqual([])
    expect(await found('nils', `'&|!:*\\`)).toEqual([])
  })

  test('shows five of each child and says that there are more', async () => {
    for (let minute = 10; minute < 16; minute += 1) {
      const happenedAt = `2026-05-04T10:${minute}:00.000Z`
      await home.done('amina', records.recordNote, recording.aNote({ words: 'Heron again.', happenedAt }))
    }
    const [tom] = await found('amina', 'heron')
    expect(tom).toMatchObject({ childId: home.tom, more: true })
    expect(tom?.entries.map(({ happenedAt }) => happenedAt.slice(14, 16))).toEqual([
      '15',
      '14',
      '13',
      '12',
      '11',
    ])
  })

  test('finds the needs and responses of the plan, also for who reads the plan and not the days', async () => {
    const [tom] = await found('dawn', 'dru sup')
    expect(tom).toMatchObject({
      childId: home.tom,
      entries: [],
      plan: [{ kind: 'response', title: 'Drumming before supper' }],
    })
    expect((await found('dawn', 'bed')).flatMap(({ plan }) => plan.map(({ kind }) => kind))).toContain('need')
    await home.done('amina', records.recordNote, recording.aNote({ words: 'Goldfinch.' }))
    expect(await found('dawn', 'goldfinch')).toEqual([])
  })

  test('finds nothing for who has no tie, and nothing of another child for a child', async () => {
    await home.done('nils', records.recordNote, recording.aNote({ childId: home.ellis, words: 'Bullfinch.' }))
    expect(await found('tom', 'bullfinch')).toEqual([])
    expect(await found('sam', 'bullfinch')).toEqual([])
    expect(await found('asha', 'bullfinch')).toEqual([])
  })

  test('keeps from a child what is kept from them, and their word to the key worker between the two', async () => {
    const kept = { reason: 'unsafe-now' as const, reviewOn: '2026-05-20' }
    await home.done('amina', records.recordNote, recording.aNote({ words: 'Nightjar.', kept }))
    expect(await found('tom', 'nightjar')).toEqual([])
    expect(await found('nils', 'nightjar')).toHaveLength(1)
    const own = {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-04T18:30:00Z',
      words: 'a whinchat secret',
    }
    await home.done('tom', tellOwnWords, { ...own, hears: 'key-worker', aboutGrowing: false })
    expect(await found('nils', 'whinchat')).toEqual([])
  })

  test('leaves the trace of a look at every child that was searched', async () => {
    await found('noor', 'anything')
    const { rows } = await home.database.admin.query(
      `select distinct child_id from access_log where actor_id = $1 and operation = 'records.searchEverywhere'`,
      [home.people.noor],
    )
    expect(rows.map((row) => row.child_id).toSorted()).toEqual([home.tom, home.ellis].toSorted())
  })
})
