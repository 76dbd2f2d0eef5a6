import { careTeamOf } from '#people/server/care-team.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/my-space.ts'
import { helpLinesFor } from '../help-lines.ts'
import * as permissions from '../permissions.ts'

export async function readMySpace(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readMySpace>,
): Promise<OutputOf<typeof contract.readMySpace>> {
  const child = await ctx.child(childId, permissions.ownSpace)
  const [shown, team] = await Promise.all([getChild(child, ctx.now), careTeamOf(child, ctx.now)])
  const lines = shown.home && helpLinesFor(await countryOf(child, shown.home.id))
  return {
    knownAs: shown.knownAs,
    face: shown.face,
    homeName: shown.home?.name,
    people: team.map(({ personId, knownAs, job, face, relation }) => ({
      id: personId,
      knownAs,
      job,
      face,
      relation,
    })),
    help: lines && { ...lines, lines: [...lines.lines] },
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
