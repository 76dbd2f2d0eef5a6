import { sql } from 'kysely'
import type { MapAt } from '#assessment/contract/map.ts'
import { functions } from '#assessment/map/functions.ts'
import { mapThenAndNow } from '#assessment/server/maps.ts'
import { todayIn } from '#people/home-day.ts'
import { ownWordsOf } from '#people/server/own-words.ts'
import '#people/server/tables.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type { EvidenceMap, EvidencePack } from '../contract.ts'
import type { EvidencePeriod } from './evidence-period.ts'

type Words = EvidencePack['ownWords'][number]

/** What the child said in the period. What is for the key worker alone is counted and stays with the two of them. */
export async function ownWordsPart(
  child: ChildGrant,
  { fromAt, toAt, timeZone }: EvidencePeriod,
): Promise<Pick<EvidencePack, 'ownWords' | 'forKeyWorker'>> {
  const during = { from: fromAt, to: toAt }
  const [said, forKeyWorker] = await Promise.all([
    ownWordsOf(child, { during }),
    countForKeyWorker(child, during),
  ])
  const ownWords = said
    .filter(({ hears }) => hears === 'care-team')
    .map(({ id, words, saidAt, toldByName }): Words => {
      return { id, words, day: todayIn(timeZone, saidAt), toldBy: toldByName }
    })
  return { ownWords, forKeyWorker }
}

async function countForKeyWorker(
  { db, childId }: ChildGrant,
  { from, to }: { from: Date; to: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from own_words o
    where o.child_id = ${childId} and o.hears = 'key-worker'
      and o.said_at >= ${from} and o.said_at < ${to}`.execute(db)
  return rows[0]?.count ?? 0
}

const NOTHING_TOLD = { languages: [], culture: '', faith: '', mattersMost: '', likes: [] }

/** Who the child is, as it was last told by the end of the period. */
export async function profilePart(
  { db, childId }: ChildGrant,
  { toAt }: EvidencePeriod,
): Promise<EvidencePack['profile']> {
  const newest = await db
    .selectFrom('childProfile')
    .select(['languages', 'culture', 'faith', 'mattersMost', 'likes'])
    .where('childId', '=', childId)
    .where('toldAt', '<', toAt)
    .orderBy('toldAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? NOTHING_TOLD
}

/** The map then and now: for each function the ends between which the views lie when the child is calm. */
export async function mapPart(child: ChildGrant, { to }: EvidencePeriod): Promise<EvidencePack['map']> {
  const [{ came, now }, version] = await Promise.all([mapThenAndNow(child), planInForce(child)])
  if (!now || now.openedOn > to) return undefined
  const workedOn = new Set((version?.plan.needs ?? []).map(({ finding }) => finding.functionId))
  const rows = functions.map(({ id }): EvidenceMap['rows'][number] => ({
    functionId: id,
    came: came && endsOf(came, id),
    now: endsOf(now, id),
    workingOn: workedOn.has(id),
  }))
  return { now: seenIn(now), came: came && seenIn(came), rows }
}

function endsOf({ spread }: MapAt, id: EvidenceMap['rows'][number]['functionId']) {
  const { lowest, highest } = spread[id]
  return { lowest: lowest.calm, highest: highest.calm }
}

function seenIn({ openedOn, views, assessmentId }: MapAt): EvidenceMap['now'] {
  return { openedOn, views: views.length, entry: assessmentId }
}

/** What the assessment means for how adults are with the child: the newest words in each place. */
export async function meaningsPart(
  { db, childId }: ChildGrant,
  { toAt }: EvidencePeriod,
): Promise<EvidencePack['meanings']> {
  const { rows } = await sql<EvidencePack['meanings'][number]>`
    select distinct on (m.place) m.id, m.title, m.words
    from map_meaning m where m.child_id = ${childId} and m.told_at < ${toAt}
    order by m.place, m.kept_at desc`.execute(db)
  return rows
}
