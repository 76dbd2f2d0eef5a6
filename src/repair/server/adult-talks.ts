import { sql } from 'kysely'
import type { InputOf, Receipt } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import { tellOnce } from '#platform/server/commands.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import { closeDuty } from '#platform/server/duties.ts'
import type { Told } from '#platform/server/serve.ts'
import type * as contract from '../contract/adult-talks.ts'
import * as permissions from '../permissions.ts'
import { homeOf, openTalkWithAdult } from './afterwards.ts'
import { checked, momentOf, nameOf } from './moments.ts'
import './tables.ts'

/** Names another adult who was there. */
export async function tellAdultThere(
  ctx: Ctx,
  { id, childId, momentId, personId }: InputOf<typeof contract.tellAdultThere>,
  told: Told,
): Promise<Receipt> {
  const child = await ctx.child(childId, permissions.tellAfter)
  return tellOnce(ctx, told, id, async () => {
    const moment = await momentOf(child, momentId)
    const name = await nameOf(child, personId)
    await openTalkWithAdult(child, ctx, { moment, personId, homeId: await homeOf(child, ctx) })
    const headline = `${name} was there too.`
    await child.tell('repair.adult-there', { headline, happenedAt: moment.happenedAt, about: momentId })
  })
}

type Talk = InputOf<typeof contract.talkWithAdult>

/** Keeps that an adult talked about it, or would rather not. Their own words go behind their own wall. */
export async function talkWithAdult(ctx: Ctx, talk: Talk, told: Told): Promise<Receipt> {
  const child = await ctx.child(talk.childId, permissions.tellAfter)
  if (talk.mine && talk.personId !== ctx.actor.id) {
    throw new NotValid({ mine: ['Only they themselves can write how it was for them.'] })
  }
  return tellOnce(ctx, told, talk.id, () => addTalk(child, ctx, talk))
}

async function addTalk(child: ChildGrant, ctx: Ctx, talk: Talk): Promise<void> {
  const { id, momentId, personId, answer, withWhom, agreed } = talk
  const { organisationId } = ctx.actor
  const when = await checked(child, ctx.now, talk)
  const moment = await momentOf(child, momentId)
  await openTalkWithAdult(child, ctx, { moment, personId, homeId: await homeOf(child, ctx) })
  await child.db
    .insertInto('adultTalk')
    .values({
      ...when,
      organisationId,
      id,
      childId: child.childId,
      momentId,
      personId,
      answer,
      withWhom,
      agreed,
      toldBy: ctx.actor.id,
      toldAt: ctx.now,
    })
    .execute()
  if (talk.mine) {
    await child.db
      .insertInto('adultTalkWords')
      .values({ ...talk.mine, organisationId, id, personId, toldAt: ctx.now })
      .execute()
  }
  if (answer === 'not-now') return
  await closeDuty(child, ctx, { kind: 'repair.talk-adult', about: await thereId(child, talk) }, answer)
  if (answer !== 'talked') return
  const headline = `${await nameOf(child, personId)} talked it through with ${withWhom}.`
  // How the adults are cared for is no burden of the child.
  const fact = { headline, detail: agreed, happenedAt: when.happenedAt, about: id, readableByChild: false }
  await child.tell('repair.adult-talk', fact)
}

async function thereId(child: ChildGrant, { momentId, personId }: Talk): Promise<string> {
  const { id } = await child.db
    .selectFrom('adultThere')
    .select('id')
    .where('childId', '=', child.childId)
    .where('momentId', '=', momentId)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return id
}

/** The adults who were there, with the talks that they had. One's own words reach only oneself. */
export async function adultsOf(
  child: ChildGrant,
  { actor }: Ctx,
  momentId: string,
): Promise<contract.AdultThere[]> {
  const { rows: there } = await sql<ThereRow>`
    select a.person_id, p.known_as, p.face, d.done_at is null as is_open
    from adult_there a
    join person p on p.organisation_id = a.organisation_id and p.id = a.person_id
    left join duty d on d.organisation_id = a.organisation_id and d.about = a.id and d.kind = 'repair.talk-adult'
    where a.child_id = ${child.childId} and a.moment_id = ${momentId}
    order by a.told_at, p.known_as, a.id`.execute(child.db)
  const talks = await adultTalksOf(child, momentId)
  return there.map(({ personId, knownAs, face, isOpen }) => ({
    personId,
    knownAs,
    ...(face && { face }),
    isMe: personId === actor.id,
    isOpen,
    talks: talks.filter((talk) => talk.personId === personId).map(shown),
  }))
}

type ThereRow = Pick<contract.AdultThere, 'personId' | 'knownAs' | 'isOpen'> & {
  face: contract.AdultThere['face'] | null
}

interface TalkRow extends Omit<contract.AdultTalk, 'happenedAt' | 'mine'> {
  personId: string
  happenedAt: Date
  words: string | null
  needs: string | null
}

async function adultTalksOf({ db, childId }: ChildGrant, momentId: string): Promise<TalkRow[]> {
  const { rows } = await sql<TalkRow>`
    select t.id, t.person_id, t.answer, t.with_whom, t.agreed, t.happened_at, w.words, w.needs
    from adult_talk t
    left join adult_talk_words w on w.organisation_id = t.organisation_id and w.id = t.id
    where t.child_id = ${childId} and t.moment_id = ${momentId}
    order by t.happened_at, t.told_at, t.id`.execute(db)
  return rows
}

function shown({ id, answer, withWhom, agreed, happenedAt, words, needs }: TalkRow): contract.AdultTalk {
  const mine = words !== null && needs !== null ? { mine: { words, needs } } : {}
  return { id, answer, withWhom, agreed, happenedAt: happenedAt.toISOString(), ...mine }
}
