import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { shapeWords } from '#records/note-headline.ts'
import type * as contract from '../contract/givings.ts'
import { medicineName } from '../medicine-name.ts'
import { confirmMedicine } from '../permissions.ts'
import './tables.ts'

type Effect = InputOf<typeof contract.tellEffect>

/** Keeps how a child was a while after an as-needed medicine. */
export async function tellEffect(ctx: Ctx, effect: Effect, told: Told): Promise<Receipt> {
  const child = await ctx.child(effect.childId, confirmMedicine)
  return tellOnce(ctx, told, effect.id, () => addEffect(child, ctx, effect))
}

async function addEffect(child: ChildGrant, ctx: Ctx, effect: Effect) {
  const { id, givingId, shape, words } = effect
  const medicine = await medicineGiven(child, givingId)
  const { happenedAt, deviceSaidAt } = timeOf(effect.happenedAt, ctx.now)
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, toldBy, toldAt: ctx.now, happenedAt, deviceSaidAt }
  await child.db
    .insertInto('givingEffect')
    .values({ ...told, id, childId: child.childId, givingId, shape, words })
    .execute()
  await closeDuty(child, ctx, { kind: 'health.effect', about: givingId }, shape)
  const headline = `A while after ${medicineName(medicine)}: ${shapeWords[shape]}.`
  await child.tell('health.effect', { headline, detail: words, happenedAt, about: givingId })
}

async function medicineGiven({ db, childId }: ChildGrant, givingId: string) {
  const given = await db
    .selectFrom('giving')
    .innerJoin('medicineVersion', (join) =>
      join
        .onRef('medicineVersion.organisationId', '=', 'giving.organisationId')
        .onRef('medicineVersion.id', '=', 'giving.versionId'),
    )
    .select(['medicineVersion.name', 'medicineVersion.strength'])
    .where('giving.id', '=', givingId)
    .where('giving.childId', '=', childId)
    .executeTakeFirst()
  if (!given) throw new NotFound('This medicine')
  return given
}
