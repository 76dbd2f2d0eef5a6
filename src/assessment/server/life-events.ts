import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import { Conflict, NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/understanding.ts'
import { type LifeEventId, type LifeEventShown, Period } from '../contract/understanding.ts'
import { openLifeEvent, writeLifeEvent } from '../permissions.ts'
import './tables.ts'

type EventRow = Omit<LifeEventShown, 'words' | 'source' | 'mayOpen' | 'lastOpenedBy' | 'lastOpenedAt'> & {
  words: string | null
  source: string | null
  lastOpenedBy: string | null
  lastOpenedAt: Date | null
}

/** A life by periods, the earliest first. The words of a closed piece do not leave the database. */
export async function eventsOf(child: ChildGrant): Promise<LifeEventShown[]> {
  const { rows } = await sql<EventRow>`
    select e.id, e.period, e.kind, e.title, e.closed, t.known_as as told_by,
      case when e.closed then null else e.words end as words,
      case when e.closed then null else e.source end as source,
      o.known_as as last_opened_by, l.opened_at as last_opened_at
    from life_event e
    join person t on t.organisation_id = e.organisation_id and t.id = e.told_by
    left join lateral (
      select opened_by, opened_at from life_event_look
      where organisation_id = e.organisation_id and child_id = e.child_id and event_id = e.id
      order by opened_at desc limit 1
    ) l on true
    left join person o on o.organisation_id = e.organisation_id and o.id = l.opened_by
    where e.child_id = ${child.childId}
    order by array_position(${`{${Period.options.join(',')}}`}::text[], e.period), e.told_at, e.id`.execute(
    child.db,
  )
  const mayOpen = allows(openLifeEvent, child.relations)
  return rows.map((row) => ({
    ...withoutNulls(row),
    mayOpen: row.closed && mayOpen,
    lastOpenedAt: row.lastOpenedAt?.toISOString(),
  }))
}

export async function addLifeEvent(
  ctx: Ctx,
  { childId, event }: InputOf<typeof contract.addLifeEvent>,
): Promise<OutputOf<typeof contract.addLifeEvent>> {
  const child = await ctx.child(childId, writeLifeEvent)
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('lifeEvent')
    .values({ organisationId, childId, ...event, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  return {}
}

/** Opens a piece by choice. The look is kept beside it, so that the child can see who has read it. */
export async function openEvent(
  ctx: Ctx,
  { id, childId, eventId }: InputOf<typeof contract.openEvent>,
): Promise<OutputOf<typeof contract.openEvent>> {
  const child = await ctx.child(childId, openLifeEvent)
  const { organisationId, id: openedBy } = ctx.actor
  const event = await pieceOf(child, eventId)
  const look = { organisationId, id, childId, eventId, openedBy }
  const kept = await child.db
    .insertInto('lifeEventLook')
    .values({ ...look, openedAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) await requireSameLook(child, look)
  return event
}

/** A repeat is the same person's look at the same piece: the number of another look opens nothing. */
async function requireSameLook(
  { db, childId }: ChildGrant,
  { id, eventId, openedBy }: { id: string; eventId: LifeEventId; openedBy: string },
): Promise<void> {
  const same = await db
    .selectFrom('lifeEventLook')
    .select('id')
    .where('id', '=', id)
    .where('childId', '=', childId)
    .where('eventId', '=', eventId)
    .where('openedBy', '=', openedBy)
    .executeTakeFirst()
  if (!same) throw new Conflict('Another look was kept under this number. Open the piece again.')
}

async function pieceOf(child: ChildGrant, eventId: LifeEventId) {
  const event = await child.db
    .selectFrom('lifeEvent')
    .select(['words', 'source'])
    .where('childId', '=', child.childId)
    .where('id', '=', eventId)
    .executeTakeFirst()
  if (!event) throw new NotFound('This piece')
  return event
}
