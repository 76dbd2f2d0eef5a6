import { isAround } from '#people/server/around.ts'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { isAboutOthers, withoutOthers } from '#records/marks.ts'
import type * as contract from '../contract/injuries.ts'
import { tellMoments } from '../permissions.ts'
import { askWhetherNotifiable } from './ask-notifiable.ts'
import { getMoment } from './moments.ts'
import './tables.ts'

type Injury = InputOf<typeof contract.recordInjury>

/** Keeps where somebody was hurt. What sets an earlier telling right stands beside it. */
export async function recordInjury(ctx: Ctx, injury: Injury, told: Told): Promise<Receipt> {
  const child = await ctx.child(injury.childId, tellMoments)
  return tellOnce(ctx, told, injury.id, () => addInjury(child, ctx, injury))
}

async function addInjury(
  child: ChildGrant<'hard-moments.tell'>,
  ctx: Ctx,
  { personId, insteadOf, marks = [], ...injury }: Injury,
) {
  const moment = await getMoment(child, injury.momentId)
  await mustBeKnown(child, personId, insteadOf)
  await child.db
    .insertInto('injury')
    .values({
      ...injury,
      organisationId: ctx.actor.organisationId,
      momentId: moment.id,
      marks: JSON.stringify(marks),
      hurtPersonId: personId ?? null,
      insteadOf: insteadOf ?? null,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await askWhetherNotifiable(child, ctx, moment, injury.id)
  const where = injury.region.replaceAll('-', ' ')
  const detail = (cameAbout: string) => [cameAbout, injury.treatment].filter(Boolean).join('\n')
  await child.tell('hard-moments.injury', {
    headline: `${hurt[injury.whose]}: ${injury.kind}, ${where}.`,
    detail: detail(withoutOthers(injury.cameAbout, marks)),
    ...(isAboutOthers(marks) && { withheld: detail(injury.cameAbout) }),
    happenedAt: moment.happenedAt,
    about: moment.id,
    readableByChild: injury.whose === 'child',
  })
}

const hurt = {
  child: 'Hurt',
  adult: 'An adult was hurt',
  'another-child': 'Another young person was hurt',
  'someone-else': 'Somebody was hurt',
} as const

async function mustBeKnown(
  child: ChildGrant,
  personId: string | undefined,
  insteadOf: string | undefined,
): Promise<void> {
  if (personId && !(await isAround(child, personId))) {
    throw new NotValid({ personId: ['Choose someone from here.'] })
  }
  if (!insteadOf) return
  const first = await child.db
    .selectFrom('injury')
    .select('id')
    .where('id', '=', insteadOf)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!first) throw new NotFound('The telling that this sets right')
}
