import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStrength, StrengthId } from '#assessment/contract/understanding.ts'
import { moveOn, readChild } from '#people/contract/children.ts'
import { ChildId } from '#platform/ids.ts'
import { readChronology } from '#records/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, planningFor } from '../../test/a-plan.ts'
import * as contract from './contract/referrals.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

const rae = (more: Partial<contract.ReferralTelling> = {}) => ({
  ...{ id: randomUUID(), homeId: home.homeId, firstName: 'Rae', age: 12, source: 'Northshire' },
  ...{ ownWords: 'I like it quiet.', needs: ['A calm evening'], triggers: ['Loud music'] },
  ...{ strengths: ['Bakes'], hurtsOthers: ['Throws things when shouted at'], ...more },
})

async function asked(more: Partial<contract.ReferralTelling> = {}) {
  const referralId = contract.ReferralId.parse(randomUUID())
  await home.done('grace', contract.tellReferral, { ...rae(more), referralId })
  return referralId
}
const aNewChild = () => ({
  ...{ id: ChildId.parse(randomUUID()), knownAs: 'Rae', fullName: 'Rae Lind', bornOn: '2014-02-03' },
  ...{ pronouns: 'she/her', placingAuthority: 'Northshire', homeId: home.homeId, movedInOn: '2026-05-04' },
  profile: { languages: [], culture: '', faith: '', mattersMost: 'I like it quiet.', likes: [] },
  contacts: [],
})
const read = (referralId: contract.ReferralId, who: Name = 'grace') =>
  home.done(who, contract.readReferral, { homeId: home.homeId, referralId })
const duties = async (about: string) =>
  (
    await home.database.admin.query(
      `select falls_to, outcome from duty where kind = 'relationships.referral' and about = $1`,
      [about],
    )
  ).rows

describe('a child who may come to live here', () => {
  test('stands beside each child who lives here, with what is hard and strong for both', async () => {
    const plan = aPlan(home)
    await planningFor(home).publish({
      ...plan,
      safety: { ...plan.safety, triggers: ['Shouting on the stairs'] },
    })
    const strength = { id: StrengthId.parse(randomUUID()), words: 'Makes people laugh', saidBy: 'Amina' }
    await home.done('amina', addStrength, { childId: home.tom, strength })
    const { residents, tellings } = await read(await asked(), 'noor')
    expect(tellings).toMatchObject([{ firstName: 'Rae', triggers: ['Loud music'], toldByName: 'Grace' }])
    expect(residents.map(({ knownAs }) => knownAs)).toEqual(['Ellis', 'Tom'])
    expect(residents[1]).toMatchObject({
      triggers: ['Shouting on the stairs'],
      strengths: ['Makes people laugh'],
      likes: ['drums'],
      needs: ['Feeling safe at bedtime'],
      answers: [],
    })
  })

  test('is told anew when more is known, and the earlier telling stays', async () => {
    const referralId = await asked()
    home.clock.now = new Date('2026-05-04T20:05:00Z')
    await home.done('ruth', contract.tellReferral, { ...rae({ needs: ['Sleep'] }), referralId })
    const { tellings } = await read(referralId)
    expect(tellings.map(({ needs }) => needs)).toEqual([['Sleep'], ['A calm evening']])
  })

  test('each question is answered in words by who knows; answered anew, the newest stands first', async () => {
    const referralId = await asked()
    const about = { homeId: home.homeId, referralId, childId: home.tom, question: 'would-need' as const }
    await home.done('noor', contract.tellBeside, {
      ...about,
      id: randomUUID(),
      words: 'Time alone with Amina.',
    })
    home.clock.now = new Date('2026-05-04T20:10:00Z')
    await home.done('grace', contract.tellBeside, { ...about, id: randomUUID(), words: 'His room upstairs.' })
    const { residents } = await read(referralId)
    expect(residents.find(({ childId }) => childId === home.tom)?.answers).toMatchObject([
      { words: 'His room upstairs.', toldByName: 'Grace' },
      { words: 'Time alone with Amina.', toldByName: 'Noor' },
    ])
  })

  test('is decided by the manager with the reasons; the duty is done, and an earlier decision stays', async () => {
    const referralId = await asked()
    expect(await duties(referralId)).toEqual([{ falls_to: ['home-manager'], outcome: null }])
    const about = { homeId: home.homeId, referralId }
    const short = { ...about, id: randomUUID(), decision: 'not-now' as const, because: 'No.' }
    expect(await home.as('grace', contract.decideReferral, short)).toMatchObject({
      status: 422,
      body: { fields: { because: [expect.any(String)] } },
    })
    await home.done('grace', contract.decideReferral, { ...short, because: 'Tom needs a calm month first.' })
    expect(await duties(referralId)).toMatchObject([{ outcome: 'not-now' }])
    home.clock.now = new Date('2026-05-04T20:20:00Z')
    const welcome = { ...about, id: randomUUID(), decision: 'welcome' as const }
    await home.done('grace', contract.decideReferral, { ...welcome, because: 'A calm month has passed.' })
    const { decisions } = await read(referralId)
    expect(decisions.map(({ decision }) => decision)).toEqual(['welcome', 'not-now'])
    const { referrals } = await home.done('ruth', contract.readReferrals, { homeId: home.homeId })
    expect(referrals.find(({ id }) => id === referralId)).toMatchObject({ decision: 'welcome' })
  })

  test('leaves no word of it in the chronology of those who live here', async () => {
    const referralId = await asked({ firstName: 'Quillon' })
    await home.done('grace', contract.tellBeside, {
      ...{ id: randomUUID(), homeId: home.homeId, referralId, childId: home.tom },
      ...{ question: 'hard-together', words: 'Quillon is loud at night.' },
    })
    const { entries } = await home.done('grace', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.filter(({ headline, detail }) => /Quillon/.test(headline + detail))).toEqual([])
  })

  test('does not exist for the team, for those who live here, or in another home', async () => {
    const referralId = await asked()
    for (const who of ['amina', 'nils', 'asha', 'tom', 'dawn', 'mum', 'ada', 'sam'] as const) {
      const refused = await home.as(who, contract.readReferral, { homeId: home.homeId, referralId })
      expect([403, 404]).toContain(refused.status)
    }
    const elsewhere = { homeId: home.elsewhere, referralId }
    expect((await home.as('ruth', contract.readReferral, elsewhere)).status).toBe(404)
    const taken = await home.as('ruth', contract.tellReferral, { ...rae(), ...elsewhere, id: randomUUID() })
    expect(taken.status).toBe(404)
  })

  test('what was answered about a child who moved on is kept apart', async () => {
    const referralId = await asked()
    const about = { homeId: home.homeId, referralId, childId: home.ellis, question: 'good-together' as const }
    await home.done('grace', contract.tellBeside, { ...about, id: randomUUID(), words: 'Both love dogs.' })
    await home.done('grace', moveOn, { childId: home.ellis, onDay: '2026-05-04' })
    home.clock.now = new Date('2026-05-06T10:00:00Z')
    const { residents, answersBefore } = await read(referralId)
    expect(residents.map(({ knownAs }) => knownAs)).toEqual(['Tom'])
    expect(answersBefore).toMatchObject([{ knownAs: 'Ellis', words: 'Both love dogs.' }])
    const late = await home.as('grace', contract.tellBeside, { ...about, id: randomUUID(), words: 'Late.' })
    expect(late.status).toBe(422)
  })
})

