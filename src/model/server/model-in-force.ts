import { sql } from 'kysely'
import type { Tx } from '#platform/server/database.ts'
import type { AfterTimes } from '../after-moments.ts'
import { type ElementName, type ModelOfCare, type Rhythm, rhythmsOf } from '../model-of-care.ts'
import './tables.ts'

/** A rhythm of the model in force, and when the model first had it. */
export type LivedRhythm = Rhythm & { element: ElementName; since: Date }

/** The rhythms of the model in force; none before a model was taken up. Any grant may read them. */
export async function rhythmsInForce(db: Tx): Promise<LivedRhythm[]> {
  const [newest, since] = await Promise.all([newestModel(db), firstSeen(db)])
  if (!newest) return []
  return rhythmsOf(newest.document).map((rhythm) => ({
    ...rhythm,
    since: since.get(rhythm.id) ?? newest.madeAt,
  }))
}

/** The times after a hard moment that the model in force sets; none where it leaves them to Attune. */
export async function afterTimesInForce(db: Tx): Promise<AfterTimes> {
  return (await newestModel(db))?.document.afterMoments ?? {}
}

/** Whether the provider has taken up a model. */
export async function hasModel(db: Tx): Promise<boolean> {
  return (await newestModel(db)) !== undefined
}

function newestModel(db: Tx): Promise<{ document: ModelOfCare; madeAt: Date } | undefined> {
  return db
    .selectFrom('modelVersion')
    .select(['document', 'madeAt'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** When each rhythm first stood in the model: nothing is late for the time before. */
async function firstSeen(db: Tx): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select rhythm ->> 'id' as id, min(made_at) as at
    from model_version, jsonb_path_query(document, '$.elements.*.rhythms[*]') as rhythm
    group by 1
  `.execute(db)
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Whether the model in force has a tool, a practice or a principle of this name, however it is spelled. */
export async function modelNames(db: Tx, name: RegExp): Promise<boolean> {
  const newest = await newestModel(db)
  if (!newest) return false
  const { elements, practices, principles } = newest.document
  const parts = [...Object.values(elements).flatMap(({ tools }) => tools), ...practices, ...principles]
  return parts.some((part) => name.test(part.name))
}
