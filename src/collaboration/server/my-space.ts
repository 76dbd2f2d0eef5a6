import { sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { readableByChild } from '#records/server/readable.ts'
import type * as contract from '../contract/my-space.ts'
import { helpLinesFor } from '../help-lines.ts'
import * as permissions from '../permissions.ts'

export async function readMySpace(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readMySpace>,
): Promise<OutputOf<typeof contract.readMySpace>> {
  const child = await ctx.child(childId, permissions.ownSpace)
  const [shown, team, newWritten] = await Promise.all([
    getChild(child, ctx.now),
    careTeamOf(child, ctx.now),
    countNew(child, ctx),
  ])
  const lines = shown.home && helpLinesFor(await countryOf(child, shown.home.id))
  return {
    knownAs: shown.knownAs,
    face: shown.face,
    homeName: shown.home?.name,
    newWritten,
    people: team.map(({ personId, knownAs, job, face, relation }) => ({
      id: personId,
      knownAs,
      job,
      face,
      relation,
    })),
    help: lines && { ...lines, lines: lines.lines.map(({ name, says, phone }) => ({ name, says, phone })) },
  }
}

async function countryOf({ db }: ChildGrant, homeId: string): Promise<string> {
  const { country } = await db
    .selectFrom('home')
    .select('country')
    .where('id', '=', homeId)
    .executeTakeFirstOrThrow()
  return country
}

const MONTH = 30 * 86_400_000

/** What was written or answered since the child last opened what is written about them, in the last thirty days. */
async function countNew({ db, childId }: ChildGrant, { now }: Ctx): Promise<number> {
  const since = new Date(now.getTime() - MONTH)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from fact f
      where f.child_id = ${childId} and f.told_by <> ${childId} and ${readableByChild}
        and f.kind in ('records.note', 'records.hard-moment', 'collaboration.answer')
        and f.happened_at > ${since} and f.told_at > coalesce((
          select max(l.at) from access_log l
          where l.child_id = ${childId} and l.at > ${since} and l.actor_id = ${childId}
            and l.operation = 'records.readChronology'), ${since})
      limit 9
    ) as unread`.execute(db)
  return rows[0]?.count ?? 0
}
