import { sql } from 'kysely'
import { DomainId } from '#assessment/map/functions.ts'
import { functionScoresOf } from '#assessment/server/maps.ts'
import { scoreBand } from '#measurement/functioning-map.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type * as contract from '../contract/suggestions.ts'
import { type Flag, flagSays } from '../library/flags.ts'
import * as permissions from '../permissions.ts'
import { type Suggestion, suggestFor } from '../suggest.ts'
import { votesOf } from './ideas.ts'
import { libraryOf } from './own-library.ts'
import './tables.ts'

export async function suggest(
  ctx: Ctx,
  { childId, needs }: InputOf<typeof contract.suggest>,
): Promise<OutputOf<typeof contract.suggest>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const { knownAs, age } = await getChild(child, ctx.now)
  const flags = await flagsOf(child)
  const onMap = await domainScoresOf(child)
  const asked = needs.map(({ needId, domain, band }) => {
    const score = onMap.get(domain) ?? null
    return { id: needId, domain, band: score === null ? band : scoreBand(score), score }
  })
  const library = await libraryOf(child.db)
  const { suggested, leftOut } = suggestFor({ name: knownAs, ageYears: age, needs: asked, flags }, library)
  const [decided, votes] = await Promise.all([lastDecisions(child), votesOf(child)])
  return {
    suggested: suggested.map((one) => ({
      ...shownOf(one, needs, decided.get(one.strategy.id)),
      vote: votes.get(one.strategy.id)?.vote,
    })),
    leftOut: leftOut.map(({ strategy: { id, name, how, cautions }, reason }) => ({
      strategyId: id,
      name,
      how,
      cautions,
      version: library.versionOf(id),
      reason,
    })),
    flags,
  }
}

/** The lowest view of each domain when calm: nobody's worry is averaged away. */
async function domainScoresOf(child: ChildGrant): Promise<Map<DomainId, number>> {
  const map = await functionScoresOf(child)
  const lowest = new Map<DomainId, number>()
  for (const { domains } of map?.views ?? []) {
    for (const domain of DomainId.options) {
      const { calm } = domains[domain]
      if (calm !== null) lowest.set(domain, Math.min(calm, lowest.get(domain) ?? calm))
    }
  }
  return lowest
}

function shownOf(
  { strategy, version, needIds, reasons, care, startHere }: Suggestion,
  needs: readonly contract.NeedToAnswer[],
  decided: contract.SuggestionShown['decided'],
): contract.SuggestionShown {
  const { id, name, how, cautions, dose, plannedTimes, deliveredBy, domains, evidence, source, checked } =
    strategy
  const offered = {
    strategyId: id,
    name,
    how,
    cautions,
    dose,
    deliveredBy,
    domains,
    evidence,
    source,
    checked,
    version,
  }
  const answered = needs.map(({ needId }) => needId).filter((need) => needIds.includes(need))
  return {
    ...offered,
    plannedTimes: plannedTimes ?? undefined,
    needIds: answered,
    reasons,
    care,
    startHere,
    decided,
  }
}

/** What is recorded about the child that changes which responses fit: the newest telling. */
async function flagsOf(child: ChildGrant): Promise<Flag[]> {
  const newest = await child.db
    .selectFrom('circumstance')
    .select('flags')
    .where('childId', '=', child.childId)
    .orderBy('toldAt', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return newest?.flags ?? []
}

async function lastDecisions(child: ChildGrant) {
  const { rows } = await sql<{
    strategyId: string
    decision: contract.Decision
    reason: string
    decidedAt: Date
  }>`
    select distinct on (d.strategy_id) d.strategy_id, d.decision, d.reason, d.decided_at
    from suggestion_decision d where d.child_id = ${child.childId}
    order by d.strategy_id, d.decided_at desc`.execute(child.db)
  return new Map(
    rows.map(({ strategyId, decision, reason, decidedAt }) => [
      strategyId,
      { decision, reason, at: decidedAt.toISOString() },
    ]),
  )
}

const decisionSays: Record<contract.Decision, string> = {
  accepted: 'Taken up for the plan',
  adapted: 'Taken up for the plan in another form',
  declined: 'Not taken up for now',
}

/** Keeps what a person did with a suggestion. Sent twice, it is kept once. */
export async function decideSuggestion(
  ctx: Ctx,
  { reason, decision, strategyId, ...decided }: InputOf<typeof contract.decideSuggestion>,
): Promise<OutputOf<typeof contract.decideSuggestion>> {
  const child = await ctx.child(decided.childId, permissions.changePlan)
  if (decision === 'declined' && reason === '') {
    throw new NotValid({ reason: ['Say why this is not for now.'] })
  }
  const { find, versionOf } = await libraryOf(child.db)
  const strategy = find(strategyId)
  if (!strategy) throw new NotFound('This suggestion')
  const { of: strategyOf, number: strategyNumber } = versionOf(strategyId)
  const { organisationId, id: decidedBy } = ctx.actor
  const kept = { ...decided, strategyId, strategyOf, strategyNumber, decision, reason, organisationId }
  const added = await child.db
    .insertInto('suggestionDecision')
    .values({ ...kept, decidedBy, decidedAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('response.suggestion-decision', {
    headline: `${decisionSays[decision]}: ${strategy.name}.`,
    detail: reason,
    happenedAt: ctx.now,
    about: decided.id,
  })
  return {}
}

/** Says what is so about the child. Sent twice, it is kept once; what was said before stays in the record. */
export async function tellCircumstances(
  ctx: Ctx,
  { id, childId, flags }: InputOf<typeof contract.tellCircumstances>,
): Promise<OutputOf<typeof contract.tellCircumstances>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const { organisationId, id: toldBy } = ctx.actor
  const added = await child.db
    .insertInto('circumstance')
    .values({ organisationId, id, childId, flags: [...new Set(flags)], toldBy, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('response.circumstances', {
    headline:
      flags.length === 0
        ? 'Nothing needs special care at present.'
        : 'What needs special care was looked at.',
    detail: flags.map((flag) => flagSays[flag]).join(' '),
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}
