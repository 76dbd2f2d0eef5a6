import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { shapeWords } from '#records/note-headline.ts'
import type * as contract from '../contract/family-times.ts'
import { familyTimeName } from '../family-words.ts'
import * as permissions from '../permissions.ts'
import { agreementsOf, familyTimeRows, shownOf } from './family-rows.ts'
import './tables.ts'

type Plan = InputOf<typeof contract.planFamilyTime>
type Telling = InputOf<typeof contract.tellFamilyTime>

/** Keeps who may see or call. Nothing is overwritten: the newest for a name counts. */
export async function agreeFamilyTime(
  ctx: Ctx,
  { childId, ...agreed }: InputOf<typeof contract.agreeFamilyTime>,
): Promise<OutputOf<typeof contract.agreeFamilyTime>> {
  const child = await ctx.child(childId, permissions.agreeFamilyTime)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('familyAgreement')
    .values({ ...agreed, organisationId, childId, toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const ways = agreed.ways.length > 0 ? agreed.ways.join(', ') : 'not at the moment'
  await child.tell('key-work.family-agreement', {
    headline: `Family time with ${agreed.who}: ${ways}${agreed.supervised ? ', with somebody there' : ''}.`,
    detail: [agreed.words, agreed.byOrder].filter(Boolean).join('\n'),
    happenedAt: ctx.now,
    about: agreed.id,
  })
  return {}
}

export async function planFamilyTime(ctx: Ctx, plan: Plan, told: Told): Promise<Receipt> {
  const child = await ctx.child(plan.childId, permissions.tellTime)
  return tellOnce(ctx, told, plan.id, async () => {
    const { organisationId, id: toldBy } = ctx.actor
    const plannedAt = new Date(plan.plannedAt)
    await child.db
      .insertInto('familyTime')
      .values({ ...plan, organisationId, plannedAt, toldBy, toldAt: ctx.now })
      .execute()
    await child.tell('key-work.family-plan', {
      headline: `${familyTimeName(plan)} is planned${plan.supervised ? ', with somebody there' : ''}.`,
      happenedAt: ctx.now,
      about: plan.id,
    })
  })
}

/** Keeps how it went for the child, or that it did not happen: what matters most to who waited. */
export async function tellFamilyTime(ctx: Ctx, telling: Telling, told: Told): Promise<Receipt> {
  const child = await ctx.child(telling.childId, permissions.tellTime)
  return tellOnce(ctx, told, telling.id, () => addTelling(child, ctx, telling))
}

async function addTelling(child: ChildGrant<'key-work.tell-time'>, ctx: Ctx, telling: Telling) {
  const { before, after, ...said } = telling
  const time = await child.db
    .selectFrom('familyTime')
    .select(['who', 'way'])
    .where('id', '=', telling.familyTimeId)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!time) throw new NotFound('This family time')
  const { organisationId, id: toldBy } = ctx.actor
  const { happenedAt } = timeOf(telling.happenedAt, ctx.now)
  await child.db
    .insertInto('familyTimeTold')
    .values({
      ...said,
      organisationId,
      happenedAt,
      beforeShape: before ?? null,
      afterShape: after ?? null,
      toldBy,
      toldAt: ctx.now,
    })
    .execute()
  await child.tell('key-work.family-time', {
    headline: headlineOf(time, telling),
    detail: [telling.words, telling.childWords].filter(Boolean).join('\n'),
    happenedAt,
    about: telling.id,
  })
}

function headlineOf(time: Pick<contract.FamilyTimeShown, 'who' | 'way'>, telling: Telling): string {
  const { happened, whyNot, before, after } = telling
  const name = familyTimeName(time)
  if (!happened) return `${name} didn’t happen: ${whyNot}${/[.!?]$/.test(whyNot) ? '' : '.'}`
  const how = [before && `${shapeWords[before]} before`, after && `${shapeWords[after]} after`]
  const said = how.filter(Boolean).join(', ')
  return said ? `${name}. ${said.slice(0, 1).toUpperCase()}${said.slice(1)}.` : `${name}.`
}

const PAST = 40

export async function readFamilyTimes(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readFamilyTimes>,
): Promise<OutputOf<typeof contract.readFamilyTimes>> {
  const child = await ctx.child(childId, permissions.readTime)
  const [agreements, ahead, past] = await Promise.all([
    agreementsOf(child.db, [childId]),
    familyTimeRows(child.db, [childId], { told: false, limit: PAST }),
    familyTimeRows(child.db, [childId], { told: true, limit: PAST }),
  ])
  return {
    agreements: agreements.map(({ childId: _, toldAt, ...one }) => ({
      ...one,
      toldAt: toldAt.toISOString(),
    })),
    ahead: ahead.map(shownOf),
    past: past.map(shownOf).reverse(),
  }
}

/** Family time that was told not to have happened since a day, newest first. */
export async function missedLately(child: ChildGrant, since: Date) {
  const rows = await familyTimeRows(child.db, [child.childId], { told: true, limit: PAST, since })
  return rows
    .map(shownOf)
    .flatMap(({ told, ...time }) => {
      const missed = told.find(({ happened }) => !happened)
      return missed
        ? [
            {
              id: missed.id,
              says: `${familyTimeName(time)} didn’t happen.`,
              at: time.plannedAt,
              by: missed.toldByName,
            },
          ]
        : []
    })
    .reverse()
}
