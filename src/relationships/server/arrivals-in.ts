import { ChildId } from '#platform/ids.ts'
import type { HomeGrant } from '#platform/server/context.ts'
import type { Arrival } from '../contract/referrals.ts'
import './tables.ts'

/** Who moved in of those who were asked for, by the id of the referral. */
export async function arrivalsIn({ db, homeId }: HomeGrant): Promise<Map<string, Arrival>> {
  const rows = await db
    .selectFrom('referralArrival')
    .select(['referralId', 'childId', 'movedInOn'])
    .where('homeId', '=', homeId)
    .execute()
  return new Map(
    rows.map(({ referralId, childId, movedInOn }) => [
      referralId,
      { childId: ChildId.parse(childId), movedInOn },
    ]),
  )
}
