import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readChronology } from '#records/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import * as asking from './contract/asking.ts'
import * as results from './contract/results.ts'

let home: TestHome
beforeEach(async () => {
  await home?.close()
  home = await aHome()
})
afterAll(() => home.close())

const words = 'So that we do more of what was good.'
const newAsk = () => asking.AskId.parse(randomUUID())

async function ask(who: 'amina' | 'nils' = 'amina', id = newAsk()) {
  await home.done(who, asking.askForForm, { id, childId: home.tom, instrument: 'session-check', words })
  return id
}
const mine = () => home.done('tom', asking.readMyForms, { childId: home.tom })
const asks = async () => (await home.done('amina', asking.readAsks, { childId: home.tom })).asks
const decline = (askId: asking.AskId, because = '') => ({
  ...{ id: randomUUID(), childId: home.tom, askId, because },
  happenedAt: home.clock.now.toISOString(),
})
const answers = { '5': [{ valueString: 'It was long.' }] }
const filled = () => ({
  ...{ id: results.ResultId.parse(randomUUID()), childId: home.tom, instrument: 'session-check' },
  ...{ respondent: 'self' as const, respondentName: '', happenedAt: home.clock.now.toISOString() },
  ...{ answers, skipped: [{ linkId: '1', because: 'did-not-want-to' as const }] },
})

describe('what somebody asks a young person', () => {
  test('stands in their own space, with who asks and why, and with everyone who will read it', async () => {
    await ask()
    const { asked, readers } = await mine()
    expect(asked).toMatchObject([{ name: 'Session Check', words, byName: 'Amina', begun: false }])
    const names = readers.map(({ knownAs }) => knownAs)
    expect(names).toEqual(expect.arrayContaining(['Amina', 'Noor', 'Grace', 'Dawn', 'Ruth']))
    // A night worker may ask and does not read what was measured.
    expect(names).not.toContain('Nils')
  })

  test('is begun, left and gone on with, until they hand it in; then it is asked no more and they can read it again', async () => {
    const askId = await ask()
    const about = { childId: home.tom, instrument: 'session-check' }
    await home.done('tom', results.saveAnswers, { ...about, answers, skipped: [] })
    expect((await mine()).asked).toMatchObject([{ begun: true }])
    const told = filled()
    await home.done('tom', results.fillIn, told)
    const after = await mine()
    expect(after.asked).toEqual([])
    expect(after.given).toMatchObject([{ resultId: told.id, name: 'Session Check' }])
    expect(await asks()).toMatchObject([{ id: askId, end: { how: 'answered' } }])
    const read = await home.done('tom', asking.readMyAnswers, { childId: home.tom, resultId: told.id })
    expect(read).toMatchObject({ answers, skipped: told.skipped })
    expect(JSON.stringify(read)).not.toMatch(/"(score|scales|band|flags)"/)
  })

  test('is answered also where they answered it together with an adult', async () => {
    await ask()
    await home.done('nils', results.fillIn, filled())
    expect((await mine()).asked).toEqual([])
  })

  test('stays open where somebody else answered about them', async () => {
    await ask()
    await home.done('amina', results.fillIn, { ...filled(), respondent: 'worker' })
    expect((await mine()).asked).toHaveLength(1)
  })

  test('they can say no to, with why or without, and that is kept as an answer', async () => {
    await decided(await ask(), '')
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    await decided(await ask(), 'Too many questions this week.')
    const { entries } = await home.done('amina', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.map(({ headline }) => headline)).toContain('Would rather not answer: Session Check.')
  })

  async function decided(askId: asking.AskId, because: string) {
    const no = decline(askId, because)
    await home.done('tom', asking.declineAsk, no)
    await home.done('tom', asking.declineAsk, no)
    expect((await mine()).asked).toEqual([])
    expect((await asks()).find(({ id }) => id === askId)).toMatchObject({
      end: { how: 'declined', because },
    })
  }

  test('is taken back by who asked or by the manager, and by nobody else', async () => {
    const first = await ask('nils')
    const back = (askId: string) => ({
      id: randomUUID(),
      childId: home.tom,
      askId: asking.AskId.parse(askId),
    })
    expect((await home.as('amina', asking.withdrawAsk, back(first))).status).toBe(403)
    await home.done('nils', asking.withdrawAsk, back(first))
    expect((await mine()).asked).toEqual([])
    await home.done('grace', asking.withdrawAsk, back(await ask('amina')))
    expect((await asks()).map(({ end }) => end?.how)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('and what they said without a signal is kept, also where it was taken back meanwhile', async () => {
    const askId = await ask()
    await home.done('amina', asking.withdrawAsk, { id: randomUUID(), childId: home.tom, askId })
    await home.done('tom', asking.declineAsk, decline(askId, 'No thanks.'))
    expect(await asks()).toMatchObject([{ end: { how: 'declined', because: 'No thanks.' } }])
    home.clock.now = new Date(home.clock.now.getTime() + 1000)
    const again = await ask()
    await home.done('amina', asking.withdrawAsk, { id: randomUUID(), childId: home.tom, askId: again })
    await home.done('tom', results.fillIn, filled())
    expect((await mine()).given).toHaveLength(1)
  })

  test('is asked once at a time, sent twice it is one, and only for what young people answer themselves', async () => {
    const askId = await ask()
    await ask('amina', askId)
    expect(await asks()).toHaveLength(1)
    const about = { childId: home.tom, words }
    const twice = { ...about, id: newAsk(), instrument: 'session-check' }
    expect((await home.as('nils', asking.askForForm, twice)).status).toBe(409)
    for (const instrument of ['staff-regulation', 'sdq', 'no-such-form', 'milieu-pulse']) {
      const other = { ...about, id: newAsk(), instrument }
      expect((await home.as('amina', asking.askForForm, other)).status, instrument).toBeGreaterThan(399)
    }
  })
})

test('a young person reads no answers that somebody else gave about them', async () => {
  const told = { ...filled(), respondent: 'worker' as const }
  await home.done('amina', results.fillIn, told)
  const answer = await home.as('tom', asking.readMyAnswers, { childId: home.tom, resultId: told.id })
  expect(answer.status).toBe(404)
  expect((await mine()).given).toEqual([])
})
