import { sql } from 'kysely'
import { adultsAround } from '#people/server/around.ts'
import { getChild } from '#people/server/children.ts'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty, openDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/promises.ts'
import * as permissions from '../permissions.ts'
import './tables.ts'

const DUTY = 'key-work.promise'

type Answer = InputOf<typeof contract.answerPromise>

interface Promising {
  sessionId: string
  /** When a day of the child's home is over. */
  dueAt: (day: string) => Promise<Date>
}

/** Keeps what was promised to the child; each stays a duty until it is answered. */
export async function keepPromises(
  child: ChildGrant,
  ctx: Ctx,
  promises: readonly contract.Promised[],
  { sessionId, dueAt }: Promising,
): Promise<void> {
  const home = promises.length > 0 ? (await getChild(child, ctx.now)).home : undefined
  const { organisationId } = ctx.actor
  const { childId } = child
  const people = promises.flatMap(({ byId }) => byId ?? [])
  const around = await adultsAround(child, people)
  if (people.some((id) => !around.has(id))) {
    throw new NotValid({ promises: ['Choose an adult who is around them.'] })
  }
  for (const { id, words, byId, byName, untilOn } of promises) {
    const said = { words, byId: byId ?? null, byName, untilOn: untilOn ?? null }
    const told = { toldBy: ctx.actor.id, toldAt: ctx.now }
    await child.db
      .insertInto('promise')
      .values({ organisationId, id, childId, sessionId, ...said, ...told })
      .execute()
    await openDuty(child, ctx, {
      kind: DUTY,
      about: id,
      homeId: home?.id,
      childId,
      personId: byId,
      fallsTo: ['key-worker', 'home-manager'],
      ...(untilOn && { dueAt: await dueAt(untilOn) }),
    })
    await child.tell('key-work.promise', {
      headline: `${byName} promised: ${words}`,
      happenedAt: ctx.now,
      about: id,
    })
  }
}

/** Says whether a promise was kept. The duty is done either way: kept, or told to the child with the reason. */
export async function answerPromise(ctx: Ctx, answer: Answer, told: Told): Promise<Receipt> {
  const child = await ctx.child(answer.childId, permissions.spendTime)
  return tellOnce(ctx, told, answer.id, () => addAnswer(child, ctx, answer))
}

async function addAnswer(child: ChildGrant<'key-work.spend-time'>, ctx: Ctx, answer: Answer) {
  const { id, promiseId, kept, because } = answer
  const promise = await child.db
    .selectFrom('promise')
    .select(['words', 'byName'])
    .where('id', '=', promiseId)
    .where('childId', '=', child.childId)
    .executeTakeFirst()
  if (!promise) throw new NotFound('This promise')
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('promiseAnswer')
    .values({ organisationId, id, childId: child.childId, promiseId, kept, because, toldBy, toldAt: ctx.now })
    .execute()
  await closeDuty(child, ctx, { kind: DUTY, about: promiseId }, kept ? 'kept' : 'told-why-not')
  await child.tell('key-work.promise-answer', {
    headline: `${promise.byName} ${kept ? 'kept a promise' : 'did not keep a promise'}: ${promise.words}`,
    detail: because,
    happenedAt: ctx.now,
    about: promiseId,
  })
}

export async function readPromises(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readPromises>,
): Promise<OutputOf<typeof contract.readPromises>> {
  const child = await ctx.child(childId, permissions.readTime)
  return { promises: await promisesOf(child) }
}

interface Row {
  id: contract.PromiseId
  words: string
  byName: string
  untilOn: string | null
  toldAt: Date
  toldByName: string
  kept: boolean | null
  because: string
  answeredAt: Date
  answeredByName: string
}

/** What was promised to a child: what is open first, the soonest due first; then what was answered, newest first. */
export async function promisesOf({ db, childId }: ChildGrant): Promise<contract.PromiseShown[]> {
  const { rows } = await sql<Row>`
    select p.id, p.words, p.by_name, p.until_on, p.told_at, w.known_as as told_by_name,
      a.kept, a.because, a.told_at as answered_at, a.known_as as answered_by_name
    from promise p
    join person w on w.organisation_id = p.organisation_id and w.id = p.told_by
    left join lateral (
      select a.kept, a.because, a.told_at, y.known_as
      from promise_answer a
      join person y on y.organisation_id = a.organisation_id and y.id = a.told_by
      where a.organisation_id = p.organisation_id and a.promise_id = p.id
      order by a.told_at desc, a.id limit 1
    ) a on true
    where p.organisation_id = attune_organisation() and p.child_id = ${childId}
    order by a.kept is not null, case when a.kept is null then p.until_on end nulls last, p.told_at desc, p.id
    limit 200`.execute(db)
  return rows.map(shown)
}

function shown({
  kept,
  because,
  answeredAt,
  answeredByName,
  untilOn,
  toldAt,
  ...row
}: Row): contract.PromiseShown {
  const answer = { kept: kept === true, because, toldByName: answeredByName }
  return {
    ...row,
    ...(untilOn && { untilOn }),
    toldAt: toldAt.toISOString(),
    ...(kept !== null && { answer: { ...answer, toldAt: answeredAt.toISOString() } }),
  }
}
