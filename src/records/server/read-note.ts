import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract.ts'
import { readRecords } from '../permissions.ts'
import { readableOnly } from './chronology.ts'
import { everPlanned } from './plan-words.ts'
import './tables.ts'

type Read = OutputOf<typeof contract.readNote>

interface Row {
  kind: Read['kind']
  happenedAt: Date
  deviceSaidAt: Date | null
  words: string
  start: Shape | null
  end: Shape | null
  practice: Read['practice'] | null
  helped: string[]
  helpedOther: string
  needIds: string[]
  keptFor: NonNullable<Read['kept']>['reason'] | null
  keptReviewOn: string | null
  toldByName: string
  toldAt: Date
}

/** One note or hard moment with what was set right since. The child finds only what they may read. */
export async function readNote(
  ctx: Ctx,
  { childId, noteId }: InputOf<typeof contract.readNote>,
): Promise<Read> {
  const child = await ctx.child(childId, readRecords)
  const [row, amendments] = await Promise.all([findMoment(child, noteId), amendmentsOf(child, noteId)])
  if (!row || (row.keptFor && readableOnly(child))) throw new NotFound('This note')
  const { keptFor, keptReviewOn, start, end, practice, deviceSaidAt, ...rest } = row
  const { shorts, needs } = await namesOf(child, ctx, row)
  return {
    ...rest,
    helpedSays: row.helped.flatMap((id) => shorts.get(id) ?? []),
    needTitles: row.needIds.flatMap((id) => needs.get(id) ?? []),
    happenedAt: row.happenedAt.toISOString(),
    toldAt: row.toldAt.toISOString(),
    ...(deviceSaidAt && { deviceSaidAt: deviceSaidAt.toISOString() }),
    ...(start && { start }),
    ...(end && { end }),
    ...(practice && { practice }),
    ...(keptFor && keptReviewOn && { kept: { reason: keptFor, reviewOn: keptReviewOn } }),
    amendments,
  }
}

/** The plan is asked only when the note names something of it. */
async function namesOf(child: ChildGrant, ctx: Ctx, { helped, needIds }: Row) {
  if (helped.length + needIds.length > 0) return everPlanned(child, ctx)
  return { shorts: new Map<string, string>(), needs: new Map<string, string>() }
}

async function findMoment({ db, childId }: ChildGrant, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    with moment as (
      select 'note' as kind, n.organisation_id, n.happened_at, n.device_said_at, n.words,
        n.start_shape as start, n.end_shape as "end", n.practice,
        array(select h.response_id from note_help h
          where h.organisation_id = n.organisation_id and h.note_id = n.id order by h.response_id) as helped,
        n.helped_other,
        array(select d.need_id from note_need d
          where d.organisation_id = n.organisation_id and d.note_id = n.id order by d.need_id) as need_ids,
        n.kept_for, n.kept_review_on, n.told_by, n.told_at
      from note n where n.id = ${id} and n.child_id = ${childId}
      union all
      select 'hard-moment', m.organisation_id, m.happened_at, m.device_said_at, m.words,
        null, null, null, m.helped, '', '{}', null, null, m.told_by, m.told_at
      from hard_moment m where m.id = ${id} and m.child_id = ${childId}
    )
    select moment.*, p.known_as as told_by_name from moment
    join person p on p.organisation_id = moment.organisation_id and p.id = moment.told_by`.execute(db)
  return rows[0]
}

async function amendmentsOf({ db, childId }: ChildGrant, about: string): Promise<Read['amendments']> {
  const { rows } = await sql<Omit<Read['amendments'][number], 'toldAt'> & { toldAt: Date }>`
    select a.words, a.because, p.known_as as told_by_name, a.told_at
    from amendment a
    join person p on p.organisation_id = a.organisation_id and p.id = a.told_by
    where a.about = ${about} and a.child_id = ${childId}
    order by a.told_at, a.id`.execute(db)
  return rows.map((row) => ({ ...row, toldAt: row.toldAt.toISOString() }))
}
