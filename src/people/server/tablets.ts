import { randomUUID } from 'node:crypto'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { cookie, DEVICE_COOKIE, newToken, tokenHash } from '#platform/server/sessions.ts'
import * as tabletsContract from '../contract/tablets.ts'
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

export async function listTablets(
  ctx: Ctx,
  { homeId }: InputOf<typeof tabletsContract.listTablets>,
): Promise<OutputOf<typeof tabletsContract.listTablets>> {
  const { db } = await ctx.home(homeId, manageHome)
  const rows = await db
    .selectFrom('device')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'device.organisationId')
        .onRef('person.id', '=', 'device.enrolledBy'),
    )
    .select(['device.id', 'device.name', 'person.knownAs as enrolledBy', 'device.enrolledAt'])
    .where('device.homeId', '=', homeId)
    .where('device.endedAt', 'is', null)
    .orderBy('device.enrolledAt')
    .execute()
  const tablets = rows.map(({ id, enrolledAt, ...row }) => ({
    ...row,
    id: tabletsContract.TabletId.parse(id),
    enrolledAt: enrolledAt.toISOString(),
  }))
  return { tablets }
}

/** Ends a tablet. Ended twice, it ended the first time. Its sessions count no more: see `find_session`. */
export async function endTablet(
  ctx: Ctx,
  { homeId, tabletId }: InputOf<typeof tabletsContract.endTablet>,
): Promise<OutputOf<typeof tabletsContract.endTablet>> {
  const { db } = await ctx.home(homeId, manageHome)
  const ended = await db
    .updateTable('device')
    .set(({ fn, val }) => ({ endedAt: fn.coalesce('endedAt', val(ctx.now)) }))
    .where('id', '=', tabletId)
    .where('homeId', '=', homeId)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new NotFound('This tablet')
  return {}
}
