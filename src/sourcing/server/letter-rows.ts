import { sql } from 'kysely'
import type { ChildGrant } from '#platform/server/context.ts'
import type { LetterShown } from '../contract/letters.ts'
import './tables.ts'

type Row = Omit<LetterShown, 'madeAt'> & { madeAt: Date; sourcingNeedId: string }

/** The letters that were made for a child, oldest first, each with who got it. */
export async function lettersOf({
  db,
  childId,
}: ChildGrant): Promise<{ sourcingNeedId: string; letter: LetterShown }[]> {
  const { rows } = await sql<Row>`
    select l.sourcing_need_id, l.id, o.name as to_name, l.picked, p.known_as as made_by_name, l.told_at as made_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'whom', s.whom, 'how', s.how, 'onDay', s.on_day,
          'toldByName', t.known_as) order by s.on_day, s.told_at)
        from referral_letter_sent s join person t on t.organisation_id = s.organisation_id and t.id = s.told_by
        where s.organisation_id = l.organisation_id and s.letter_id = l.id), '[]') as sent
    from referral_letter l
    join sourcing_provider o on o.organisation_id = l.organisation_id and o.id = l.provider_id
    join person p on p.organisation_id = l.organisation_id and p.id = l.told_by
    where l.child_id = ${childId} order by l.told_at, l.id`.execute(db)
  return rows.map(({ sourcingNeedId, madeAt, ...letter }) => ({
    sourcingNeedId,
    letter: { ...letter, madeAt: madeAt.toISOString() },
  }))
}
