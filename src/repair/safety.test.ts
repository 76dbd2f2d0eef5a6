import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HardMomentId, recordHardMoment } from '#records/contract.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, type Planning, planningFor } from '../../test/a-plan.ts'
import { readAfter } from './contract/after.ts'
import * as lessons from './contract/lessons.ts'
import { readOpen } from './contract/open.ts'
import { reviewSafety } from './contract/safety.ts'

let home: TestHome
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  planning = planningFor(home)
  await planning.publish(aPlan(home))
})
afterAll(() => home.close())

async function aHardMoment(happenedAt = '2026-05-04T19:30:00.000Z'): Promise<string> {
  const id = HardMomentId.parse(randomUUID())
  const words = 'Tom ran out into the garden and shouted.'
  await home.done('nils', recordHardMoment, { id, childId: home.tom, happenedAt, words, helped: [] })
  return id
}

async function isOpen(momentId: string): Promise<boolean> {
  const { open } = await home.done('amina', readAfter, { childId: home.tom, about: momentId })
  return open.some(({ kind }) => kind === 'repair.safety-review')
}

const aReview = (moments: string[], decision: 'stays' | 'changes' = 'stays') => ({
  id: randomUUID(),
  childId: home.tom,
  moments,
  decision,
  because: 'What helped is in it already.',
  planNumber: planning.number,
})

/** The plan with one more thing that can set Tom off. */
async function changeSafety(trigger: string) {
  const { plan } = await planning.inForce()
  const triggers = [...plan.safety.triggers, trigger].slice(-12)
  await planning.publish({ ...plan, safety: { ...plan.safety, triggers } }, 'noor')
}

describe('after a hard moment the safety plan', () => {
  test('waits until a person has looked at it again, and the shift sees since when', async () => {
    const momentId = await aHardMoment()
    const { children } = await home.done('nils', readOpen, { homeId: home.homeId })
    expect(children.find(({ childId }) => childId === home.tom)?.safetySince).toBe('2026-05-04T19:30:00.000Z')
    await home.done('amina', reviewSafety, aReview([momentId]))
    expect(await isOpen(momentId)).toBe(false)
  })

  test('is looked at once for several hard moments', async () => {
    const moments = [await aHardMoment(), await aHardMoment()]
    await home.done('noor', reviewSafety, aReview(moments))
    expect(await Promise.all(moments.map(isOpen))).toEqual([false, false])
  })

  test('waits anew for a moment that arrives after the look, although it happened before it', async () => {
    const first = await aHardMoment()
    await home.done('grace', reviewSafety, aReview([first]))
    const late = await aHardMoment('2026-05-01T03:00:00.000Z')
    expect(await isOpen(late)).toBe(true)
    await home.done('grace', reviewSafety, aReview([late]))
  })

  test('that is to change waits until a version changes it, and the one that did is named', async () => {
    const momentId = await aHardMoment()
    await home.done('amina', reviewSafety, aReview([momentId], 'changes'))
    expect(await isOpen(momentId)).toBe(true)
    const { plan: now } = await planning.inForce()
    await planning.publish({ ...now, boundaries: [] })
    expect(await isOpen(momentId)).toBe(true)
    await changeSafety('Shouting on the stairs')
    expect(await isOpen(momentId)).toBe(false)
    const { reviews } = await home.done('amina', readAfter, { childId: home.tom, about: momentId })
    expect(reviews.at(-1)).toMatchObject({
      decision: 'changed',
      planNumber: planning.number,
      reviewedByName: 'Noor',
    })
  })

  test('is not taken for looked at when it changes for another reason', async () => {
    const momentId = await aHardMoment()
    await changeSafety('Fireworks')
    expect(await isOpen(momentId)).toBe(true)
    await home.done('amina', reviewSafety, aReview([momentId]))
  })

  test('is looked at by the key worker, the manager or the clinician; the night staff cannot close it', async () => {
    const momentId = await aHardMoment()
    for (const who of ['nils', 'asha', 'ruth', 'tom'] as const) {
      expect((await home.as(who, reviewSafety, aReview([momentId]))).status).toBe(403)
    }
    await home.done('grace', reviewSafety, aReview([momentId]))
  })

  test('is not looked at by a version that nobody has read: the number has to be one of the plan’s', async () => {
    const momentId = await aHardMoment()
    const { status } = await home.as('amina', reviewSafety, { ...aReview([momentId]), planNumber: 99 })
    expect(status).toBe(404)
    await home.done('amina', reviewSafety, aReview([momentId]))
  })
})

