import { sql } from 'kysely'
import { todayIn } from '#people/home-day.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotAllowed, NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Told } from '#platform/server/serve.ts'
import { withoutNulls } from '#platform/server/without-nulls.ts'
import { planInForce } from '#response/server/plan-versions.ts'
import * as contract from '../contract/tracks.ts'
import * as permissions from '../permissions.ts'
import type { ScoreCounted } from '../track-view.ts'
import './tables.ts'

type TrackRow<Score> = Pick<contract.Track, 'id' | 'title' | 'aim'> & {
  needId: string | null
  madeAt: Date
  endedOn: string | null
  scores: Score[]
}

/** A child's tracks, the oldest first, each with all its scores. */
export async function tracksOf({ db, childId }: ChildGrant): Promise<contract.Track[]> {
  const { rows } = await sql<TrackRow<contract.ScoreShown>>`
    select t.id, t.title, t.need_id, t.aim, t.made_at, t.ended_on, coalesce((
      select json_agg(one) from (
        select s.id, s.score, s.as_whom as "as", s.words, s.scored_on as "scoredOn", p.known_as as "toldByName"
        from track_score s join person p on p.organisation_id = s.organisation_id and p.id = s.told_by
        where s.organisation_id = t.organisation_id and s.child_id = t.child_id and s.track_id = t.id
        order by s.scored_on, s.told_at, s.id) one), '[]'::json) as scores
    from track t where t.child_id = ${childId} order by t.made_at, t.id`.execute(db)
  return rows.map(trackOf)
}

export type TrackScored = Omit<contract.Track, 'scores'> & { scores: ScoreCounted[] }

/** The same for figures: nobody's words, and not who said them. */
export async function tracksScored({ db, childId }: ChildGrant): Promise<TrackScored[]> {
  const { rows } = await sql<TrackRow<ScoreCounted>>`
    select t.id, t.title, t.need_id, t.aim, t.made_at, t.ended_on, coalesce((
      select json_agg(one) from (
        select s.id, s.score, s.as_whom as "as", s.scored_on as "scoredOn" from track_score s
        where s.organisation_id = t.organisation_id and s.child_id = t.child_id and s.track_id = t.id
        order by s.scored_on, s.told_at, s.id) one), '[]'::json) as scores
    from track t where t.child_id = ${childId} order by t.made_at, t.id`.execute(db)
  return rows.map(trackOf)
}

function trackOf<Score>({ madeAt, ...row }: TrackRow<Score>) {
  return { ...withoutNulls(row), startedOn: madeAt.toISOString().slice(0, 10) }
}

export async function readTracks(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readTracks>,
): Promise<OutputOf<typeof contract.readTracks>> {
  const child = await ctx.child(childId, permissions.readTracks)
  const [tracks, plan, today] = await Promise.all([tracksOf(child), planInForce(child), todayOf(child, ctx)])
  const needs = plan?.plan.needs.map(({ id, title }) => ({ id, title })) ?? []
  return { tracks, needs, today }
}

/** The day it is where the child lives. */
export async function todayOf(child: ChildGrant, ctx: Ctx): Promise<string> {
  const { home } = await getChild(child, ctx.now)
  return todayIn(home?.timeZone ?? 'UTC', ctx.now)
}

export async function addTrack(
  ctx: Ctx,
  { id, childId, title, needId, aim }: InputOf<typeof contract.addTrack>,
): Promise<OutputOf<typeof contract.addTrack>> {
  const child = await ctx.child(childId, permissions.writeTracks)
  const [tracks, plan] = await Promise.all([tracksOf(child), planInForce(child)])
  if (tracks.some((one) => one.id === id)) return {}
  if (tracks.filter((one) => !one.endedOn).length >= contract.mostTracks) {
    throw new NotValid({ title: ['Four tracks at a time are enough. End one first.'] })
  }
  if (needId && !plan?.plan.needs.some((need) => need.id === needId)) {
    throw new NotValid({ needId: ['Choose a need of the plan.'] })
  }
  const { organisationId, id: madeBy } = ctx.actor
  await child.db
    .insertInto('track')
    .values({ organisationId, id, childId, title, needId: needId ?? null, aim, madeBy, madeAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .execute()
  await child.tell('review.track', {
    headline: `A track was chosen: ${title}.`,
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

export async function endTrack(
  ctx: Ctx,
  { childId, trackId }: InputOf<typeof contract.endTrack>,
): Promise<OutputOf<typeof contract.endTrack>> {
  const child = await ctx.child(childId, permissions.writeTracks)
  const track = await getTrack(child, trackId)
  if (track.endedOn) return {}
  await child.db
    .updateTable('track')
    .set({ endedOn: await todayOf(child, ctx) })
    .where('id', '=', trackId)
    .where('childId', '=', childId)
    .execute()
  return {}
}

/** A track that has ended since still takes a score: what is told may have been said before. */
export async function scoreTrack(
  ctx: Ctx,
  score: InputOf<typeof contract.scoreTrack>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(score.childId, permissions.scoreTracks)
  requireOwnView(child, score.as)
  const [track, today] = await Promise.all([getTrack(child, score.trackId), todayOf(child, ctx)])
  if (score.scoredOn > today) throw new NotValid({ scoredOn: ['This day has not come yet.'] })
  return tellOnce(ctx, told, score.id, () => addScore(child, ctx, score, track.title))
}

async function addScore(
  child: ChildGrant,
  ctx: Ctx,
  { as: asWhom, ...said }: InputOf<typeof contract.scoreTrack>,
  title: string,
) {
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('trackScore')
    .values({ ...said, asWhom, organisationId, toldBy, toldAt: ctx.now })
    .execute()
  await child.tell('review.score', {
    headline: `${title}: ${said.score} of 10, as ${asSeenBy[asWhom]}.`,
    detail: said.words,
    happenedAt: ctx.now,
    about: said.id,
  })
}

const asSeenBy: Record<contract.Rater, string> = {
  child: 'they see it themself',
  worker: 'a worker sees it',
  clinician: 'the clinician sees it',
}

/** A child speaks for themself only; nobody but the clinician gives the clinician's view. */
function requireOwnView({ relations }: ChildGrant, as: contract.Rater): void {
  const isAdult = relations.some((one) => one !== 'child')
  if (!isAdult && as !== 'child') throw new NotAllowed()
  if (as === 'clinician' && !relations.includes('clinician')) throw new NotAllowed()
}

async function getTrack(child: ChildGrant, trackId: contract.TrackId) {
  const track = await child.db
    .selectFrom('track')
    .select(['title', 'endedOn'])
    .where('id', '=', trackId)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!track) throw new NotFound('This track')
  return track
}
