import { sql } from 'kysely'
import { firstSentence } from '#platform/first-sentence.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import * as contract from '../contract/talks.ts'
import './tables.ts'

interface Side {
  id: string
  momentId: string
  side: contract.SideWords
  allRight?: 'yes' | 'not-yet' | undefined
  happenedAt: Date
  deviceSaidAt: Date | null
}

/** Keeps the child's own words as they are. */
export async function addSide(child: ChildGrant, ctx: Ctx, said: Side): Promise<void> {
  const { id, momentId, side, allRight, happenedAt, deviceSaidAt } = said
  await child.db
    .insertInto('momentSide')
    .values({
      ...side,
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId,
      saidAt: happenedAt,
      deviceSaidAt,
      allRight: allRight ?? null,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  const words = contract.sidePrompts.map((prompt) => side[prompt]).filter(Boolean)
  await child.tell('repair.side', {
    headline: headlineOf(words[0], allRight, String(ctx.actor.id) === child.childId),
    detail: words.join('\n'),
    happenedAt,
    about: id,
  })
}

/** Who reads it must not take the child's words for those of the adult who wrote them down. */
function headlineOf(first: string | undefined, allRight: Side['allRight'], isByChild: boolean): string {
  if (!first) return saidOnly[allRight ?? 'yes']
  return isByChild ? firstSentence(first) : `In their own words: ${firstSentence(first)}`
}

const saidOnly = {
  yes: 'Said that it is all right again.',
  'not-yet': 'Said that it is not all right yet.',
}

/** What the child told about a hard moment, oldest first. */
export async function sidesOf({ db, childId }: ChildGrant, momentId: string): Promise<contract.MomentSide[]> {
  const { rows } = await sql<contract.SideWords & SideRow>`
    select s.id, s.happened, s.was_like, s.helped, s.would_help, s.differently, s.all_right, s.said_at,
      s.told_by = s.child_id as by_child, p.known_as as told_by_name
    from moment_side s
    join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
    where s.child_id = ${childId} and s.moment_id = ${momentId}
    order by s.said_at, s.told_at, s.id`.execute(db)
  return rows.map(({ id, allRight, saidAt, byChild, toldByName, ...side }) => ({
    id,
    side,
    ...(allRight && { allRight }),
    saidAt: saidAt.toISOString(),
    byChild,
    toldByName,
  }))
}

interface SideRow {
  id: string
  allRight: 'yes' | 'not-yet' | null
  saidAt: Date
  byChild: boolean
  toldByName: string
}
