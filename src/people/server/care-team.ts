import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { CareTeamMember } from '../contract/children.ts'
import './tables.ts'

/** Everyone with a tie to the child today, through the child or their home, each once and closest first. */
export async function careTeamOf(child: ChildGrant, now: Date): Promise<CareTeamMember[]> {
  const { rows } = await sql<CareTeamMember & { face: CareTeamMember['face'] | null; job: string | null }>`
    select distinct on (p.id) p.id as person_id, p.name, p.known_as, p.job, p.face,
      t.relation, t.responsibility, t.authority, t.accountability
    from tie t
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    left join stay s on s.organisation_id = t.organisation_id and s.home_id = t.home_id and s.child_id = ${child.childId}
      and s.from_on <= ${now}::date and (s.to_on is null or s.to_on >= ${now}::date)
    where (t.child_id = ${child.childId} or (s.id is not null and t.relation in ('home-manager', 'clinician', 'home-team')))
      and t.from_on <= ${now}::date and (t.to_on is null or t.to_on >= ${now}::date)
    order by p.id, array_position(
      array['key-worker', 'clinician', 'home-manager', 'placing-authority', 'family', 'home-team'], t.relation)`.execute(
    child.db,
  )
  return rows
    .map((row) => ({ ...row, job: row.job ?? undefined, face: row.face ?? undefined }))
    .sort((one, other) => ORDER.indexOf(one.relation) - ORDER.indexOf(other.relation))
}

const ORDER: string[] = [
  'key-worker',
  'clinician',
  'home-manager',
  'placing-authority',
  'family',
  'home-team',
]
