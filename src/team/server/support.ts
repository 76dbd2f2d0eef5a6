import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import type { HomeId, PersonId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx, HomeGrant } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

const kind = 'team.word-asked' as const

/** A worker asks for a word: it is a duty of the one they asked, until it was had. */
export async function askForWord(
  ctx: Ctx,
  { id, homeId, whom }: InputOf<typeof contract.askForWord>,
  told: Told,
): Promise<Receipt> {
  const home = await ctx.home(homeId, permissions.checkIn)
  const { organisationId, id: personId } = ctx.actor
  return tellOnce(ctx, told, id, async () => {
    await home.db
      .insertInto('wordAsked')
      .values({ organisationId, id, personId, homeId, whom, askedAt: ctx.now })
      .execute()
    await openDuty(home, ctx, { kind, about: id, homeId, fallsTo: [whom] })
  })
}

/** The word was had, or is not needed any more: whoever asked or was asked says so. */
export async function settleWord(
  ctx: Ctx,
  { homeId, wordId }: InputOf<typeof contract.settleWord>,
): Promise<OutputOf<typeof contract.settleWord>> {
  const home = await ctx.home(homeId, permissions.settleWord)
  const { rows } = await sql`
    select id from word_asked where id = ${wordId} and home_id = ${homeId} and person_id = ${ctx.actor.id}
    union all
    select id from team_words(${homeId}, ${ctx.now}) where id = ${wordId}`.execute(home.db)
  if (rows.length === 0) throw new NotFound('This')
  await closeDuty(home, ctx, { kind, about: wordId }, 'had')
  return {}
}

/** Keeps that support was offered. A word that they asked this person for is answered by it. */
export async function offerSupport(
  ctx: Ctx,
  { id, homeId, personId, kind: offered }: InputOf<typeof contract.offerSupport>,
  told: Told,
): Promise<Receipt> {
  const home = await ctx.home(homeId, permissions.careForTeam)
  const { organisationId, id: offeredBy } = ctx.actor
  return tellOnce(ctx, told, id, async () => {
    if (personId === offeredBy)
      throw new NotValid({ personId: ['This is yourself. Ask for a word instead.'] })
    await mustWorkHere(home, ctx, personId)
    await home.db
      .insertInto('supportOffered')
      .values({ organisationId, id, personId, homeId, kind: offered, offeredBy, offeredAt: ctx.now })
      .execute()
    const { rows } = await sql<{ id: string }>`
      select id from team_words(${homeId}, ${ctx.now}) where person_id = ${personId}`.execute(home.db)
    for (const word of rows) await closeDuty(home, ctx, { kind, about: word.id }, 'support-offered')
  })
}

/** The worker says whether they take it. Said once; said again, the first stays. */
export async function answerSupport(
  ctx: Ctx,
  { id, supportId, taken }: InputOf<typeof contract.answerSupport>,
): Promise<OutputOf<typeof contract.answerSupport>> {
  const { db, personId } = await ctx.self()
  const { organisationId } = ctx.actor
  const mine = await db
    .selectFrom('supportOffered')
    .select('id')
    .where('id', '=', supportId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!mine) throw new NotFound('This offer')
  await db
    .insertInto('supportAnswer')
    .values({ organisationId, id, personId, supportId, taken, toldAt: ctx.now })
    .onConflict((same) => same.columns(['organisationId', 'supportId']).doNothing())
    .execute()
  return {}
}

/** Keeps that a worker had supervision, and on which day. */
export async function tellSupervision(
  ctx: Ctx,
  { id, homeId, personId, heldOn }: InputOf<typeof contract.tellSupervision>,
  told: Told,
): Promise<Receipt> {
  const home = await ctx.home(homeId, permissions.careForTeam)
  const { organisationId, id: toldBy } = ctx.actor
  return tellOnce(ctx, told, id, async () => {
    await mustWorkHere(home, ctx, personId)
    const { rows } = await sql<{ today: string }>`
      select (${ctx.now}::timestamptz at time zone time_zone)::date as today from home where id = ${homeId}`.execute(
      home.db,
    )
    if (heldOn > (rows[0]?.today ?? heldOn)) throw new NotValid({ heldOn: ['This day has not come yet.'] })
    await home.db
      .insertInto('supervisionHeld')
      .values({ organisationId, id, personId, homeId, heldOn, toldBy, toldAt: ctx.now })
      .execute()
  })
}

async function mustWorkHere({ db, homeId }: HomeGrant, { now }: Ctx, personId: PersonId) {
  const people = await worksIn(db, homeId, now)
  if (!people.includes(personId)) throw new NotValid({ personId: ['Choose someone who works in this home.'] })
}

/** Everyone who works in a home today. */
async function worksIn(db: HomeGrant['db'], homeId: HomeId, now: Date): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select works_in_home as person_id from works_in_home(${homeId}, ${now})`.execute(db)
  return rows.map(({ personId }) => personId)
}
