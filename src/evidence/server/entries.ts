import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import { readableByChild } from '#records/server/readable.ts'
import type { Entry, EvidencePack } from '../contract.ts'

/** Everything that a number, a quote or a line of the pack rests on, by id, each once. */
export function idsIn(read: Omit<EvidencePack, 'entries'>): string[] {
  const {
    ownWords,
    map,
    meanings,
    formulation,
    ownFormulations,
    risks,
    plan,
    versions,
    agreements,
    lived,
    meetings,
    letters,
  } = read
  const told = [...ownWords, ...meanings, ...ownFormulations, ...versions, ...letters, ...meetings]
  const traced = [
    lived.madeFrom,
    lived.moments.during,
    ...lived.moments.weeks,
    ...lived.dose.responses,
    ...lived.helped,
    ...lived.tracks.flatMap(({ views }) => views),
  ]
  return [
    ...new Set([
      ...told.map(({ id }) => id),
      ...meetings.flatMap(({ decisions }) => decisions.map(({ id }) => `${id}`)),
      ...agreements.flatMap(({ entry }) => entry ?? []),
      ...[plan, formulation, risks].flatMap((one) => (one ? [one.id] : [])),
      ...(map ? [map.now.entry, ...(map.came ? [map.came.entry] : [])] : []),
      ...traced.flatMap(({ sources }) => sources.ids),
    ]),
  ]
}

interface EntryRow {
  id: string
  kind: string
  headline: string
  at: Date
  who: string
  isKept: boolean
}

/**
 * The entries by their ids, numbered from 1 in the order in which things happened. What is kept closed for
 * now has its number, day and writer, and no words. What the chronology does not tell yet (a meeting
 * that is still open) is read where it stands.
 */
export async function entriesOf(
  { db, childId }: ChildGrant,
  timeZone: string,
  ids: readonly string[],
): Promise<Entry[]> {
  const wanted = sql`any(${`{${ids.join(',')}}`}::uuid[])`
  const { rows } = await sql<EntryRow>`
    select e.id, e.kind, e.headline, e.at, p.known_as as who, e.is_kept from (
      select distinct on (t.id) t.* from (
        select f.organisation_id, f.about as id, f.kind, f.headline, f.happened_at as at, f.told_by,
          not ${readableByChild} as is_kept, 0 as place, f.told_at
        from fact f where f.child_id = ${childId} and f.about = ${wanted} and f.kind <> 'records.amendment'
        union all
        select m.organisation_id, m.id, 'review.meeting', 'A meeting that is not closed yet.', m.started_at,
          m.started_by, false, 1, m.started_at
        from meeting m where m.child_id = ${childId} and m.id = ${wanted}
        union all
        select d.organisation_id, d.id, 'review.decision', 'Decided: ' || d.title, d.told_at, d.told_by, false, 1, d.told_at
        from meeting_decision d where d.child_id = ${childId} and d.id = ${wanted}
      ) t order by t.id, t.place, t.told_at
    ) e
    join person p on p.organisation_id = e.organisation_id and p.id = e.told_by
    order by e.at, e.id`.execute(db)
  return rows.map(({ id, kind, headline, at, who, isKept }, place) => ({
    id,
    number: place + 1,
    kind,
    day: todayIn(timeZone, at),
    who,
    headline: isKept ? undefined : firstSentence(headline),
  }))
}
