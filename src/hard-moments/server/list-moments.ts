import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId } from '#platform/ids.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { HardMomentId } from '#records/contract.ts'
import { type Mark, withoutOthers } from '#records/marks.ts'
import { readsWhole } from '#records/server/readable.ts'
import type * as contract from '../contract/reading.ts'
import { readMoments, readOpen } from '../permissions.ts'
import { lines, ofLately } from './moment-lines.ts'
import { isTheChild } from './moments.ts'
import { measuresAlone } from './read-measures.ts'
import './tables.ts'

const PAGE = 20

interface Row {
  id: string
  childId: string
  happenedAt: Date
  says: string
  marks: Mark[]
  kinds: string[]
  toldByName: string
  open: { kind: string; about: string; openedAt: string; dueAt: string | null }[]
}

/** The hard moments of a child, the newest first. */
export async function listMoments(
  ctx: Ctx,
  { childId, before }: InputOf<typeof contract.listMoments>,
): Promise<OutputOf<typeof contract.listMoments>> {
  const child = await ctx.child(childId, readMoments)
  const older = before
    ? sql`and (m.happened_at, m.id) < (${before.happenedAt}::timestamptz, ${before.momentId}::uuid)`
    : sql``
  const asked = { childIds: [childId], readableOnly: isTheChild(child) }
  const ofShift = isHereForShifts(child.relations) ? sql`and ${ofLately(asked, ctx.now)}` : sql``
  const { rows } = await sql<Row>`
    ${lines(asked, sql`m.organisation_id = ${ctx.actor.organisationId} and m.child_id = ${childId} ${older} ${ofShift}`)}
    order by m.happened_at desc, m.id desc limit ${PAGE + 1}`.execute(child.db)
  const measures = before ? [] : await measuresAlone(child, ctx.now)
  return {
    moments: rows.slice(0, PAGE).map((row) => shown(row, readsWhole(child))),
    more: rows.length > PAGE,
    measures,
  }
}

/** The hard moments of a home: the last two weeks, and every earlier one that is not finished. */
export async function listOpenMoments(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listOpenMoments>,
): Promise<OutputOf<typeof contract.listOpenMoments>> {
  const { db, childIds, relationsTo } = await ctx.children(readOpen, homeId)
  const wholeOf = (childId: string) => readsWhole({ relations: relationsTo(ChildId.parse(childId)) })
  const rows = await rowsInHome(db, ctx, childIds)
  return { moments: rows.map((row) => shown(row, wholeOf(row.childId))) }
}

async function rowsInHome(db: Tx, { actor, now }: Ctx, childIds: readonly string[]): Promise<Row[]> {
  if (childIds.length === 0) return []
  const asked = { childIds }
  const { rows } = await sql<Row>`
    ${lines(asked, sql`m.organisation_id = ${actor.organisationId} and ${ofLately(asked, now)}`)}
    order by m.happened_at desc, m.id limit 200`.execute(db)
  return rows
}

function shown(
  { id, childId, happenedAt, open, says, marks, ...row }: Row,
  whole: boolean,
): contract.MomentLine {
  return {
    ...row,
    says: whole ? says : withoutOthers(says, marks),
    momentId: HardMomentId.parse(id),
    childId: ChildId.parse(childId),
    happenedAt: happenedAt.toISOString(),
    open: open.map(({ openedAt, dueAt, ...one }) => ({
      ...one,
      openedAt: new Date(openedAt).toISOString(),
      ...(dueAt && { dueAt: new Date(dueAt).toISOString() }),
    })),
  }
}
