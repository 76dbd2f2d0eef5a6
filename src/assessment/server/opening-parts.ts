import { sql } from 'kysely'
import type { Face } from '#platform/face.ts'
import type { PersonId } from '#platform/ids.ts'
import { Conflict } from '#platform/refusal.ts'
import type { ChildGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/opening.ts'
import { OpeningPart } from '../contract/opening.ts'
import './tables.ts'

export interface PartRow {
  id: string
  part: OpeningPart
  state: contract.PartState
  why: contract.WhyLeftOut | null
  missing: string
  toldBy: string
  toldAt: Date
  personId: PersonId | null
  knownAs: string | null
  face: Face | null
}

/** How each part stands, or one of them. */
export async function newestParts({ db, childId }: ChildGrant, assessmentId: string, part?: OpeningPart) {
  const one = part ? sql`and o.part = ${part}` : sql``
  const { rows } = await sql<PartRow>`
    select distinct on (o.part) o.id, o.part, o.state, o.why, o.missing, t.known_as as told_by, o.told_at,
      o.person_id, p.known_as, p.face
    from opening_part o
    join person t on t.organisation_id = o.organisation_id and t.id = o.told_by
    left join person p on p.organisation_id = o.organisation_id and p.id = o.person_id
    where o.child_id = ${childId} and o.assessment_id = ${assessmentId} ${one}
    order by o.part, o.kept_at desc`.execute(db)
  return rows
}

/** Refuses to complete while nobody has said of a part that it is done, or why it is left out. */
export async function mustBeDecided(child: ChildGrant, assessmentId: string): Promise<void> {
  const decided = (await newestParts(child, assessmentId))
    .filter(({ state }) => state === 'done' || state === 'left-out')
    .map(({ part }) => part)
  const open = OpeningPart.options.filter((part) => !decided.includes(part)).length
  if (open === 0) return
  const parts = open === 1 ? 'One part is' : `${open} parts are`
  throw new Conflict(`${parts} neither done nor left out with a reason. Say it of each part first.`)
}
