import { adultsAround, childrenAround } from '#people/server/around.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { firstSentence } from '#platform/first-sentence.ts'
import { NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { isAboutOthers, withoutOthers } from '#records/marks.ts'
import { openKeptReview } from '#records/server/kept.ts'
import { everPlanned } from '#records/server/plan-words.ts'
import type * as contract from '../contract/facts.ts'
import { tellMoments } from '../permissions.ts'
import { askSomebodyElse } from './ask-notifiable.ts'
import { KEPT_REVIEW } from './moment-lines.ts'
import { getMoment } from './moments.ts'
import './tables.ts'

type Facts = InputOf<typeof contract.tellFacts>

/** Keeps a telling of the facts of a hard moment beside the earlier ones. */
export async function tellFacts(ctx: Ctx, facts: Facts, told: Told): Promise<Receipt> {
  const child = await ctx.child(facts.childId, tellMoments)
  return tellOnce(ctx, told, facts.id, () => addFacts(child, ctx, facts))
}

async function addFacts(child: ChildGrant<'hard-moments.tell'>, ctx: Ctx, facts: Facts) {
  const { kept, end, endedAt, tried, helped, marks = [], ...told } = facts
  const moment = await getMoment(child, told.momentId)
  await mustBeKnown(child, ctx, facts)
  await closeKeptReviews(child, ctx, moment.id)
  if (kept) await openKeptReview(child, ctx, { kind: KEPT_REVIEW, about: facts.id, reviewOn: kept.reviewOn })
  await child.db
    .insertInto('momentFacts')
    .values({
      ...told,
      organisationId: ctx.actor.organisationId,
      momentId: moment.id,
      marks: JSON.stringify(marks),
      tried: [...new Set([...tried, ...helped])],
      helped: [...new Set(helped)],
      endShape: end ?? null,
      endedAt: endedAt ? timeOf(endedAt, ctx.now).happenedAt : null,
      keptFor: kept?.reason ?? null,
      keptReviewOn: kept?.reviewOn ?? null,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await closeDuty(child, ctx, { kind: 'hard-moments.write-facts', about: moment.id }, 'told')
  await askSomebodyElse(child, ctx, moment, facts.id)
  const detail = (words: string) =>
    [words, told.place, ...told.ledTo, told.triedOther].filter(Boolean).join('\n')
  const words = withoutOthers(told.words, marks)
  await child.tell('hard-moments.facts', {
    headline: words ? firstSentence(words) : 'The facts of a hard moment were told.',
    detail: detail(words),
    ...(isAboutOthers(marks) && { withheld: detail(told.words) }),
    happenedAt: moment.happenedAt,
    about: moment.id,
    readableByChild: !kept,
  })
}

/** Whoever tells the facts again has looked again at who may read them. */
async function closeKeptReviews(child: ChildGrant, ctx: Ctx, momentId: string) {
  const earlier = await child.db
    .selectFrom('momentFacts')
    .select('id')
    .where('momentId', '=', momentId)
    .where('childId', '=', child.childId)
    .where('keptFor', 'is not', null)
    .execute()
  for (const { id } of earlier) await closeDuty(child, ctx, { kind: KEPT_REVIEW, about: id }, 'told-again')
}

/** Who was there is around the child, and what was tried was once in the plan. */
async function mustBeKnown(child: ChildGrant, ctx: Ctx, { adults, children, tried, helped }: Facts) {
  const [grown, young] = [await adultsAround(child, adults), await childrenAround(child, children)]
  const { shorts } =
    tried.length + helped.length > 0 ? await everPlanned(child, ctx) : { shorts: new Map<string, string>() }
  const fields = {
    ...(adults.some((id) => !grown.has(id)) && { adults: ['Choose someone who works here.'] }),
    ...(children.some((id) => !young.has(id)) && { children: ['Choose someone who lives here.'] }),
    ...([...tried, ...helped].some((id) => !shorts.has(id)) && {
      tried: ['This was never in the plan of this child.'],
    }),
  }
  if (Object.keys(fields).length > 0) throw new NotValid(fields)
}
