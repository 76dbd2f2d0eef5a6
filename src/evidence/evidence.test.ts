import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { liveMonth, month, planted } from '../../test/a-lived-month.ts'
import { type EvidencePack, readPack } from './contract.ts'
import { type Section, tracedIn } from './document.ts'
import { sectionsOf } from './pack-document.ts'
import { sayInPrint } from './server/printed-pack.ts'

let home: TestHome
let pack: EvidencePack
let sections: Section[]
let keptId: string

const packFor = async (who: Name, days: { from: string; to: string } = month) =>
  (await home.done(who, readPack, { childId: home.tom, ...days })).pack

/** How many rows of a table the database holds about Tom in the month. */
async function inDatabase(table: string, at: string): Promise<number> {
  const { rows } = await home.database.admin.query(
    `select count(*)::int as count from ${table}
     where child_id = $1 and ${at} >= '2026-05-04T23:00:00Z' and ${at} < '2026-06-04T23:00:00Z'`,
    [home.tom],
  )
  return rows[0]?.count
}

const section = (id: string) => sections.find((one) => one.id === id)
const claimOf = (id: string) => {
  const claim = section(id)?.claim
  return typeof claim === 'string' ? claim : claim?.text
}

beforeAll(async () => {
  home = await aHome()
  keptId = (await liveMonth(home)).keptId
  pack = await packFor('grace')
  sections = sectionsOf(pack, sayInPrint)
})
afterAll(() => home.close())

describe('the numbers of the pack', () => {
  test('are those of the record', async () => {
    expect(pack.lived.madeFrom.notes).toBe(await inDatabase('note', 'happened_at'))
    expect(pack.lived.moments.during.count).toBe(await inDatabase('hard_moment', 'happened_at'))
    expect(pack.letters).toHaveLength(await inDatabase('letter', 'sent_at'))
    expect(pack.lived.madeFrom.notes).toBe(planted.notes)
    expect(pack.lived.moments.during.count).toBe(planted.hardMoments)
  })

  test('say what was done of what was planned: once a day from the day after the plan', () => {
    expect(pack.lived.dose.responses).toMatchObject([
      { title: 'Sitting near', done: planted.helped, planned: 30 },
    ])
    expect(claimOf('dose')).toBe('5 of 30 planned times were done (17 %)')
  })

  test('of fewer than ten have no percentage', async () => {
    const week = sectionsOf(await packFor('grace', { from: '2026-05-05', to: '2026-05-10' }), sayInPrint)
    const [dose] = week.filter(({ id }) => id === 'dose')
    expect(dose?.claim).toMatchObject({ text: '5 of 5 planned times were done' })
  })

  test('each name the entries that they count, and each entry is in the list once', () => {
    const known = new Set(pack.entries.map(({ id }) => id))
    const traced = sections.flatMap(tracedIn)
    expect(traced.length).toBeGreaterThan(20)
    expect(traced.flatMap(({ entries }) => entries.filter((id) => !known.has(id)))).toEqual([])
    expect(pack.entries.map(({ number }) => number)).toEqual(pack.entries.map((_, at) => at + 1))
    const { during, weeks } = pack.lived.moments
    for (const { count, sources } of [during, ...weeks]) expect(sources.ids).toHaveLength(count)
    for (const { done, sources } of pack.lived.dose.responses) expect(sources.ids).toHaveLength(done)
    for (const { times, sources } of pack.lived.helped) expect(sources.ids).toHaveLength(times)
  })

  test('count decisions and how many of them were done', () => {
    expect(claimOf('meetings')).toBe('1 meeting, 2 decisions, 1 done')
    expect(pack.meetings[0]?.decisions).toMatchObject([
      { title: 'Ask the landlord about Biscuit', owner: 'Amina', doneOn: '2026-06-03' },
      { title: 'Look for a drum teacher', owner: 'Amina' },
    ])
    expect(pack.meetings[0]?.decisions[1]?.doneOn).toBeUndefined()
  })

  test('do not know yet what was done after the last day of the period', async () => {
    const earlier = await packFor('grace', { from: month.from, to: '2026-06-02' })
    expect(earlier.meetings[0]?.decisions.filter(({ doneOn }) => doneOn)).toEqual([])
  })

  test('name who agrees, and who has not answered yet', () => {
    expect(pack.agreements[0]).toMatchObject({
      knownAs: 'Tom',
      verdict: 'agrees',
      words: 'ok if it is Amina',
    })
    expect(pack.agreements.some(({ verdict }) => verdict === 'waiting')).toBe(true)
    expect(claimOf('agreed')).toBe(`1 of ${pack.agreements.length} agree to plan 1`)
  })
})

describe('the words of the child', () => {
  test('come before anything that is said about them', () => {
    expect(sections.map(({ id }) => id).slice(0, 3)).toEqual(['who', 'words', 'found'])
    expect(pack.ownWords.map(({ words }) => words).toSorted()).toEqual([
      'drums make it quiet in my head',
      'i want my dog to visit',
    ])
    expect(pack.profile.mattersMost).toBe('My dog Biscuit.')
  })

  test('that were for the key worker stay with the two of them, whoever reads', async () => {
    for (const who of ['grace', 'amina', 'dawn'] as const) {
      const read = await packFor(who)
      expect(read.forKeyWorker).toBe(planted.forKeyWorker)
      expect(JSON.stringify(read)).not.toContain('shed')
    }
  })
})

test('a note that is kept closed has its number, and none of its words leaves', () => {
  const kept = pack.entries.find(({ id }) => id === keptId)
  expect(kept).toMatchObject({ kind: 'records.note', who: 'Amina' })
  expect(kept?.headline).toBeUndefined()
  expect(JSON.stringify(pack)).not.toContain('uncle')
})

test('each section says how fresh it is: the day of its newest entry', () => {
  expect(section('helped')?.freshOn).toBe('2026-05-10')
  expect(section('moments')?.freshOn).toBe('2026-05-20')
})

test('a child of whom nothing is written has an empty pack, and nothing is made up', async () => {
  const { pack: empty } = await home.done('grace', readPack, { childId: home.ellis, ...month })
  expect(empty.entries).toEqual([])
  expect(empty.plan).toBeUndefined()
  const said = sectionsOf(empty, sayInPrint)
  expect(said.find(({ id }) => id === 'dose')?.claim).toBe(
    'Nothing with a number was planned in this period.',
  )
})

test('days that have not come, or that end before they begin, are not read', async () => {
  const wrong = [
    { from: '2026-06-01', to: '2026-05-01' },
    { from: '2026-06-01', to: '2026-06-05' },
    { from: '2025-01-01', to: '2026-06-01' },
  ]
  for (const days of wrong) {
    expect(await home.as('grace', readPack, { childId: home.tom, ...days })).toMatchObject({ status: 422 })
  }
})

test('the placing authority reads the evidence, and is not sent on to entries that are not theirs to open', async () => {
  const opened = async (who: Name) =>
    (await home.done(who, readPack, { childId: home.tom, ...month })).mayOpenEntries
  expect(await opened('grace')).toBe(true)
  expect(await opened('dawn')).toBe(false)
})
