import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import { writeRecords } from '../permissions.ts'
import { shortsOf } from './plan-words.ts'
import './tables.ts'

type HardMoment = InputOf<typeof contract.recordHardMoment>

/** Keeps that a moment was hard: the time now, the words when they come. */
export async function recordHardMoment(ctx: Ctx, moment: HardMoment, told: Told): Promise<Receipt> {
  const child = await ctx.child(moment.childId, writeRecords)
  return tellOnce(ctx, told, moment.id, () => keepHardMoment(child, ctx, moment))
}

/** Keeps a hard moment that a part above tells, in the same transaction and by its grant. */
export async function keepHardMoment(child: ChildGrant, ctx: Ctx, moment: HardMoment): Promise<void> {
  const { id, words } = moment
  const { happenedAt, deviceSaidAt } = timeOf(moment.happenedAt, ctx.now)
  await shortsOf(child, ctx, moment)
  await child.db
    .insertInto('hardMoment')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      happenedAt,
      deviceSaidAt,
      words,
      helped: [...new Set(moment.helped)],
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const headline = words ? firstSentence(words) : 'A hard moment. The words come when everyone is settled.'
  await child.tell('records.hard-moment', { headline, detail: words, happenedAt, about: id })
}