/** What may happen in any order: a moment now or late, a look at all that is known, a change of the plan. */
const step = fc.constantFrom(
  'moment',
  'late moment',
  'stays',
  'changes',
  'safety changes',
  'something else changes',
)

test('in whatever order things arrive, no hard moment is left without a later look or an open duty', async () => {
  let told = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const moments: string[] = []
      const looked = new Set<string>()
      const meant = new Set<string>()
      for (const one of steps) {
        told += 1
        if (one === 'moment') moments.push(await aHardMoment())
        if (one === 'late moment') moments.push(await aHardMoment('2026-04-30T22:00:00.000Z'))
        if ((one === 'stays' || one === 'changes') && moments.length > 0) {
          await home.done('amina', reviewSafety, aReview(moments, one))
          for (const moment of moments) (one === 'stays' ? looked : meant).add(moment)
        }
        if (one === 'safety changes') {
          await changeSafety(`A noise, ${told}`)
          for (const moment of meant) looked.add(moment)
        }
        if (one === 'something else changes') {
          const { plan: now } = await planning.inForce()
          await planning.publish(now, 'amina', `Agreed anew, ${told}.`)
        }
      }
      for (const moment of moments) expect(await isOpen(moment)).toBe(!looked.has(moment))
      if (moments.length > 0) await home.done('grace', reviewSafety, aReview(moments))
    }),
    { numRuns: 25 },
  )
}, 120_000)

describe('what was learned', () => {
  const aLesson = (momentId: string, goesTo: 'plan' | 'home' | 'nowhere' = 'plan') => ({
    id: randomUUID(),
    childId: home.tom,
    momentId,
    goesTo,
    words: 'Sitting on the stairs works better than following him.',
  })
  const lessonsOf = async (momentId: string) =>
    (await home.done('amina', readAfter, { childId: home.tom, about: momentId })).lessons

  test('stays open until it is in the plan, by the version that carries it', async () => {
    const momentId = await aHardMoment()
    const lesson = aLesson(momentId)
    await home.done('nils', lessons.tellLesson, lesson)
    const answer = {
      id: randomUUID(),
      childId: home.tom,
      lessonId: lesson.id,
      answer: 'in-plan' as const,
      because: '',
    }
    expect((await home.as('amina', lessons.answerLesson, { ...answer, planNumber: 999 })).status).toBe(404)
    await home.done('amina', lessons.answerLesson, { ...answer, planNumber: planning.number })
    expect(await lessonsOf(momentId)).toMatchObject([
      { answer: { planNumber: planning.number, byName: 'Amina' } },
    ])
  })

  test('or is declined by a person, with a reason, once', async () => {
    const momentId = await aHardMoment()
    const lesson = aLesson(momentId, 'home')
    await home.done('nils', lessons.tellLesson, lesson)
    const declined = { id: randomUUID(), childId: home.tom, lessonId: lesson.id, answer: 'declined' as const }
    expect((await home.as('grace', lessons.answerLesson, { ...declined, because: '' })).status).toBe(422)
    await home.done('grace', lessons.answerLesson, { ...declined, because: 'We tried it in March.' })
    await home.done('grace', lessons.answerLesson, { ...declined, because: 'We tried it in March.' })
    const other = { ...declined, id: randomUUID(), because: 'Another reason.' }
    expect((await home.as('amina', lessons.answerLesson, other)).status).toBe(409)
    expect(await lessonsOf(momentId)).toMatchObject([{ answer: { because: 'We tried it in March.' } }])
  })

  test('may be nothing new this time, and then nothing waits', async () => {
    const momentId = await aHardMoment()
    await home.done('nils', lessons.tellLesson, aLesson(momentId, 'nowhere'))
    const { open } = await home.done('amina', readAfter, { childId: home.tom, about: momentId })
    expect(open.filter(({ kind }) => /lesson|learned/.test(kind))).toEqual([])
  })
})
