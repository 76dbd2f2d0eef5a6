import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aClosing } from '../../test/a-session.ts'
import { answerPromise, PromiseId, readPromises } from './contract/promises.ts'
import { closeSession } from './contract/sessions.ts'

let home: TestHome
const evening = new Date('2026-05-04T20:00:00Z')

beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = evening
})

function aPromise(words: string, untilOn?: string) {
  return {
    id: PromiseId.parse(randomUUID()),
    words,
    byId: home.people.amina,
    byName: 'Amina',
    ...(untilOn && { untilOn }),
  }
}

const duties = async (about: string) =>
  (
    await home.database.admin.query(
      `select person_id, due_at, done_at, outcome from duty where kind = 'key-work.promise' and about = $1`,
      [about],
    )
  ).rows

describe('what was promised to a child', () => {
  test('is a duty of who promised it until the day is over in the home, and done when it was kept', async () => {
    const promise = aPromise('Ask about the drum room', '2026-05-08')
    await home.done('amina', closeSession, aClosing(home, { promises: [promise] }))
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
    await home.done('amina', closeSession, aClosing(home, { promises: [promise] }))
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
    await home.done('amina', closeSession, aClosing(home, { promises: [later, sooner] }))
    const { promises } = await home.done('nils', readPromises, { childId: home.tom })
    expect(promises.slice(0, 2).map(({ id }) => id)).toEqual([sooner.id, later.id])
    expect(promises.findLastIndex(({ answer }) => !answer)).toBeLessThan(
      promises.findIndex(({ answer }) => answer),
    )
  })
})
