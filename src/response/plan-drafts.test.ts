import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aPlan, aResponse, type Planning, planningFor } from '../../test/a-plan.ts'
import { layDraftAside, readDraft, saveDraft } from './contract/draft.ts'
import { decideSuggestion, suggest, tellCircumstances } from './contract/suggestions.ts'
import type { Plan } from './plan.ts'

let home: TestHome
let plan: Plan
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  plan = aPlan(home)
  planning = planningFor(home)
  await planning.publish(plan)
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

describe('a draft', () => {
  test('is one’s own: nobody else sees it, and putting it in force uses it up', async () => {
    const draft = { childId: home.tom, basedOn: planning.number, plan, because: 'Not done yet' }
    await home.done('noor', saveDraft, draft)
    expect((await home.done('grace', readDraft, { childId: home.tom })).draft).toBeUndefined()
    expect((await home.done('noor', readDraft, { childId: home.tom })).draft).toMatchObject({ plan })
    await planning.publish(plan, 'noor')
    expect((await home.done('noor', readDraft, { childId: home.tom })).draft).toBeUndefined()
  })

  test('can be laid aside', async () => {
    await home.done('noor', saveDraft, { childId: home.tom, basedOn: planning.number, plan, because: '' })
    await home.done('noor', layDraftAside, { childId: home.tom })
    expect((await home.done('noor', readDraft, { childId: home.tom })).draft).toBeUndefined()
  })

  test('says when it holds more than a team can keep in mind, or nothing about being together', async () => {
    const [need] = plan.needs
    if (!need) throw new Error('The plan has a need.')
    const seven = Array.from({ length: 7 }, (_, at) => aResponse(home, [need.id], { title: `Way ${at}` }))
    const draft = {
      childId: home.tom,
      basedOn: planning.number,
      plan: { ...plan, responses: seven },
      because: '',
    }
    const { hints } = await home.done('amina', saveDraft, draft)
    expect(hints).toEqual([
      { kind: 'no-relating-response', atLeast: 1 },
      { kind: 'too-many-responses', count: 7, atMost: 6 },
    ])
  })
})

describe('suggestions of the library', () => {
  const asked = () => {
    const [need] = plan.needs
    if (!need) throw new Error('The plan has a need.')
    return { needId: need.id, domain: 'senses', band: 'priority' } as const
  }
  const offers = async () => home.done('noor', suggest, { childId: home.tom, needs: [asked()] })

  test('come with the reason, the source and the evidence of each', async () => {
    const { suggested } = await offers()
    expect(suggested[0]).toMatchObject({
      strategyId: 'rhythm-break',
      evidence: 'C',
      needIds: [asked().needId],
      reasons: [
        { because: expect.stringMatching(/^Tom is at an early step in body and senses/), source: /./ },
      ],
    })
  })

  test('what a circumstance rules out is shown with its reason', async () => {
    const needs = [{ ...asked(), band: 'build' as const }]
    const before = await home.done('noor', suggest, { childId: home.tom, needs })
    expect(before.suggested.map(({ strategyId }) => strategyId)).toContain('hand-care')
    await home.done('noor', tellCircumstances, {
      id: randomUUID(),
      childId: home.tom,
      flags: ['touch-trigger'],
    })
    const after = await home.done('noor', suggest, { childId: home.tom, needs })
    expect(after.suggested.map(({ strategyId }) => strategyId)).not.toContain('hand-care')
    expect(after.leftOut).toContainEqual(
      expect.objectContaining({
        strategyId: 'hand-care',
        reason: expect.objectContaining({
          because: 'Touch is recorded as something that makes it harder for Tom.',
        }),
      }),
    )
    expect(after.flags).toEqual(['touch-trigger'])
  })

  test('a person decides, and a no has its reason', async () => {
    const about = {
      childId: home.tom,
      needId: asked().needId,
      strategyId: 'rhythm-break',
      ruleId: 'senses-priority-teen',
    }
    const no = { ...about, id: randomUUID(), decision: 'declined' as const }
    expect(await home.as('noor', decideSuggestion, { ...no, reason: '' })).toMatchObject({ status: 422 })
    await home.done('noor', decideSuggestion, { ...no, reason: 'He has had enough of drums this month.' })
    const { suggested } = await offers()
    expect(suggested.find(({ strategyId }) => strategyId === 'rhythm-break')?.decided).toMatchObject({
      decision: 'declined',
      reason: 'He has had enough of drums this month.',
    })
    expect(await planning.factsOf('response.suggestion-decision')).toHaveLength(1)
  })
})
