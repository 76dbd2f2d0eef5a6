import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotFound } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import type * as contract from '../contract/ideas.ts'
import * as permissions from '../permissions.ts'
import { libraryOf } from './own-library.ts'
import './tables.ts'

export async function readIdeas(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readIdeas>,
): Promise<OutputOf<typeof contract.readIdeas>> {
  const child = await ctx.child(childId, permissions.readPlan)
  const [asked, votes] = await Promise.all([ideasAsked(child), votesOf(child)])
  const known = new Set(asked.map(({ strategyId }) => strategyId))
  const others = [...votes.values()].filter(({ strategyId }) => !known.has(strategyId))
  return {
    ideas: [...asked, ...others.map(({ strategyId, title }) => ({ strategyId, title }))].map((idea) => {
      const said = votes.get(idea.strategyId)
      return { ...idea, ...(said && { vote: said.vote }) }
    }),
  }
}

/** What was put to the child, the newest words for each idea, the newest idea first. */
async function ideasAsked(child: ChildGrant): Promise<contract.IdeaShown[]> {
  const { rows } = await sql<{
    strategyId: string
    title: string
    says: string
    askedBy: string
    askedAt: Date
  }>`
    select distinct on (i.strategy_id) i.strategy_id, i.title, i.says, p.known_as as asked_by, i.asked_at
    from idea_asked i
    join person p on p.organisation_id = i.organisation_id and p.id = i.asked_by
    where i.child_id = ${child.childId}
    order by i.strategy_id, i.asked_at desc, i.id`.execute(child.db)
  return rows
    .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
    .map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() }))
}

interface Said {
  strategyId: string
  title: string
  vote: contract.IdeaVote
}

/** What the child said last to each idea, by the idea. */
export async function votesOf(child: ChildGrant): Promise<Map<string, Said>> {
  const { rows } = await sql<{
    strategyId: string
    title: string
    vote: contract.Vote
    words: string
    at: Date
    writtenBy: string | null
  }>`
    select distinct on (v.strategy_id) v.strategy_id, v.title, v.vote, v.words, v.happened_at as at,
      case when v.told_by <> v.child_id then p.known_as end as written_by
    from idea_vote v
    join person p on p.organisation_id = v.organisation_id and p.id = v.told_by
    where v.child_id = ${child.childId}
    order by v.strategy_id, v.happened_at desc, v.told_at desc`.execute(child.db)
  return new Map(
    rows.map(({ strategyId, title, at, ...said }) => [
      strategyId,
      { strategyId, title, vote: { ...withoutNulls(said), at: at.toISOString() } },
    ]),
  )
}

/** Puts an idea to the child. Sent twice, it is asked once. */
export async function askAboutIdea(
  ctx: Ctx,
  { id, childId, strategyId, says }: InputOf<typeof contract.askAboutIdea>,
): Promise<OutputOf<typeof contract.askAboutIdea>> {
  const child = await ctx.child(childId, permissions.changePlan)
  const strategy = (await libraryOf(child.db)).find(strategyId)
  if (!strategy) throw new NotFound('This suggestion')
  const { organisationId, id: askedBy } = ctx.actor
  const title = strategy.name
  const added = await child.db
    .insertInto('ideaAsked')
    .values({ organisationId, id, childId, strategyId, title, says, askedBy, askedAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await child.tell('response.idea-asked', {
    headline: `Asked what they think of an idea: ${title}.`,
    detail: says,
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

const voteSays: Record<contract.Vote, string> = {
  yes: 'yes please',
  maybe: 'maybe',
  no: 'no thanks',
}

/** Keeps what the child says to an idea. It may wait on a device, and arrive twice. */
export async function voteOnIdea(
  ctx: Ctx,
  { happenedAt: said, ...input }: InputOf<typeof contract.voteOnIdea>,
  told: Told,
): Promise<OutputOf<typeof contract.voteOnIdea>> {
  const child = await ctx.child(input.childId, permissions.voteOnIdea)
  const { actor, now } = ctx
  const time = timeOf(said, now)
  return tellOnce(ctx, told, input.id, async () => {
    const { organisationId, id: toldBy } = actor
    await child.db
      .insertInto('ideaVote')
      .values({ ...input, ...time, organisationId, toldBy, toldAt: now })
      .execute()
    await child.tell('response.idea-vote', {
      headline: `Said “${voteSays[input.vote]}” to an idea: ${input.title}.`,
      detail: input.words,
      happenedAt: time.happenedAt,
      about: input.id,
    })
  })
}
