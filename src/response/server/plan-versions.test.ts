import { afterAll, beforeAll, expect, test } from 'vitest'
import { OrganisationId } from '#platform/ids.ts'
import { type ChildGrant, type Ctx, createCtx } from '#platform/server/context.ts'
import { asActor } from '#platform/server/database.ts'
import { aHome, type TestHome } from '../../../test/a-home.ts'
import { aPlan, aVersion } from '../../../test/a-plan.ts'
import * as permissions from '../permissions.ts'
import { planInForce, planVersionsDuring, putInForce } from './plan-versions.ts'

let home: TestHome
beforeAll(async () => {
  home = await aHome()
})
afterAll(() => home.close())

/** Does something with Tom's record as Grace, at a time, in one transaction, as a slice above would. */
async function withTom<T>(at: string, work: (child: ChildGrant, ctx: Ctx) => Promise<T>): Promise<T> {
  const { organisationId, people, tom } = home
  const actor = {
    id: people.grace,
    organisationId: OrganisationId.parse(organisationId),
    sessionId: 'test',
    deviceId: undefined,
  }
  const standing = [{ relation: 'home-manager' as const, childId: tom, homeId: home.homeId }]
  return asActor(home.database.pool, { organisationId, actorId: actor.id }, async (tx, sending) => {
    const onRefused = () => {}
    const ctx = createCtx({
      tx,
      sending,
      actor,
      standing,
      now: new Date(at),
      operation: 'test',
      listeners: [],
      onRefused,
    })
    return work(await ctx.child(tom, permissions.changePlan), ctx)
  })
}

const numbersDuring = (from: string, to: string) =>
  withTom(to, async (child) => {
    const versions = await planVersionsDuring(child, { from: new Date(from), to: new Date(to) })
    return versions.map(({ number }) => number)
  })

test('a meeting puts a plan in force in its own transaction, and later ones know what held when', async () => {
  const plan = aPlan(home)
  expect(await withTom('2026-05-04T20:00:00Z', planInForce)).toBeUndefined()
  for (const [basedOn, at] of [
    '2026-05-05T10:00:00Z',
    '2026-05-12T10:00:00Z',
    '2026-05-20T10:00:00Z',
  ].entries()) {
    await withTom(at, (child, ctx) => putInForce(child, ctx, aVersion(home, plan, basedOn)))
  }
  expect(await withTom('2026-05-21T10:00:00Z', planInForce)).toMatchObject({ number: 3, childId: home.tom })
  expect(await numbersDuring('2026-05-01T00:00:00Z', '2026-05-04T00:00:00Z')).toEqual([])
  expect(await numbersDuring('2026-05-01T00:00:00Z', '2026-05-13T00:00:00Z')).toEqual([1, 2])
  expect(await numbersDuring('2026-05-13T00:00:00Z', '2026-05-14T00:00:00Z')).toEqual([2])
  expect(await numbersDuring('2026-05-12T10:00:00Z', '2026-05-30T00:00:00Z')).toEqual([2, 3])
})

test('what is undone after it leaves no version', async () => {
  const before = await withTom('2026-05-22T10:00:00Z', planInForce)
  const undone = withTom('2026-05-22T10:00:00Z', async (child, ctx) => {
    await putInForce(child, ctx, aVersion(home, aPlan(home), before?.number ?? 0))
    throw new Error('The meeting was not kept.')
  })
  await expect(undone).rejects.toThrow('The meeting was not kept.')
  expect(await withTom('2026-05-22T10:00:00Z', planInForce)).toEqual(before)
})
