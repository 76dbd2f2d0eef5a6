import type { Ctx } from '#platform/server/context.ts'
import './tables.ts'

/** Who has not chosen is reminded in Attune alone; what they would choose most likely stands in the form. */
const NOT_CHOSEN = { email: '', quietFrom: '21:00', quietTo: '07:00' }

/** What the one who asks chose last. */
export async function chosenBy(ctx: Ctx): Promise<typeof NOT_CHOSEN> {
  const { db, personId } = await ctx.self()
  const chosen = await db
    .selectFrom('reminderChoice')
    .select(['email', 'quietFrom', 'quietTo'])
    .where('personId', '=', personId)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return chosen ?? NOT_CHOSEN
}
