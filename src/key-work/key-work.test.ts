import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readDue } from '#model/contract/due.ts'
import { adoptTemplate, ModelVersionId } from '#model/contract/model.ts'
import { tellOwnWords } from '#people/contract/own-words.ts'
import type { InputOf } from '#platform/contract.ts'
import { aHome, type Name, type TestHome } from '../../test/a-home.ts'
import { aPlan, aResponse, planningFor } from '../../test/a-plan.ts'
import { type Recording, recordingIn } from '../../test/a-record.ts'
import { answerPromise, PromiseId, readPromises } from './contract/promises.ts'
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

type Closing = InputOf<typeof sessions.closeSession>

function aClosing(more: Partial<Closing> = {}): Closing {
  return {
    id: randomUUID(),
    sessionId: sessions.SessionId.parse(randomUUID()),
    childId: home.tom,
    happenedAt: '2026-05-04T15:00:00.000Z',
    how: 'together',
    endedAt: '2026-05-04T15:40:00.000Z',
    words: 'We sat in the car and looked at the box.',
    responseIds: [],
    needIds: [],
    promises: [],
    nextWords: '',
    ...more,
  }
}

function aPromise(words: string, untilOn?: string) {
  return {
    id: PromiseId.parse(randomUUID()),
    words,
    byId: home.people.amina,
    byName: 'Amina',
    ...(untilOn && { untilOn }),
  }
}

const together = (who: Name = 'amina') => home.done(who, sessions.readTogether, { childId: home.tom })
const duties = async (about: string) =>
  (
    await home.database.admin.query(
      `select person_id, due_at, done_at, outcome from duty where kind = 'key-work.promise' and about = $1`,
      [about],
    )
  ).rows

describe('time together', () => {
  test('begins with one tap; the closing says how it was, and both stand as one session', async () => {
    const closing = aClosing()
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
    const closing = aClosing({ happenedAt: '2026-05-04T16:00:00.000Z' })
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
    await home.done('amina', sessions.closeSession, aClosing({ happenedAt: '2026-05-03T15:00:00.000Z' }))
    home.clock.now = new Date('2026-05-12T20:00:00Z')
    await home.done(
      'amina',
      sessions.closeSession,
      aClosing({ how: 'not-today', words: '', happenedAt: '2026-05-12T15:00:00.000Z' }),
    )
    expect(await lastDone()).toBe('2026-05-12')
    const told = (await recording.chronology('nils')).find(({ headline }) =>
      headline.startsWith('Did not want'),
    )
    expect(told?.kind).toBe('key-work.session')
  })

  test('is not for an agency worker to hold, and does not exist for somebody from another home', async () => {
    expect((await home.as('asha', sessions.closeSession, aClosing())).status).toBe(403)
    expect((await home.as('sam', sessions.closeSession, aClosing())).status).toBe(404)
  })
})

describe('how it was for the child', () => {
  test('stands as the child put it: spaces, spelling and all, beside what the adult wrote', async () => {
    const closing = aClosing({ happenedAt: '2026-05-04T17:00:00.000Z' })
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
    const closing = aClosing()
    await home.done('amina', sessions.closeSession, closing)
    const { sessionId, childId, happenedAt } = closing
    const summary = { id: randomUUID(), sessionId, childId, happenedAt, words: 'good', byChild: true }
    await home.done('tom', sessions.tellSummary, summary)
    expect((await home.as('mum', sessions.tellSummary, { ...summary, id: randomUUID() })).status).toBe(403)
  })

  test('says nothing at all: it is sent back, for skipping needs no record', async () => {
    const { sessionId, childId, happenedAt } = aClosing()
    const summary = { id: randomUUID(), sessionId, childId, happenedAt, words: ' ', byChild: true }
    const answer = await home.as('amina', sessions.tellSummary, summary)
    expect(answer).toMatchObject({ status: 422, body: { fields: { words: [expect.any(String)] } } })
  })
})

describe('what was promised to a child', () => {
  test('is a duty of who promised it until the day is over in the home, and done when it was kept', async () => {
    const promise = aPromise('Ask about the drum room', '2026-05-08')
    await home.done('amina', sessions.closeSession, aClosing({ promises: [promise] }))
    // The clocks of London stand an hour ahead of UTC in May.
    expect(await duties(promise.id)).toEqual([
      {
        person_id: home.people.amina,
        due_at: new Date('2026-05-08T23:00:00Z'),
        done_at: null,
        outcome: null,
      },
    ])
    const kept = {
      id: randomUUID(),
      childId: home.tom,
      promiseId: promise.id,
      kept: true,
      because: '',
      toldChild: false,
    }
    await home.done('amina', answerPromise, kept)
    expect(await duties(promise.id)).toMatchObject([{ done_at: evening, outcome: 'kept' }])
    const { promises } = await home.done('tom', readPromises, { childId: home.tom })
    expect(promises.find(({ id }) => id === promise.id)?.answer).toMatchObject({
      kept: true,
      toldByName: 'Amina',
    })
  })

  test('that was not kept is answered only with the reason, and after the child was told', async () => {
    const promise = aPromise('Ring Dad about Saturday')
    await home.done('amina', sessions.closeSession, aClosing({ promises: [promise] }))
    const broken = { id: randomUUID(), childId: home.tom, promiseId: promise.id, kept: false }
    const silent = await home.as('amina', answerPromise, { ...broken, because: '', toldChild: true })
    expect(silent).toMatchObject({ status: 422, body: { fields: { because: [expect.any(String)] } } })
    const because = 'Dad did not pick up.'
    const untold = await home.as('amina', answerPromise, { ...broken, because, toldChild: false })
    expect(untold).toMatchObject({ status: 422, body: { fields: { toldChild: [expect.any(String)] } } })
    expect(await duties(promise.id)).toMatchObject([{ done_at: null }])
    await home.done('amina', answerPromise, { ...broken, because, toldChild: true })
    expect(await duties(promise.id)).toMatchObject([{ done_at: evening, outcome: 'told-why-not' }])
  })

  test('and is open stands before everything that was answered, the soonest first', async () => {
    const later = aPromise('Go to the sea', '2026-07-01')
    const sooner = aPromise('New strings for the guitar', '2026-05-06')
    await home.done('amina', sessions.closeSession, aClosing({ promises: [later, sooner] }))
    const { promises } = await home.done('nils', readPromises, { childId: home.tom })
    expect(promises.slice(0, 2).map(({ id }) => id)).toEqual([sooner.id, later.id])
    expect(promises.findLastIndex(({ answer }) => !answer)).toBeLessThan(
      promises.findIndex(({ answer }) => answer),
    )
  })
})

describe('why today', () => {
  test('holds only lines of the record, each with where it stands', async () => {
    const said = 'can we go to the sea'
    const own = { id: randomUUID(), childId: home.tom, saidAt: '2026-05-04T18:00:00Z', words: said }
    await home.done('tom', tellOwnWords, { ...own, hears: 'care-team', aboutGrowing: false })
    const closing = aClosing({ happenedAt: '2026-05-04T19:00:00.000Z', nextWords: 'finish the box' })
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
    const closing = aClosing({ happenedAt: '2026-05-14T19:30:00.000Z', nextOn: '2026-05-20' })
    await home.done('amina', sessions.closeSession, closing)
    expect((await together()).next).toMatchObject({ on: '2026-05-20' })
    home.clock.now = new Date('2026-05-22T12:00:00Z')
    expect((await together()).next).toBeUndefined()
  })
})
