import { sql } from 'kysely'
import type { InputOf, OutputOf, Receipt } from '#platform/contract.ts'
import { Conflict } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import { askedAtLeast, mayRest } from '../after-rules.ts'
import * as contract from '../contract/talks.ts'
import * as permissions from '../permissions.ts'
import { checked, momentOf, nameOf } from './moments.ts'
import { addSide } from './sides.ts'
import './tables.ts'

type Talk = InputOf<typeof contract.talkWithChild>

/** Keeps what the child answered, or that they talked, with their own words beside it. */
export async function talkWithChild(ctx: Ctx, talk: Talk, told: Told): Promise<Receipt> {
  const child = await ctx.child(talk.childId, permissions.tellAfter)
  return tellOnce(ctx, told, talk.id, () => addTalk(child, ctx, talk))
}

/** Whoever is asked, or comes by themself, closes what waited for it. */
export async function addTalk(child: ChildGrant, ctx: Ctx, talk: Omit<Talk, 'childId'>): Promise<void> {
  const { id, momentId, answer, otherPerson, agreed, side } = talk
  const when = await checked(child, ctx.now, talk)
  const personId = talk.personId ?? (answer === 'talked' && !otherPerson ? ctx.actor.id : undefined)
  await child.db
    .insertInto('childTalk')
    .values({
      ...when,
      organisationId: ctx.actor.organisationId,
      id,
      childId: child.childId,
      momentId,
      answer,
      personId: personId ?? null,
      otherPerson,
      agreed,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  await closeDuty(child, ctx, { kind: 'repair.offer-talk', about: momentId }, answer)
  if (answer === 'talked') await closeDuty(child, ctx, { kind: 'repair.talk-child', about: momentId }, answer)
  const name = personId ? await nameOf(child, personId) : otherPerson
  await child.tell('repair.talk', {
    headline: saidOf[answer](name),
    detail: agreed,
    happenedAt: when.happenedAt,
    about: id,
  })
  if (side && contract.saidAnything(side)) {
    await addSide(child, ctx, { id: crypto.randomUUID(), momentId, side, ...when })
  }
}

const saidOf: Record<Talk['answer'], (name: string) => string> = {
  chose: (name) => `Wants to talk about it with ${name}.`,
  'not-now': () => 'Was asked to talk about it. Not now.',
  later: () => 'Was asked to talk about it. Later.',
  nobody: () => 'Was asked to talk about it. With nobody for now.',
  talked: (name) => `Talked about it with ${name}.`,
}

/** Leaves the talk to a child who was asked more than once. What they say later is kept all the same. */
export async function letTalkRest(
  ctx: Ctx,
  { id, childId, momentId, because }: InputOf<typeof contract.letTalkRest>,
): Promise<OutputOf<typeof contract.letTalkRest>> {
  const child = await ctx.child(childId, permissions.decideAfter)
  const { organisationId, id: toldBy } = ctx.actor
  await momentOf(child, momentId)
  if (!mayRest(await talksOf(child, momentId))) {
    throw new Conflict(`Ask once more first. They are asked ${askedAtLeast} times at least.`)
  }
  const added = await child.db
    .insertInto('childTalk')
    .values({
      organisationId,
      id,
      childId,
      momentId,
      happenedAt: ctx.now,
      deviceSaidAt: null,
      answer: 'rests',
      personId: null,
      because,
      toldBy,
      toldAt: ctx.now,
    })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return {}
  await closeDuty(child, ctx, { kind: 'repair.talk-child', about: momentId }, 'rests')
  const headline = 'The talk is left to them. They can come any time.'
  await child.tell('repair.talk', { headline, detail: because, happenedAt: ctx.now, about: id })
  return {}
}

/** The times that a child was asked or talked about a hard moment, in the order in which they happened. */
export async function talksOf({ db, childId }: ChildGrant, momentId: string): Promise<contract.ChildTalk[]> {
  const { rows } = await sql<Omit<contract.ChildTalk, 'happenedAt'> & { happenedAt: Date }>`
    select t.id, t.answer, coalesce(w.known_as, t.other_person) as with_name, t.agreed, t.because, t.happened_at,
      p.known_as as told_by_name
    from child_talk t
    join person p on p.organisation_id = t.organisation_id and p.id = t.told_by
    left join person w on w.organisation_id = t.organisation_id and w.id = t.person_id
    where t.child_id = ${childId} and t.moment_id = ${momentId}
    order by t.happened_at, t.told_at, t.id`.execute(db)
  return rows.map((row) => ({ ...row, happenedAt: row.happenedAt.toISOString() }))
}
