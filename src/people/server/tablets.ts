import { randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { cookie, DEVICE_COOKIE, newToken, tokenHash } from '#platform/server/sessions.ts'
import type * as contract from '../contract/workers.ts'
import { manageHome } from '../permissions.ts'
import './tables.ts'

const A_YEAR = 365

/** Makes the device that asks a shared tablet of the home. */
export async function enrolTablet(
  ctx: Ctx,
  { homeId, name }: InputOf<typeof contract.enrolTablet>,
  { setCookie }: Told,
): Promise<OutputOf<typeof contract.enrolTablet>> {
  const { db } = await ctx.home(homeId, manageHome)
  const token = newToken()
  await db
    .insertInto('device')
    .values({
      organisationId: ctx.actor.organisationId,
      id: randomUUID(),
      homeId,
      name,
      tokenHash: tokenHash(token),
      enrolledBy: ctx.actor.id,
      enrolledAt: ctx.now,
      endedAt: null,
    })
    .execute()
  setCookie(cookie(DEVICE_COOKIE, token, A_YEAR))
  return {}
}
