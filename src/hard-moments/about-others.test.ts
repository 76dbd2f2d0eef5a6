import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '#evidence/contract.ts'
import type { HardMomentId } from '#records/contract.ts'
import * as records from '#records/contract.ts'
import { SOMEBODY_ELSE } from '#records/marks.ts'
import { hardMomentsIn } from '../../test/a-hard-moment.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { tellFacts } from './contract/facts.ts'
import { recordInjury } from './contract/injuries.ts'
import { listMoments, listOpenMoments, readMoment } from './contract/reading.ts'

const SECRET = 'Kian broke his brother’s tablet'
const words = `A door banged. ${SECRET}. Tom ran up the stairs.`
const from = words.indexOf(SECRET)
const marks = [{ kind: 'third-party' as const, from, to: from + SECRET.length }]
const left = `A door banged. ${SOMEBODY_ELSE}. Tom ran up the stairs.`

let home: TestHome
let momentId: HardMomentId
beforeAll(async () => {
  home = await aHome()
  const hard = hardMomentsIn(home)
  momentId = await hard.moment()
  await hard.facts(momentId, { words, marks })
  await home.done('nils', recordInjury, {
    ...{ id: randomUUID(), childId: home.tom, momentId, whose: 'child', side: 'front', region: 'left-hand' },
    ...{ kind: 'graze', size: '', cameAbout: words, marks, treatment: 'Washed.', seenBy: '', ownWords: '' },
  })
})
afterAll(() => home.close())

const about = () => ({ childId: home.tom, about: momentId })

/** Everything that a person is answered about the moment, as it travels. */
async function allThatReaches(who: 'tom' | 'dawn' | 'mum'): Promise<string> {
  const childId = home.tom
  const span = { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }
  return JSON.stringify(
    await Promise.all([
      home.as(who, readMoment, about()),
      home.as(who, listMoments, { childId }),
      home.as(who, records.readChronology, { childId, kind: 'everything' }),
      home.as(who, records.readChronology, { childId, kind: 'hard-moments', span }),
      home.as(who, records.findEntry, { childId, about: momentId }),
      home.as(who, records.searchChronology, { childId, words: 'Kian', kind: 'everything' }),
      home.as(who, readPack, { childId, from: '2026-05-01', to: '2026-05-04' }),
    ]),
  )
}

describe('a hard moment, and who was hurt in it, with a part about somebody else', () => {
  test('the young person reads the rest, and that something is left out', async () => {
    const { facts, injuries } = await home.done('tom', readMoment, about())
    expect(facts).toMatchObject([{ words: left, marks: [] }])
    expect(injuries).toMatchObject([{ cameAbout: left, marks: [] }])
    const { moments } = await home.done('tom', listMoments, { childId: home.tom })
    expect(moments.find((one) => one.momentId === momentId)?.says).toBe(left)
  })

  test('by no route does that part reach the young person, their family or their authority', async () => {
    for (const who of ['tom', 'dawn', 'mum'] as const) {
      const all = await allThatReaches(who)
      expect(all).not.toMatch(/kian|brother|tablet/i)
      if (who === 'tom') expect(all).toContain('Tom ran up the stairs.')
    }
  })

  test('the adults of the record read it whole, with its mark, and find it', async () => {
    const { facts, injuries } = await home.done('nils', readMoment, about())
    expect(facts).toMatchObject([{ words, marks }])
    expect(injuries).toMatchObject([{ cameAbout: words, marks }])
    const { moments } = await home.done('nils', listOpenMoments, { homeId: home.homeId })
    expect(moments.find((one) => one.momentId === momentId)?.says).toBe(words)
    const { entries } = await home.done('nils', records.searchChronology, {
      ...{ childId: home.tom, words: 'Kian', kind: 'everything' },
    })
    expect(entries.map((one) => one.about)).toContain(momentId)
  })

  test('on paper and in the evidence, which may leave the home, it is left out for the adults, too', async () => {
    const childId = home.tom
    const span = { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' }
    const paper = { childId, kind: 'everything' as const, span, forPaper: true }
    const printed = JSON.stringify(await home.done('nils', records.readChronology, paper))
    expect(printed).toContain('Tom ran up the stairs.')
    const pack = await home.done('grace', readPack, { childId, from: '2026-05-01', to: '2026-05-04' })
    expect(printed + JSON.stringify(pack)).not.toMatch(/kian|brother/i)
  })

  test('a mark that does not lie on the words is refused', async () => {
    const beyond = [{ kind: 'third-party' as const, from: 0, to: words.length + 1 }]
    const facts = { kinds: [], adults: [], children: [], ledTo: [], signs: [], tried: [], helped: [] }
    const none = { place: '', others: '', triedOther: '', words }
    const said = { id: randomUUID(), childId: home.tom, momentId, ...facts, ...none, marks: beyond }
    const refused = await home.as('nils', tellFacts, said)
    expect(refused).toMatchObject({ status: 422, body: { fields: { marks: [expect.any(String)] } } })
  })
})
