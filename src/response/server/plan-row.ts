import { type RawBuilder, sql } from 'kysely'
import type { CareTeamMember } from '#people/contract/children.ts'
import { closestFirst, nearestTies } from '#people/server/care-team.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Agreement, PlanPerson, PlanVersion, Reading } from '../contract/plan.ts'
import type { ResponseId } from '../plan.ts'
import './tables.ts'

type PersonId = PlanPerson['personId']
type VersionId = PlanVersion['id']

/** Everything that the page of a plan shows: people by their ids, and each of them once. */
export interface PlanRow {
  /** Nothing where there is no plan. */
  shown: (Pick<PlanVersion, 'id' | 'number' | 'plan'> & { named: PersonId[] }) | null
  /** The newest version first. */
  versions: (Pick<PlanVersion, 'id' | 'number' | 'because' | 'madeAt'> & {
    madeBy: PersonId
    ids: ResponseId[]
  })[]
  /** What each person said last about the version that is shown, and last wishes about earlier ones. */
  said: (Pick<Agreement, 'personId' | 'verdict' | 'words'> & { versionId: VersionId; at: string })[]
  /** When each reader first said so, the first reader first. */
  readings: { personId: PersonId; at: string }[]
  /** Today's care team, closest to the child first. */
  team: Pick<CareTeamMember, 'personId' | 'relation'>[]
  reading: { level: Reading['level']; chosenBy: PersonId; at: string } | null
  /** In the order of their names. */
  people: (Omit<PlanPerson, 'face'> & { face: PlanPerson['face'] | null })[]
}

/**
 * A version of the plan with all that people said about it: the one in force, or the one of a number. It is one
 * statement, because the way to the database and back costs more than most of what is asked there.
 */
export async function planRow(
  { childId, readLast }: ChildGrant,
  { now }: Ctx,
  number: number | undefined,
): Promise<PlanRow> {
  const wanted = number === undefined ? sql`` : sql`and number = ${number}`
  const rows = await readLast(sql<PlanRow>`
    with shown as (
      select id, number, plan, named_ids from plan_version
      where child_id = ${childId} ${wanted} order by number desc limit 1
    ), held as (
      select id, number, because, made_by, made_at, response_ids from plan_version where child_id = ${childId}
    ), said as (
      select distinct on (version_id, person_id) version_id, person_id, verdict, words, at
      from plan_agreement where child_id = ${childId} order by version_id, person_id, at desc
    ), told as (
      select * from said where version_id = (select id from shown) or (verdict = 'should-change'
        and version_id in (select id from held where number < (select number from shown)))
    ), readers as (
      select person_id, min(at) as at from plan_reading
      where child_id = ${childId} and version_id = (select id from shown) group by person_id
    ), team as (
      select person_id, relation from (${nearestTies({ childId }, now)}) t
    ), level as (
      select level, chosen_by, chosen_at from reading_level
      where child_id = ${childId} order by chosen_at desc limit 1
    ), ids as (
      select ${childId}::uuid as id union all select made_by from held union all select person_id from told
      union all select person_id from readers union all select person_id from team
      union all select chosen_by from level
      union all select (jsonb_array_elements_text(named_ids))::uuid from shown
    )
    select
      (select json_build_object('id', id, 'number', number, 'plan', plan, 'named', named_ids) from shown) as shown,
      ${rowsOf(
        sql`'id', id, 'number', number, 'because', because, 'madeBy', made_by, 'madeAt', ${instant('made_at')},
        'ids', response_ids`,
        sql`held`,
        sql`number desc`,
      )} as versions,
      ${rowsOf(
        sql`'versionId', version_id, 'personId', person_id, 'verdict', verdict, 'words', words, 'at', ${instant('at')}`,
        sql`told`,
        sql`person_id`,
      )} as said,
      ${rowsOf(sql`'personId', person_id, 'at', ${instant('at')}`, sql`readers`, sql`at, person_id`)} as readings,
      ${rowsOf(sql`'personId', person_id, 'relation', relation`, sql`team`, sql`person_id`)} as team,
      (select json_build_object('level', level, 'chosenBy', chosen_by, 'at', ${instant('chosen_at')})
        from level) as reading,
      ${rowsOf(
        sql`'personId', id, 'knownAs', known_as, 'face', face`,
        sql`person where id = any (array(select id from ids))`,
        sql`known_as`,
      )} as people`)
  const [row] = rows
  if (!row || (number !== undefined && !row.shown)) throw new NotFound('This version of the plan')
  return { ...row, team: closestFirst(row.team) }
}

function rowsOf(
  object: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]'::json) from ${from})`
}

function instant(column: string): RawBuilder<unknown> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
