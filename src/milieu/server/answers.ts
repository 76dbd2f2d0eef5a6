import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { timeOf } from '#platform/server/device-time.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract.ts'
import * as permissions from '../permissions.ts'
import { questionsOf } from '../questions.ts'
import { wordsIn } from './words.ts'
import './tables.ts'

/** What the one who asks is asked now. That they were asked is what lets them answer: no tie is needed for it. */
export async function readAsked(ctx: Ctx): Promise<OutputOf<typeof contract.readAsked>> {
  const { db, personId } = await ctx.self()
  return { rounds: await withOwn(db, personId, await askedNow(db, personId, ctx.now)) }
}

/** What one said in rounds that are over, newest first: it stays one's own. */
export async function readSaidBefore(ctx: Ctx): Promise<OutputOf<typeof contract.readSaidBefore>> {
  const { db, personId } = await ctx.self()
  const over = await withOwn(db, personId, await askedBefore(db, personId, ctx.now))
  return { rounds: over.filter(({ said, words }) => said.length > 0 || words) }
}

async function withOwn(
  db: Tx,
  personId: string,
  asked: readonly contract.Asked[],
): Promise<contract.AskedOfMe[]> {
  const ids = asked.map(({ roundId }) => roundId)
  const [said, words] = await Promise.all([saidIn(db, personId, ids), wordsIn(db, personId, ids)])
  return asked.map((one) => {
    const own = words.get(one.roundId)
    return { ...one, said: said.get(one.roundId) ?? [], ...(own && { words: own }) }
  })
}

/** The same for a young person beside an adult, without what they have said. */
export async function readAskedBeside(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readAskedBeside>,
): Promise<OutputOf<typeof contract.readAskedBeside>> {
  const { db } = await ctx.child(childId, permissions.askBeside)
  return { rounds: await askedNow(db, childId, ctx.now) }
}

interface Row {
  roundId: contract.RoundId
  kind: contract.Kind
  voice: contract.Voice
  homeName: string
  closesAt: Date
}

async function askedNow(db: Tx, personId: string, now: Date): Promise<contract.Asked[]> {
  const { rows } = await sql<Row>`
    select k.round_id, k.kind, k.voice, h.name as home_name, k.closes_at from milieu_asked k
    join home h on h.organisation_id = k.organisation_id and h.id = k.home_id
    where k.organisation_id = attune_organisation() and k.person_id = ${personId}
      and k.opened_at <= ${now} and k.closes_at > ${now}
    order by k.kind, k.closes_at, k.round_id`.execute(db)
  return rows.map(shown)
}

/** Some years of them. */
const MOST = 24

async function askedBefore(db: Tx, personId: string, now: Date): Promise<contract.Asked[]> {
  const { rows } = await sql<Row>`
    select k.round_id, k.kind, k.voice, h.name as home_name, k.closes_at from milieu_asked k
    join home h on h.organisation_id = k.organisation_id and h.id = k.home_id
    where k.organisation_id = attune_organisation() and k.person_id = ${personId} and k.closes_at <= ${now}
    order by k.closes_at desc, k.kind, k.round_id limit ${MOST}`.execute(db)
  return rows.map(shown)
}

function shown({ closesAt, ...row }: Row): contract.Asked {
  const { attribution: _, ...questions } = questionsOf(row.kind)
  return { ...row, closesAt: closesAt.toISOString(), ...questions }
}

async function saidIn(
  db: Tx,
  personId: string,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, contract.Answered[]>> {
  const { rows } = await sql<contract.Answered & { roundId: string }>`
    select distinct on (a.round_id, a.question) a.round_id, a.question, a.value from milieu_answer a
    where a.organisation_id = attune_organisation() and a.person_id = ${personId}
      and a.round_id = any(${`{${rounds.join(',')}}`}::uuid[])
    order by a.round_id, a.question, a.told_by = a.person_id desc, a.happened_at desc, a.told_at desc, a.id`.execute(
    db,
  )
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId)
  return new Map(
    [...byRound].map(([roundId, said]) => [
      roundId,
      said.map(({ question, value }) => ({ question, value })),
    ]),
  )
}

type Saying = InputOf<typeof contract.answer>

export async function answer(ctx: Ctx, saying: Saying, told: Told): Promise<Receipt> {
  const { db, personId } = await ctx.self()
  return tellOnce(ctx, told, saying.id, () => keep(db, ctx, personId, saying))
}

export async function answerBeside(
  ctx: Ctx,
  { childId, ...saying }: InputOf<typeof contract.answerBeside>,
  told: Told,
): Promise<Receipt> {
  const { db } = await ctx.child(childId, permissions.askBeside)
  return tellOnce(ctx, told, saying.id, () => keep(db, ctx, childId, saying))
}

/** What was said before the round closed may arrive later: it is kept, and counts while the round is not counted. */
async function keep(
  db: Tx,
  { actor, now }: Ctx,
  personId: string,
  { roundId, answers, happenedAt }: Saying,
): Promise<void> {
  const asked = await db
    .selectFrom('milieuAsked')
    .select('kind')
    .where('roundId', '=', roundId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!asked) throw new NotFound('What you were asked')
  const known = new Set(questionsOf(asked.kind).statements.map(({ question }) => question))
  if (answers.some(({ question }) => !known.has(question))) {
    throw new NotValid({ answers: ['This was not asked.'] })
  }
  const { organisationId, id: toldBy } = actor
  const time = timeOf(happenedAt, now)
  await db
    .insertInto('milieuAnswer')
    .values(
      answers.map((one) => ({ organisationId, roundId, personId, ...one, ...time, toldBy, toldAt: now })),
    )
    .execute()
}
