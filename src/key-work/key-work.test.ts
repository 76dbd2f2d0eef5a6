import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDue } from '#model/contract/due.ts'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import { tellOwnWords } from '#people/contract/own-words.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, aResponse, planningFor } from '../../test/a-plan.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import { aClosing } from '../../test/a-session.ts'
import * as sessions from './contract/sessions.ts'

let home: TestHome
let recording: Recording
const evening = new Date('2026-05-04T20:00:00Z')
const topic = 'The box of things from home'

beforeAll(async () => {
  home = await aHome()
  recording = recordingIn(home)
  await home.done('grace', adoptTemplate, {
    id: ModelVersionId.parse(randomUUID()),
    templateId: 'four-elements',
  })
  const plan = aPlan(home)
  const needIds = plan.needs.map(({ id }) => id)
  const keyWork = aResponse(home, needIds, {
    kind: 'key-work',
    title: topic,
    short: 'The box',
    tryFirst: false,
  })
  await planningFor(home).publish({ ...plan, responses: [...plan.responses, keyWork] })
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = evening
})

const together = (who: Name = 'amina') => home.done(who, sessions.readTogether, { childId: home.tom })
describe('time together', () => {
  test('begins with one tap; the closing says how it was, and both stand as one session', async () => {
    const closing = aClosing(home)
    const begun = { id: closing.sessionId, childId: home.tom, happenedAt: closing.happenedAt }
    await home.done('amina', sessions.startSession, begun)
    await home.done('amina', sessions.closeSession, closing)
    const [session] = (await together('nils')).sessions
    expect(session).toMatchObject({
      id: closing.sessionId,
      happenedAt: closing.happenedAt,
      toldByName: 'Amina',
      closes: [{ how: 'together', words: closing.words, toldByName: 'Amina' }],
    })
  })

  test('closed on a device whose beginning never arrived is kept with the time at which it began', async () => {
    const closing = aClosing(home, { happenedAt: '2026-05-04T16:00:00.000Z' })
    await home.done('amina', sessions.closeSession, closing)
    const begun = { id: closing.sessionId, childId: home.tom, happenedAt: '2026-05-04T16:00:00.000Z' }
    await home.done('amina', sessions.startSession, begun)
    const found = (await together()).sessions.filter(({ id }) => id === closing.sessionId)
    expect(found).toMatchObject([{ happenedAt: closing.happenedAt, closes: [{ id: closing.id }] }])
  })

  test('counts as the key work of the model without anybody ticking; so does an offer that was not wanted', async () => {
    const lastDone = async () =>
      (await home.done('grace', readDue, {})).due.find(
        ({ childId, what }) => childId === home.tom && what === 'key-work',
      )?.lastDoneOn
    await home.done(
      'amina',
      sessions.closeSession,
      aClosing(home, { happenedAt: '2026-05-03T15:00:00.000Z' }),
    )
    home.clock.now = new Date('2026-05-12T20:00:00Z')
    await home.done(
      'amina',
      sessions.closeSession,
      aClosing(home, { how: 'not-today', words: '', happenedAt: '2026-05-12T15:00:00.000Z' }),
    )
    expect(await lastDone()).toBe('2026-05-12')
    const told = (await recording.chronology('nils')).find(({ headline }) =>
      headline.startsWith('Did not want'),
    )
    expect(told?.kind).toBe('key-work.session')
  })

  test('is not for an agency worker to hold, and does not exist for somebody from another home', async () => {
    expect((await home.as('asha', sessions.closeSession, aClosing(home))).status).toBe(403)
    expect((await home.as('sam', sessions.closeSession, aClosing(home))).status).toBe(404)
  })
})

