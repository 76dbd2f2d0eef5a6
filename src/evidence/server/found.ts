import { sql } from 'kysely'
import type { MapAt } from '#assessment/contract/map.ts'
import { functions } from '#assessment/map/functions.ts'
import { mapThenAndNow } from '#assessment/server/maps.ts'
import { todayIn } from '#people/home-day.ts'
import '#people/server/tables.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { voicesDuring } from '#records/server/during.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import type { EvidenceMap, EvidencePack } from '../contract.ts'
import type { EvidencePeriod } from './evidence-period.ts'

type Words = EvidencePack['ownWords'][number]

/** What the child said in the period. What is for the key worker alone is counted and stays with the two of them. */
export async function ownWordsPart(
  child: ChildGrant,
  { fromAt, toAt, timeZone }: EvidencePeriod,
): Promise<Pick<EvidencePack, 'ownWords' | 'forKeyWorker'>> {
  const [voices, growing, forKeyWorker] = await Promise.all([
    voicesDuring(child, { from: fromAt, to: toAt }),
    wordsAboutGrowing(child, { from: fromAt, to: toAt }),
    countForKeyWorker(child, { from: fromAt, to: toAt }),
  ])
  const said = voices
    .filter(({ hears }) => hears === 'care-team')
    .map(({ id, words, saidAt, toldByName }) => ({ id, words, at: saidAt, toldBy: toldByName }))
  const all = [...said, ...growing].sort((one, other) => other.at.getTime() - one.at.getTime())
  const ownWords = all.map(({ at, ...one }): Words => ({ ...one, day: todayIn(timeZone, at) }))
  return { ownWords, forKeyWorker }
}

interface Instants {
  from: Date
  to: Date
}

async function wordsAboutGrowing({ db, childId }: ChildGrant, { from, to }: Instants) {
  const { rows } = await sql<{ id: string; words: string; at: Date; toldBy: string }>`
    select o.id, o.words, o.told_at as at, p.known_as as told_by
    from own_words o
    join person p on p.organisation_id = o.organisation_id and p.id = o.told_by
    where o.child_id = ${childId} and o.told_at >= ${from} and o.told_at < ${to}`.execute(db)
  return rows
}

async function countForKeyWorker({ db, childId }: ChildGrant, { from, to }: Instants): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from voice v
    where v.child_id = ${childId} and v.hears = 'key-worker' and v.said_at >= ${from} and v.said_at < ${to}`.execute(
    db,
  )
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
