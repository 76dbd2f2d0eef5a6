import { sql } from 'kysely'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract.ts'
import { questionsOf } from '../questions.ts'
import { groupsOf } from './figures.ts'
import './tables.ts'

/** Whoever was asked hears what came out: the same figures as everyone, and no more. */
export async function readCameOut(ctx: Ctx): Promise<OutputOf<typeof contract.readCameOut>> {
  const { db, personId } = await ctx.self()
  const { rows } = await sql<{ roundId: string; homeName: string; openedAt: Date }>`
    select k.round_id, h.name as home_name, k.opened_at from milieu_asked k
    join home h on h.organisation_id = k.organisation_id and h.id = k.home_id
    where k.organisation_id = attune_organisation() and k.person_id = ${personId} and k.kind = 'milieu-pulse'
      and k.counted_at <= ${ctx.now}
    order by k.opened_at desc, k.round_id limit 1`.execute(db)
  const [last] = rows
  if (!last) return {}
  const { statements, choices } = questionsOf('milieu-pulse')
  const groups = await groupsOf({ db }, ctx, [last.roundId])
  return {
    round: {
      ...{ homeName: last.homeName, openedAt: last.openedAt.toISOString(), statements, choices },
      groups: groups.get(last.roundId) ?? [],
    },
  }
}