describe('how it was for the child', () => {
  test('stands as the child put it: spaces, spelling and all, beside what the adult wrote', async () => {
    const closing = aClosing(home, { happenedAt: '2026-05-04T17:00:00.000Z' })
    await home.done('amina', sessions.closeSession, closing)
    const words = '  it woz ok  i liked teh box\n'
    const { sessionId, childId, happenedAt } = closing
    const summary = {
      id: randomUUID(),
      sessionId,
      childId,
      happenedAt,
      shape: 'calm' as const,
      words,
      byChild: true,
    }
    await home.done('amina', sessions.tellSummary, summary)
    const { session } = await home.done('tom', sessions.readSession, { childId, sessionId })
    expect(session?.summaries).toMatchObject([{ shape: 'calm', words, byChild: true }])
    expect(session?.closes).toMatchObject([{ words: closing.words }])
  })

  test('may be said by the child from their own space', async () => {
    const closing = aClosing(home)
    await home.done('amina', sessions.closeSession, closing)
    const { sessionId, childId, happenedAt } = closing
    const summary = { id: randomUUID(), sessionId, childId, happenedAt, words: 'good', byChild: true }
    await home.done('tom', sessions.tellSummary, summary)
    expect((await home.as('mum', sessions.tellSummary, { ...summary, id: randomUUID() })).status).toBe(403)
  })

  test('says nothing at all: it is sent back, for skipping needs no record', async () => {
    const { sessionId, childId, happenedAt } = aClosing(home)
    const summary = { id: randomUUID(), sessionId, childId, happenedAt, words: ' ', byChild: true }
    const answer = await home.as('amina', sessions.tellSummary, summary)
    expect(answer).toMatchObject({ status: 422, body: { fields: { words: [expect.any(String)] } } })
  })
})

describe('why today', () => {
  test('holds only lines of the record, each with where it stands', async () => {
    const said = 'can we go to the sea'
    const own = { id: randomUUID(), childId: home.tom, saidAt: '2026-05-04T18:00:00Z', words: said }
    await home.done('tom', tellOwnWords, { ...own, hears: 'care-team', aboutGrowing: false })
    const closing = aClosing(home, { happenedAt: '2026-05-04T19:00:00.000Z', nextWords: 'finish the box' })
    await home.done('amina', sessions.closeSession, closing)
    const { ideas } = await together()
    expect(ideas.find(({ kind }) => kind === 'said')).toMatchObject({
      words: said,
      source: { to: 'chronology', about: own.id },
    })
    expect(ideas.find(({ kind }) => kind === 'wished')).toMatchObject({
      words: 'finish the box',
      by: 'Amina',
      source: { to: 'chronology', about: closing.sessionId },
    })
    expect(ideas.find(({ kind }) => kind === 'key-work')).toMatchObject({
      words: topic,
      source: { to: 'plan' },
    })
    expect(ideas.findIndex(({ kind }) => kind === 'said')).toBeLessThan(
      ideas.findIndex(({ kind }) => kind === 'key-work'),
    )
  })

  test('keeps what the child said for the key worker alone between the two of them', async () => {
    const own = {
      id: randomUUID(),
      childId: home.tom,
      saidAt: '2026-05-04T19:00:00Z',
      words: 'only for amina',
    }
    await home.done('tom', tellOwnWords, { ...own, hears: 'key-worker', aboutGrowing: false })
    const words = async (who: Name) => (await together(who)).ideas.map((idea) => idea.words)
    expect(await words('amina')).toContain('only for amina')
    expect(await words('nils')).not.toContain('only for amina')
  })

  test('says when they meet next, until the day has passed', async () => {
    home.clock.now = new Date('2026-05-14T20:00:00Z')
    const closing = aClosing(home, { happenedAt: '2026-05-14T19:30:00.000Z', nextOn: '2026-05-20' })
    await home.done('amina', sessions.closeSession, closing)
    expect((await together()).next).toMatchObject({ on: '2026-05-20' })
    home.clock.now = new Date('2026-05-22T12:00:00Z')
    expect((await together()).next).toBeUndefined()
  })
})
