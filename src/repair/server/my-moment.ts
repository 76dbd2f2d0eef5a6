import { careTeamOf } from '#people/server/care-team.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import * as contract from '../contract/talks.ts'
import * as permissions from '../permissions.ts'
import { settleGoBack } from './go-back-duty.ts'
import { goingsOf } from './goings.ts'
import { checked, momentOf } from './moments.ts'
import { addSide, sidesOf } from './sides.ts'
import { addTalk, talksOf } from './talks.ts'

/** The child tells it themself: their side, whether it is all right again, whom they want to talk with. */
export async function tellMySide(
  ctx: Ctx,
  said: InputOf<typeof contract.tellMySide>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(said.childId, permissions.ownSide)
  return tellOnce(ctx, told, said.id, async () => {
    const { id, momentId, side, allRight, personId } = said
    const when = await checked(child, ctx.now, said)
    if (contract.saidAnything(side) || allRight) {
      await addSide(child, ctx, { id, momentId, side, allRight, ...when })
      if (allRight) await settleGoBack(child, ctx, { id, momentId })
    }
    if (!personId) return
    const chose = { answer: 'chose' as const, otherPerson: '', agreed: '' }
    await addTalk(child, ctx, { ...said, ...chose, id: crypto.randomUUID(), personId, side: undefined })
  })
}

/** What the young person sees of it in their own space. */
export async function readMyMoment(
  ctx: Ctx,
  { childId, momentId }: InputOf<typeof contract.readMyMoment>,
): Promise<OutputOf<typeof contract.readMyMoment>> {
  const child = await ctx.child(childId, permissions.ownSide)
  const moment = await momentOf(child, momentId)
  const [sides, talks, goings, team] = await Promise.all([
    sidesOf(child, moment.id),
    talksOf(child, moment.id),
    goingsOf(child, moment.id),
    careTeamOf(child, ctx.now),
  ])
  const last = talks.at(-1)
  return {
    momentId: moment.id,
    happenedAt: moment.happenedAt.toISOString(),
    sides,
    ...(last?.answer === 'chose' && { waitsFor: last.withName }),
    people: team.map(({ personId, knownAs }) => ({ personId, knownAs })),
    wentBack: goings.some(({ outcome }) => outcome === 'went-back'),
  }
}
