import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Shape } from '#platform/shape.ts'
import type * as contract from '../contract.ts'
import { isAboutOthers, type Mark, SOMEBODY_ELSE, withoutOthers } from '../marks.ts'
import type { NotDone } from '../note.ts'
import { readRecords } from '../permissions.ts'
import { everPlanned } from './plan-words.ts'
import { childMayRead, readableOnly, readsWhole } from './readable.ts'
import './tables.ts'

type Read = OutputOf<typeof contract.readNote>

interface Row {
  id: string
  kind: Read['kind']
  marks: Mark[]
  clipSeconds: number | null
  notDone: NotDone[]
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
  const lookedAgain = await lookedAgainAt(child, noteId)
  const id = lookedAgain[0]?.noteId ?? noteId
  const [row, amendments] = await Promise.all([findMoment(child, id), amendmentsOf(child, id)])
  const isTheirs = !readableOnly(child) || (await childMayRead(child, id))
  if (!row || !isTheirs) throw new NotFound('This note')
  const { keptFor, keptReviewOn, start, end, practice, deviceSaidAt, ...rest } = row
  const { notDone, clipSeconds, marks, words, ...asItStands } = rest
  const { shorts, needs } = await namesOf(child, ctx, row)
  const reviewOn = keptUntil(keptReviewOn, lookedAgain)
  return {
    ...asItStands,
    ...wordsFor(child, { words, marks, clipSeconds }),
    notDone: notDone.flatMap(({ responseId, because, words: why = '' }) => {
      const says = shorts.get(responseId)
      return says ? [{ says, because, words: why }] : []
    }),
    helpedSays: row.helped.flatMap((one) => shorts.get(one) ?? []),
    needTitles: row.needIds.flatMap((one) => needs.get(one) ?? []),
    happenedAt: row.happenedAt.toISOString(),
    toldAt: row.toldAt.toISOString(),
    ...(deviceSaidAt && { deviceSaidAt: deviceSaidAt.toISOString() }),
    ...(start && { start }),
    ...(end && { end }),
    ...(practice && { practice }),
    ...(keptFor && reviewOn && { kept: { reason: keptFor, reviewOn } }),
    lookedAgain: lookedAgain.filter(mayBeTold(child)).map(({ outcome, because, toldByName, toldAt }) => ({
      outcome,
      because,
      toldByName,
      toldAt: toldAt.toISOString(),
    })),
    amendments: amendments.map(amendmentFor(child, marks)),
  }
}

/** Why it was kept on is kept from the child, too; why they may read it is for them. */
function mayBeTold(child: ChildGrant) {
  return ({ outcome }: LookedAgain) => !readableOnly(child) || outcome === 'released'
}

/** In what sets a note right nothing is marked: where the note has a part about somebody else, it may be that part. */
function amendmentFor(child: ChildGrant, marks: readonly Mark[]) {
  const whole = readsWhole(child) || !isAboutOthers(marks)
  return (one: Read['amendments'][number]) => (whole ? one : { ...one, words: SOMEBODY_ELSE, because: '' })
}

/** Who is not of the record's adults reads no part about somebody else, and hears no voice that holds one. */
function wordsFor(
  child: ChildGrant,
  { words, marks, clipSeconds }: Pick<Row, 'words' | 'marks' | 'clipSeconds'>,
) {
  const whole = readsWhole(child)
  const hears = clipSeconds !== null && (whole || !isAboutOthers(marks))
  return {
    words: whole ? words : withoutOthers(words, marks),
    marks: whole ? marks : [],
    ...(hears && { clipSeconds }),
  }
}

interface LookedAgain {
  noteId: string
  outcome: 'released' | 'kept-on'
  reviewOn: string | null
  because: string
  toldByName: string
  toldAt: Date
}

/** Each time that somebody looked again at a kept note, oldest first; asked by the note, or by one of these times. */
async function lookedAgainAt({ db, childId }: ChildGrant, id: string): Promise<LookedAgain[]> {
  const { rows } = await sql<LookedAgain>`
    select r.note_id, r.outcome, r.review_on, r.because, p.known_as as told_by_name, r.told_at
    from kept_review r
    join person p on p.organisation_id = r.organisation_id and p.id = r.told_by
    where r.child_id = ${childId} and r.note_id = coalesce(
      (select one.note_id from kept_review one where one.child_id = ${childId} and one.id = ${id}), ${id})
    order by r.told_at, r.id`.execute(db)
  return rows
}

/** The day on which it is looked at again; none when it is not kept, or not any more. */
function keptUntil(first: string | null, lookedAgain: readonly LookedAgain[]): string | null {
  const last = lookedAgain.at(-1)
  return last ? last.reviewOn : first
}

/** The plan is asked only when the note names something of it. */
async function namesOf(child: ChildGrant, ctx: Ctx, { helped, needIds, notDone }: Row) {
  if (helped.length + needIds.length + notDone.length > 0) return everPlanned(child, ctx)
  return { shorts: new Map<string, string>(), needs: new Map<string, string>() }
}

async function findMoment({ db, childId }: ChildGrant, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    with moment as (
      select 'note' as kind, n.id, n.organisation_id, n.happened_at, n.device_said_at, n.words, n.marks, n.clip_seconds,
        n.start_shape as start, n.end_shape as "end", n.practice,
        array(select h.response_id from note_help h
          where h.organisation_id = n.organisation_id and h.note_id = n.id order by h.response_id) as helped,
        n.helped_other,
        (select coalesce(jsonb_agg(
          jsonb_build_object('responseId', x.response_id, 'because', x.because, 'words', x.words)
          order by x.response_id), '[]')
          from note_not_done x where x.organisation_id = n.organisation_id and x.note_id = n.id) as not_done,
        array(select d.need_id from note_need d
          where d.organisation_id = n.organisation_id and d.note_id = n.id order by d.need_id) as need_ids,
        n.kept_for, n.kept_review_on, n.told_by, n.told_at
      from note n where n.id = ${id} and n.child_id = ${childId}
      union all
      select 'hard-moment', m.id, m.organisation_id, m.happened_at, m.device_said_at, m.words, '[]', null,
        null, null, null, m.helped, '', '[]', '{}', null, null, m.told_by, m.told_at
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
