import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { AfterTimes } from '../after-moments.ts'
import { type ElementName, type ModelOfCare, type Rhythm, rhythmsOf } from '../model-of-care.ts'
import './tables.ts'

/** A rhythm of the model in force, and when the model first had it. */
export type LivedRhythm = Rhythm & { element: ElementName; since: Date }

/**
 * The rhythms of the model in force, each with when the model first had it: nothing is late for the time before. None
 * before a model was taken up. Any grant may read them.
 */
export async function rhythmsInForce(db: Tx): Promise<LivedRhythm[]> {
  const { rows } = await sql<Newest>`
    select (
        select jsonb_object_agg(e.key, jsonb_build_object('rhythms', e.value -> 'rhythms'))
        from jsonb_each(newest.document -> 'elements') e) as elements,
      (
        select coalesce(jsonb_object_agg(first.id, first.at), '{}') from (
          select rhythm ->> 'id' as id, min(made_at) as at
          from model_version, jsonb_path_query(document, '$.elements.*.rhythms[*]') as rhythm
          group by 1) first) as since, newest.made_at
    from (select document, made_at from model_version order by number desc limit 1) newest`.execute(db)
  return rows.flatMap(({ elements, since, madeAt }) =>
    rhythmsOf({ elements }).map((rhythm) => ({ ...rhythm, since: new Date(since[rhythm.id] ?? madeAt) })),
  )
}

interface Newest {
  elements: Parameters<typeof rhythmsOf>[0]['elements']
  /** By the id of a rhythm. */
  since: Record<string, string>
  madeAt: Date
}

/** The times after a hard moment that the model in force sets; none where it leaves them to Attune. */
export async function afterTimesInForce(db: Tx): Promise<AfterTimes> {
  return (await newestModel(db))?.document.afterMoments ?? {}
}

/** Whether the provider has taken up a model. */
export async function hasModel(db: Tx): Promise<boolean> {
  return (await newestModel(db)) !== undefined
}

function newestModel(db: Tx): Promise<{ document: ModelOfCare } | undefined> {
  return db
    .selectFrom('modelVersion')
    .select('document')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether the model in force has a tool, a practice or a principle of this name, however it is spelled. */
export async function modelNames(db: Tx, name: RegExp): Promise<boolean> {
  const newest = await newestModel(db)
  if (!newest) return false
  const { elements, practices, principles } = newest.document
  const parts = [...Object.values(elements).flatMap(({ tools }) => tools), ...practices, ...principles]
  return parts.some((part) => name.test(part.name))
}
