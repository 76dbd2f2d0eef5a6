import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import type { ChildId } from '#platform/ids.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { isAboutOthers, withoutOthers } from '#records/marks.ts'
import type * as contract from '../contract/handover.ts'
import { handOver } from '../permissions.ts'
import './tables.ts'

type Given = InputOf<typeof contract.giveHandover>

/** Keeps a handover: what is left, the line for the team, and for each young person what to hold. */
export async function giveHandover(ctx: Ctx, given: Given, told: Told): Promise<Receipt> {
  const { db, homeId } = await ctx.home(given.homeId, handOver)
  return tellOnce(ctx, told, given.id, async () => {
    const { organisationId, id: givenBy } = ctx.actor
    const { happenedAt: givenAt, deviceSaidAt } = timeOf(given.givenAt, ctx.now)
    const { id, teamLine, leftToDo } = given
    await db
      .insertInto('handover')
      .values({
        organisationId,
        id,
        homeId,
        teamLine,
        leftToDo,
        givenAt,
        deviceSaidAt,
        givenBy,
        toldAt: ctx.now,
      })
      .execute()
    for (const { childId, lines } of given.children) {
      if (lines.length > 0) await giveLines(await ctx.child(childId, handOver), ctx, { id, givenAt, lines })
    }
  })
}

interface Lines {
  id: string
  givenAt: Date
  lines: Given['children'][number]['lines']
}

/** Keeps what to hold for a child; what they may read of it stands in their chronology. */
async function giveLines(child: ChildGrant, { actor }: Ctx, { id, givenAt, lines }: Lines) {
  const { organisationId } = actor
  const kept = await keptNotes(child, lines)
  const isReadable = ({ from }: Lines['lines'][number]) => !from || !kept.has(from.about)
  const rows = lines.map((line, at) => ({
    ...{ organisationId, handoverId: id, childId: child.childId, place: at + 1, words: line.words },
    ...{ source: line.from?.source ?? null, about: line.from?.about ?? null },
    marks: JSON.stringify(line.marks ?? []),
    readableByChild: isReadable(line),
  }))
  await child.db.insertInto('handoverLine').values(rows).execute()
  const told = lines.filter(isReadable)
  const [first, ...others] = told.map(({ words, marks = [] }) => withoutOthers(words, marks))
  if (!first) return
  await child.tell('shift.handover', {
    headline: first,
    detail: [first, ...others].join('\n'),
    // Whole beside it, for the adults of the record.
    ...(told.some(({ marks = [] }) => isAboutOthers(marks)) && {
      withheld: told.map(({ words }) => words).join('\n'),
    }),
    happenedAt: givenAt,
    about: id,
  })
}

/** Which of the notes that the lines come from are kept from the child, or tell about somebody else too. */
async function keptNotes({ db, childId }: ChildGrant, lines: Lines['lines']): Promise<Set<string>> {
  const abouts = lines.flatMap(({ from }) => (from?.source === 'note' ? [from.about] : []))
  if (abouts.length === 0) return new Set()
  const { rows } = await sql<{ about: string }>`
    select a.about from unnest(${`{${abouts.join(',')}}`}::uuid[]) as a (about)
    where not exists (
      select 1 from fact f
      where f.child_id = ${childId} and f.kind = 'records.note' and f.about = a.about
        and f.readable_by_child and f.withheld = '')`.execute(db)
  return new Set(rows.map(({ about }) => about))
}

/** Keeps that somebody has heard a handover. */
export async function hearHandover(
  ctx: Ctx,
  heard: InputOf<typeof contract.hearHandover>,
  told: Told,
): Promise<Receipt> {
  const { db, homeId } = await ctx.home(heard.homeId, handOver)
  return tellOnce(ctx, told, heard.id, async () => {
    const { id, handoverId } = heard
    const { organisationId, id: heardBy } = ctx.actor
    const given = await db.selectFrom('handover').select('id').where('id', '=', handoverId).executeTakeFirst()
    if (!given) throw new NotFound('This handover')
    const { happenedAt: heardAt, deviceSaidAt } = timeOf(heard.heardAt, ctx.now)
    await db
      .insertInto('handoverHeard')
      .values({ organisationId, id, homeId, handoverId, heardBy, heardAt, deviceSaidAt, toldAt: ctx.now })
      .execute()
  })
}

const TWO_DAYS = 48 * 3_600_000
const MOST = 6

interface Row extends Omit<contract.HandoverShown, 'givenAt' | 'children'> {
  givenAt: Date
}

/** The newest handovers of a home, the newest first, each with what to hold and who has heard it. */
export async function readHandovers(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.readHandovers>,
): Promise<OutputOf<typeof contract.readHandovers>> {
  const { db } = await ctx.home(homeId, handOver)
  const { rows } = await sql<Row>`
    select h.id, h.given_at, h.team_line, h.left_to_do,
      json_build_object('personId', p.id, 'knownAs', p.known_as, 'face', p.face) as given_by,
      coalesce((
        select json_agg(json_build_object('personId', e.person_id, 'knownAs', e.known_as, 'face', e.face,
          'heardAt', to_char(e.heard_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.heard_at)
        from (
          select distinct on (w.id) w.id as person_id, w.known_as, w.face, e.heard_at
          from handover_heard e
          join person w on w.organisation_id = e.organisation_id and w.id = e.heard_by
          where e.organisation_id = h.organisation_id and e.handover_id = h.id
          order by w.id, e.heard_at
        ) e), '[]'::json) as heard
    from handover h join person p on p.organisation_id = h.organisation_id and p.id = h.given_by
    where h.home_id = ${homeId} and h.given_at > ${new Date(ctx.now.getTime() - TWO_DAYS)}
    order by h.given_at desc, h.id limit ${MOST}`.execute(db)
  const lines = await linesOf(
    ctx,
    homeId,
    rows.map(({ id }) => id),
  )
  return {
    handovers: rows.map(({ givenAt, ...row }) => ({
      ...row,
      givenAt: givenAt.toISOString(),
      children: lines.get(row.id) ?? [],
    })),
  }
}

type ChildLines = contract.HandoverShown['children'][number]

/** What to hold, by handover, for the young people who live in the home now. */
export async function linesOf(
  ctx: Ctx,
  homeId: InputOf<typeof contract.readHandovers>['homeId'],
  handoverIds: readonly string[],
): Promise<Map<string, ChildLines[]>> {
  if (handoverIds.length === 0) return new Map()
  const { db } = await ctx.children(handOver, homeId)
  const { rows } = await sql<{ handoverId: string; childId: ChildId; lines: ChildLines['lines'] }>`
    select l.handover_id, l.child_id,
      json_agg(json_strip_nulls(json_build_object('words', l.words, 'about', l.about)) order by l.place) as lines
    from handover_line l join child c on c.organisation_id = l.organisation_id and c.id = l.child_id
    where l.handover_id = any (${`{${handoverIds.join(',')}}`}::uuid[])
    group by l.handover_id, l.child_id, c.known_as order by c.known_as`.execute(db)
  const byHandover = Map.groupBy(rows, ({ handoverId }) => handoverId)
  return new Map(
    [...byHandover].map(([id, all]) => [id, all.map(({ childId, lines }) => ({ childId, lines }))]),
  )
}
