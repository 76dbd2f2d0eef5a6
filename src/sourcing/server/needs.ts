import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { Conflict, NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/needs.ts'
import type { SourcingShown } from '../contract/reading.ts'
import { kindName } from '../kinds/kinds.ts'
import * as permissions from '../permissions.ts'
import { conditionsOfLaw } from '../rules/conditions.ts'
import { sourcingOf } from './rows.ts'
import { sourcesOf } from './sources.ts'
import './tables.ts'

/** Says what is looked for. Where it comes from is kept with the name it has today. */
export async function addNeed(
  ctx: Ctx,
  { source, ...need }: InputOf<typeof contract.addNeed>,
): Promise<OutputOf<typeof contract.addNeed>> {
  const child = await ctx.child(need.childId, permissions.tellSourcing)
  const from =
    source && (await sourcesOf(child)).find(({ kind, id }) => kind === source.kind && id === source.id)
  if (source && !from)
    throw new NotValid({ source: ['This does not stand in the plan any more. Choose again.'] })
  const added = await child.db
    .insertInto('sourcingNeed')
    .values({
      ...need,
      ...toldNow(ctx),
      sourceKind: from?.kind ?? null,
      sourceId: from?.id ?? null,
      sourceSays: from?.says ?? '',
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const { knownAs } = await getChild(child, ctx.now)
  await child.tell('sourcing.need', {
    headline: `${kindName(need)} is looked for for ${knownAs}.`,
    detail: [need.purpose, need.childWords].filter(Boolean).join('\n'),
    happenedAt: ctx.now,
    about: need.id,
  })
  return {}
}

export async function addProvider(
  ctx: Ctx,
  provider: InputOf<typeof contract.addProvider>,
): Promise<OutputOf<typeof contract.addProvider>> {
  const child = await ctx.child(provider.childId, permissions.tellSourcing)
  const need = await openNeed(child, provider.sourcingNeedId)
  const added = await child.db
    .insertInto('sourcingProvider')
    .values({ ...provider, ...toldNow(ctx) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('sourcing.provider', {
    headline: `${kindName(need)}: ${provider.name} was found.`,
    detail: [provider.offers, provider.waiting].filter(Boolean).join('\n'),
    happenedAt: ctx.now,
    about: need.id,
  })
  return {}
}

/** Confirms a condition for a provider. Confirmed again, the newest counts and the others stay. */
export async function confirmCondition(
  ctx: Ctx,
  confirmed: InputOf<typeof contract.confirmCondition>,
): Promise<OutputOf<typeof contract.confirmCondition>> {
  const child = await ctx.child(confirmed.childId, permissions.confirmCondition)
  const need = await openNeed(child, confirmed.sourcingNeedId)
  const provider = providerIn(need, confirmed.providerId)
  const added = await child.db
    .insertInto('sourcingConfirmation')
    .values({ ...confirmed, ...toldNow(ctx) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  const says = conditionsOfLaw.conditions.find(({ id }) => id === confirmed.condition)?.says ?? ''
  await child.tell('sourcing.condition', {
    headline: `${kindName(need)} with ${provider.name}, confirmed: ${says}`,
    detail: confirmed.words,
    happenedAt: ctx.now,
    about: need.id,
  })
  return {}
}

/** Who tells it, and when. */
export function toldNow({ actor, now }: Ctx) {
  return { organisationId: actor.organisationId, toldBy: actor.id, toldAt: now }
}

/** What is looked for, which has not ended: what has ended begins anew as a need of its own. */
export async function openNeed(child: ChildGrant, id: string): Promise<SourcingShown> {
  const need = (await sourcingOf(child)).find((one) => one.id === id)
  if (!need) throw new NotFound('What is looked for')
  if (need.stage === 'ended') throw new Conflict('This has ended. Write down anew what is looked for.')
  return need
}

/** A provider that was found for this need. */
export function providerIn({ providers }: SourcingShown, id: string) {
  const provider = providers.find((one) => one.id === id)
  if (!provider) throw new NotValid({ providerId: ['Choose one of those that were found.'] })
  return provider
}
