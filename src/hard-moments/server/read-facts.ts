import { ChildId, PersonId } from '#platform/ids.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { everPlanned } from '#records/server/plan-words.ts'
import type * as contract from '../contract/reading.ts'
import { type MomentKind, momentKinds } from '../moment-kinds.ts'
import { namesOf } from './moments.ts'
import './tables.ts'

/** The tellings of the facts of a moment, the newest first, with names and the words of the plan. */
export async function factsOf(child: ChildGrant, ctx: Ctx, momentId: string): Promise<contract.FactsShown[]> {
  const rows = await child.db
    .selectFrom('momentFacts')
    .selectAll()
    .where('momentId', '=', momentId)
    .where('childId', '=', child.childId)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const people = rows.flatMap(({ adults, children, toldBy }) => [...adults, ...children, toldBy])
  const names = await namesOf(child, people)
  const { shorts } = rows.some(({ tried }) => tried.length > 0)
    ? await everPlanned(child, ctx)
    : { shorts: new Map<string, string>() }
  const say = (ids: readonly string[], words: ReadonlyMap<string, string>) =>
    ids.flatMap((id) => words.get(id) ?? [])
  return rows.map(({ keptFor, keptReviewOn, endShape, endedAt, toldAt, ...row }) => ({
    ...row,
    kinds: row.kinds.filter(isKind),
    adults: row.adults.map((id) => PersonId.parse(id)),
    children: row.children.map((id) => ChildId.parse(id)),
    adultNames: say(row.adults, names),
    childNames: say(row.children, names),
    triedSays: say(row.tried, shorts),
    helpedSays: say(row.helped, shorts),
    ...(endShape && { end: endShape }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    ...(keptFor && keptReviewOn && { kept: { reason: keptFor, reviewOn: keptReviewOn } }),
    toldByName: names.get(row.toldBy) ?? '',
    toldAt: toldAt.toISOString(),
  }))
}

function isKind(kind: string): kind is MomentKind {
  return momentKinds.some((one) => one === kind)
}
