import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { ChildId, HomeId, PersonId } from '#platform/ids.ts'
import { allows, type Relation } from '#platform/permissions.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/duties.ts'
import * as permissions from '../permissions.ts'

/**
 * What is open in a home and falls to the one who asks: by name, or by how they stand to the child or the home.
 * What is about a child goes with them to where they live now: nobody else could do it.
 * What has no time waits since it was opened: it comes before all that is not due yet.
 */
export async function readDuties(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readDuties>,
): Promise<OutputOf<typeof contract.readDuties>> {
  const { db, childIds, relationsTo } = await ctx.children(permissions.readDuties, homeId)
  const inHome = relationsInHome(ctx, homeId)
  if (allows(permissions.readDuties, inHome)) await ctx.home(homeId, permissions.readDuties)
  const { rows } = await sql<Row>`
    select d.id, d.kind, d.about, d.child_id, d.home_id, d.person_id, d.falls_to, d.rule, d.opened_at, d.due_at
    from duty d
    where d.organisation_id = ${ctx.actor.organisationId} and d.done_at is null
      and (d.home_id = ${homeId} or d.home_id is null or d.child_id = any(${`{${childIds.join(',')}}`}::uuid[]))
    order by coalesce(d.due_at, d.opened_at), d.id`.execute(db)
  const mine = rows.filter(({ personId, childId, fallsTo }) => {
    if (personId) return personId === ctx.actor.id
    const relations = childId ? relationsTo(childId) : inHome
    return fallsTo.some((one) => relations.includes(one))
  })
  return { duties: mine.map(shown) }
}

interface Row {
  id: string
  kind: string
  about: string
  childId: ChildId | null
  homeId: HomeId | null
  personId: PersonId | null
  fallsTo: Relation[]
  rule: string | null
  openedAt: Date
  dueAt: Date | null
}

function relationsInHome(ctx: Ctx, homeId: HomeId): Relation[] {
  return ctx.standing
    .filter((one) => !one.childId && (one.homeId ?? homeId) === homeId)
    .map(({ relation }) => relation)
}

function shown({
  id,
  kind,
  about,
  childId,
  homeId,
  personId,
  rule,
  openedAt,
  dueAt,
}: Row): contract.DutyShown {
  return {
    id,
    kind,
    about,
    ...(childId && { childId }),
    ...(homeId && { homeId }),
    ...(personId && { personId }),
    ...(rule && { rule }),
    openedAt: openedAt.toISOString(),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
  }
}
