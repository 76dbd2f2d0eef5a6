import { sql } from 'kysely'
import { careTeamOf } from '#people/server/care-team.ts'
import type { InputOf } from '#platform/contract.ts'
import { allows } from '#platform/permissions.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/after.ts'
import * as permissions from '../permissions.ts'
import { adultsOf } from './adult-talks.ts'
import { othersOf } from './between.ts'
import { goingsOf } from './goings.ts'
import { lessonsOf } from './lessons.ts'
import { momentOf } from './moments.ts'
import { reviewsOf, unreviewedOf } from './safety-reviews.ts'
import { sidesOf } from './sides.ts'
import { talksOf } from './talks.ts'
import './tables.ts'

/** What followed a hard moment, and what is still open. */
export async function readAfter(
  ctx: Ctx,
  { childId, about }: InputOf<typeof contract.readAfter>,
): Promise<contract.After> {
  const child = await ctx.child(childId, permissions.readAfter)
  const moment = await momentOf(child, about)
  const [open, talks, sides, adults, goings, others, unreviewed, reviews, lessons, team] = await Promise.all([
    openOf(child, moment.id),
    talksOf(child, moment.id),
    sidesOf(child, moment.id),
    adultsOf(child, ctx, moment.id),
    goingsOf(child, moment.id),
    othersOf(child, moment.id),
    unreviewedOf(child),
    reviewsOf(child, moment.id),
    lessonsOf(child, moment.id),
    careTeamOf(child, ctx.now),
  ])
  const { relations } = child
  return {
    moment: { ...moment, happenedAt: moment.happenedAt.toISOString() },
    open,
    talks,
    sides,
    adults,
    goings,
    others,
    unreviewed: unreviewed.map((one) => ({ ...one, happenedAt: one.happenedAt.toISOString() })),
    reviews,
    lessons,
    people: team.map(({ personId, knownAs, face }) => ({ personId, knownAs, ...(face && { face }) })),
    may: {
      tell: allows(permissions.tellAfter, relations),
      tellLesson: allows(permissions.tellLesson, relations),
      decide: allows(permissions.decideAfter, relations),
    },
  }
}

type Open = contract.After['open'][number]

/** What still has to follow one hard moment, the soonest first. */
async function openOf({ db, childId }: ChildGrant, momentId: string): Promise<Open[]> {
  const { rows } = await sql<Pick<Open, 'kind' | 'about'> & { dueAt: Date | null; rule: string | null }>`
    select d.kind, d.about, d.due_at, d.rule from duty d
    where d.child_id = ${childId} and d.done_at is null and d.kind like 'repair.%'
      and (d.about = ${momentId}
        or exists (select 1 from adult_there a where a.id = d.about and a.moment_id = ${momentId})
        or exists (select 1 from other_there o where o.id = d.about and o.moment_id = ${momentId})
        or exists (select 1 from lesson l where l.id = d.about and l.moment_id = ${momentId})
        or exists (select 1 from going_back g where g.id = d.about and g.moment_id = ${momentId})
        or exists (select 1 from moment_side s where s.id = d.about and s.moment_id = ${momentId}))
    order by d.due_at nulls last, d.opened_at, d.id`.execute(db)
  return rows.map(({ kind, about, dueAt, rule }) => ({
    kind,
    about,
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(rule && { rule }),
  }))
}