describe('a child who is welcome', () => {
  test('moves in once they are welcome: the referral says who came and when, and nobody comes twice', async () => {
    const referralId = await asked({ bornOn: '2014-02-03' })
    expect((await read(referralId)).tellings[0]).toMatchObject({ bornOn: '2014-02-03' })
    const arriving = () => ({ ...aNewChild(), referralId })
    const child = arriving()
    expect((await home.as('grace', contract.admitReferred, child)).status).toBe(409)
    await home.done('grace', contract.decideReferral, {
      ...{ id: randomUUID(), homeId: home.homeId, referralId, decision: 'welcome' },
      because: 'They would do each other good.',
    })
    expect((await home.as('ruth', contract.admitReferred, child)).status).toBe(403)
    // What is not right about the child is said, and nothing of it is kept.
    const unborn = await home.as('grace', contract.admitReferred, { ...child, bornOn: '2027-01-01' })
    expect(unborn).toMatchObject({ status: 422, body: { fields: { bornOn: [expect.any(String)] } } })
    expect((await read(referralId)).arrival).toBeUndefined()
    await home.done('grace', contract.admitReferred, child)
    await home.done('grace', contract.admitReferred, child)
    const arrival = { childId: child.id, movedInOn: '2026-05-04' }
    const after = await read(referralId, 'noor')
    expect(after.arrival).toEqual(arrival)
    expect(after.residents.map(({ knownAs }) => knownAs)).not.toContain('Rae')
    const { referrals } = await home.done('ruth', contract.readReferrals, { homeId: home.homeId })
    expect(referrals.find(({ id }) => id === referralId)).toMatchObject({ arrival })
    expect((await home.done('grace', readChild, { childId: child.id })).child.knownAs).toBe('Rae')
    expect((await home.as('grace', contract.admitReferred, arriving())).status).toBe(409)
    const { entries } = await home.done('grace', readChronology, { childId: child.id, kind: 'everything' })
    expect(JSON.stringify(entries)).not.toContain('good')
    await home.done('grace', moveOn, { childId: child.id, onDay: '2026-05-04' })
  })
})
