import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound, Refusal } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/givings.ts'
import { confirmMedicine } from '../permissions.ts'
import './tables.ts'

type Confirming = InputOf<typeof contract.confirm>

/**
 * The second person signs, in their own session: with their PIN on the same tablet, or later on a device of
 * their own. The database keeps it from being the first person.
 */
export async function confirm(ctx: Ctx, confirming: Confirming, told: Told): Promise<Receipt> {
  const child = await ctx.child(confirming.childId, confirmMedicine)
  return tellOnce(ctx, told, confirming.id, () => addSecond(child, ctx, confirming))
}

async function addSecond(child: ChildGrant, ctx: Ctx, { id, about }: Confirming) {
  const [giving, count] = await Promise.all([
    firstPersonOf(child, 'giving', about),
    firstPersonOf(child, 'medicineStock', about),
  ])
  const firstPerson = giving ?? count
  if (!firstPerson) throw new NotFound('What you saw')
  if (firstPerson === ctx.actor.id) {
    throw new Refusal('not-allowed', 'The second person is somebody else than the first.')
  }
  await child.db
    .insertInto('secondPerson')
    .values({
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      givingId: giving ? about : null,
      stockId: giving ? null : about,
      firstPerson,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await closeDuty(child, ctx, { kind: 'health.second-person', about }, 'seen')
  const headline = giving ? 'A second person saw the medicine given.' : 'A second person saw the count.'
  await child.tell('health.second-person', { headline, happenedAt: ctx.now, about })
}

async function firstPersonOf(
  { db, childId }: ChildGrant,
  table: 'giving' | 'medicineStock',
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom(table)
    .select('toldBy')
    .where('id', '=', id)
    .where('childId', '=', childId)
    .executeTakeFirst()
  return row?.toldBy
}
