import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHome, type TestHome } from '../../test/a-home.ts'
import { aNeed, aPlan, aResponse, aVersion, type Planning, planningFor } from '../../test/a-plan.ts'
import { readChanges } from './contract/changes.ts'
import { readDraft, saveDraft } from './contract/draft.ts'
import { publishPlan, readPlan, sayAboutPlan } from './contract/plan.ts'
import type { Plan } from './plan.ts'

let home: TestHome
let plan: Plan
let planning: Planning
beforeAll(async () => {
  home = await aHome()
  plan = aPlan(home)
  planning = planningFor(home)
})
afterAll(() => home.close())
beforeEach(() => {
  home.clock.now = new Date(home.clock.now.getTime() + 60_000)
})

describe('putting a plan in force', () => {
  test('a child without a plan has none, and nothing is made up', async () => {
    const { version, versions } = await home.done('nils', readPlan, { childId: home.tom })
    expect(version).toBeUndefined()
    expect(versions).toEqual([])
  })

  test('everyone around the child reads it, and the record says what it brings', async () => {
    await planning.publish(plan)
    for (const who of ['nils', 'dawn', 'tom', 'noor', 'ruth'] as const) {
      expect((await planning.inForce(who)).plan).toMatchObject({
        needs: plan.needs,
        responses: plan.responses,
      })
    }
    const { people } = await home.done('tom', readPlan, { childId: home.tom })
    expect(people.map(({ knownAs }) => knownAs).toSorted()).toEqual(['Amina', 'Nils', 'Noor'])
    const [fact] = await planning.factsOf('response.plan-version')
    expect(fact).toMatchObject({
      headline:
        'The first plan. Added: Feeling safe at bedtime, Same five things, same order, Drumming before supper, safety plan (what can set it off), and 5 more.',
      readable: true,
    })
    expect(fact?.detail).toContain('What we agreed on Monday.')
  })

  test('sent twice it is one version', async () => {
    const version = aVersion(home, { ...plan, boundaries: [] }, planning.number)
    const first = await home.done('grace', publishPlan, version)
    expect(await home.done('grace', publishPlan, version)).toEqual(first)
    planning.number = first.number
    const { versions } = await home.done('grace', readPlan, { childId: home.tom })
    expect(versions.map((one) => one.number)).toEqual([2, 1])
  })

  test('two people change it at once: the second is told, and neither text is lost', async () => {
    const mine = { ...plan, boundaries: [] }
    const theirs = { ...mine, responses: mine.responses.slice(0, 1) }
    await home.done('amina', saveDraft, {
      childId: home.tom,
      basedOn: planning.number,
      plan: theirs,
      because: 'Calmer',
    })
    const before = planning.number
    await planning.publish(
      { ...mine, needs: [...mine.needs, aNeed({ title: 'A say in family time' })] },
      'grace',
    )
    const answer = await home.as('amina', publishPlan, aVersion(home, theirs, before))
    expect(answer).toMatchObject({ status: 409, body: { type: 'conflict' } })
    expect((await planning.inForce()).madeBy).toBe('Grace')
    const { draft } = await home.done('amina', readDraft, { childId: home.tom })
    expect(draft).toMatchObject({ basedOn: before, plan: theirs, because: 'Calmer' })
  })

  test('of two sent in the same moment one is in force and one is told', async () => {
    const one = aVersion(home, plan, planning.number)
    const other = aVersion(home, { ...plan, boundaries: [] }, planning.number)
    const answers = await Promise.all([
      home.as('grace', publishPlan, one),
      home.as('amina', publishPlan, other),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    planning.number += 1
  })
})

describe('what every version holds', () => {
  test('no action without someone of today’s care team who decides and who answers for it', async () => {
    const [response] = plan.responses
    const next = {
      ...plan,
      responses: [aResponse(home, response?.needIds ?? [], { answers: home.people.sam })],
    }
    expect(await home.as('amina', publishPlan, aVersion(home, next, planning.number))).toMatchObject({
      status: 422,
      body: { fields: { 'plan.responses.0.answers': ['Choose someone who is in the care team today.'] } },
    })
    const nobody = { ...plan, responses: [aResponse(home, response?.needIds ?? [], { does: ' ' })] }
    expect(await home.as('amina', publishPlan, aVersion(home, nobody, planning.number))).toMatchObject({
      status: 422,
      body: { fields: { 'plan.responses.0.does': ['Say who does it.'] } },
    })
  })

  test('nobody to bring who is not in today’s care team: no name comes up by a number', async () => {
    const safety = { ...plan.safety, bring: home.people.sam }
    const version = aVersion(home, { ...plan, safety }, planning.number)
    const { status, body } = await home.as('noor', publishPlan, version)
    expect(status).toBe(422)
    expect(body.fields?.['plan.safety.bring']).toEqual(['Choose someone who is in the care team today.'])
  })

  test('no response that answers a need which the plan does not have', async () => {
    const next = { ...plan, responses: [aResponse(home, [aNeed().id])] }
    expect(await home.as('amina', publishPlan, aVersion(home, next, planning.number))).toMatchObject({
      status: 422,
      body: { fields: { 'plan.responses.0.needIds': expect.any(Array) } },
    })
  })

  test('what stops keeps its reason for good, and the difference says it', async () => {
    await planning.publish(plan)
    const [first, drumming] = plan.responses
    if (!first || !drumming) throw new Error('The plan has two responses.')
    const stopped = [{ id: drumming.id, title: drumming.title, because: 'He plays at school now.' }]
    const from = planning.number
    await planning.publish({ ...plan, responses: [first], stopped })
    await planning.publish({ ...plan, responses: [first], boundaries: [] })
    const { changes } = await home.done('dawn', readChanges, { childId: home.tom, from, to: planning.number })
    expect(changes).toMatchObject([
      {
        what: 'response',
        change: 'stopped',
        title: 'Drumming before supper',
        after: 'He plays at school now.',
      },
      { what: 'boundary', change: 'stopped' },
    ])
    expect((await planning.inForce()).plan.stopped).toEqual(
      stopped.map((one) => ({ ...one, on: '2026-05-04' })),
    )
  })

  test('an earlier version can be read as it was', async () => {
    const { version } = await home.done('tom', readPlan, { childId: home.tom, number: 1 })
    expect(version).toMatchObject({ number: 1, because: 'What we agreed on Monday.', madeBy: 'Amina' })
    expect(version?.plan.responses).toHaveLength(2)
  })

  test('a version cannot be changed or taken away in the database', async () => {
    const { rows } = await home.database.admin.query(
      `select has_table_privilege('attune_app', 'plan_version', 'update, delete, truncate') as can`,
    )
    expect(rows).toEqual([{ can: false }])
  })
})

describe('who may and who may not', () => {
  test('a stranger is not told that the child exists', async () => {
    expect(await home.as('sam', readPlan, { childId: home.tom })).toMatchObject({ status: 404 })
    expect(await home.as('sam', publishPlan, aVersion(home, plan, planning.number))).toMatchObject({
      status: 404,
    })
  })

  test.each(['nils', 'tom', 'dawn', 'ruth'] as const)(
    '%s reads the plan and does not change it',
    async (who) => {
      expect(await home.as(who, readPlan, { childId: home.tom })).toMatchObject({
        status: 200,
        body: { may: { change: false } },
      })
      expect(await home.as(who, publishPlan, aVersion(home, plan, planning.number))).toMatchObject({
        status: 403,
      })
      expect(await home.as(who, readDraft, { childId: home.tom })).toMatchObject({ status: 403 })
    },
  )

  test.each(['mum', 'beth', 'ada'] as const)('%s does not read it', async (who) => {
    expect([403, 404]).toContain((await home.as(who, readPlan, { childId: home.tom })).status)
  })

  test('who is not asked to agree cannot', async () => {
    const { id: versionId } = await planning.inForce()
    const yes = { id: randomUUID(), childId: home.tom, versionId, verdict: 'agrees', words: '' } as const
    expect(await home.as('nils', sayAboutPlan, yes)).toMatchObject({ status: 403 })
  })
})
