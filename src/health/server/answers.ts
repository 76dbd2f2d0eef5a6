import { type RawBuilder, sql } from 'kysely'
import { ChildId, PersonId } from '#platform/ids.ts'
import type { Tx } from '#platform/server/database.ts'
import { each } from '#platform/server/each.ts'
import type { Shape } from '#platform/shape.ts'
import * as contract from '../contract/givings.ts'
import { MedicineId } from '../contract/medicines.ts'
import './tables.ts'

interface Row extends Omit<contract.GivingShown, 'happenedAt' | 'dueAt' | 'effect' | 'secondName'> {
  dueAt: Date | null
  happenedAt: Date
  secondName: string | null
  effectShape: Shape | null
  effectWords: string | null
  isSettled: boolean
}

export type Answered = contract.GivingShown & {
  /** A person has said what it was that it stands there twice. */
  isSettled: boolean
}

/** Every answer to a dose of children in a span, newest first, with the second person and what came after. */
export async function answersOf(
  db: Tx,
  childIds: readonly string[],
  { from, to }: { from: Date; to: Date },
): Promise<Answered[]> {
  const { rows } = await sql<Row>`
    select g.id, g.child_id, g.medicine_id, g.due_at, g.answer, g.amount, g.happened_at, g.because, g.warned,
      g.told_by, p.known_as as told_by_name, g.by_two, w.known_as as second_name,
      e.shape as effect_shape, e.words as effect_words, ${isSettled()} as is_settled
    from ${each(childIds, 'uuid')} c (id)
    cross join lateral (
      select * from giving where child_id = c.id and happened_at >= ${from} and happened_at < ${to}
      union select * from giving where child_id = c.id and due_at >= ${from} and due_at < ${to}
    ) g
    join person p on p.organisation_id = g.organisation_id and p.id = g.told_by
    left join lateral (
      select q.known_as from second_person s
      join person q on q.organisation_id = s.organisation_id and q.id = s.told_by
      where s.organisation_id = g.organisation_id and s.giving_id = g.id order by s.told_at limit 1
    ) w on true
    left join lateral (
      select shape, words from giving_effect e
      where e.organisation_id = g.organisation_id and e.giving_id = g.id order by e.told_at desc limit 1
    ) e on true
    order by g.happened_at desc, g.id`.execute(db)
  return rows.map(shown)
}

function isSettled(): RawBuilder<boolean> {
  return sql`exists (select 1 from medicine_matter m
    where m.organisation_id = g.organisation_id and m.medicine_id = g.medicine_id and m.giving_id = g.id
      and m.kind in ('double-dose', 'written-twice'))`
}

function shown({ effectShape, effectWords, secondName, dueAt, happenedAt, ...row }: Row): Answered {
  return {
    ...row,
    id: contract.GivingId.parse(row.id),
    childId: ChildId.parse(row.childId),
    medicineId: MedicineId.parse(row.medicineId),
    toldBy: PersonId.parse(row.toldBy),
    happenedAt: happenedAt.toISOString(),
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(secondName !== null && { secondName }),
    ...(effectShape && { effect: { shape: effectShape, words: effectWords ?? '' } }),
  }
}
