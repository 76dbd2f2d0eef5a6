import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx, HomeGrant } from '#platform/server/context.ts'
import type * as contract from '../contract/children.ts'
import { todayIn } from '../home-day.ts'
import * as permissions from '../permissions.ts'
import { youngFaceFor } from '../young-face.ts'
import { endPartsOfHome } from './care-team.ts'
import { getChild } from './children.ts'
import './tables.ts'

/** A child moves in. Sent twice, the child has moved in once. */
export async function admitChild(
  ctx: Ctx,
  arrival: InputOf<typeof contract.admitChild>,
): Promise<OutputOf<typeof contract.admitChild>> {
  const home = await ctx.home(arrival.homeId, permissions.arrangeStay)
  await requireDays(home, ctx, arrival)
  await requireKeyWorker(home, arrival)
  await admit(home, ctx, arrival)
  return { childId: arrival.id }
}

async function requireDays(home: HomeGrant, { now }: Ctx, { bornOn, movedInOn }: contract.NewChild) {
  const { timeZone } = await home.db
    .selectFrom('home')
    .select('timeZone')
    .where('id', '=', home.homeId)
    .executeTakeFirstOrThrow()
  if (bornOn > todayIn(timeZone, now)) throw new NotValid({ bornOn: ['This day has not come yet.'] })
  if (movedInOn < bornOn) throw new NotValid({ movedInOn: ['This is before they were born.'] })
}

/** A key worker is someone of the home: a tie to the child opens the record to nobody else. */
async function requireKeyWorker({ db, homeId }: HomeGrant, { keyWorkerId, movedInOn }: contract.NewChild) {
  if (!keyWorkerId) return
  const works = await db
    .selectFrom('tie')
    .select('id')
    .where('homeId', '=', homeId)
    .where('personId', '=', keyWorkerId)
    .where(sql<boolean>`(to_on is null or to_on >= ${movedInOn})`)
    .executeTakeFirst()
  if (!works) throw new NotValid({ keyWorkerId: ['Choose someone who works in this home.'] })
}

async function admit(home: HomeGrant, ctx: Ctx, arrival: contract.NewChild) {
  const child = home.admit(arrival.id)
  if (await addPerson(child, ctx, arrival)) await addRecord(child, ctx, arrival)
}

/**
 * Writes a child with a new id, who has been looked over, into the home of the grant. The statements go out
 * together; the next child waits for them, since the transaction may write for one child at a time.
 */
export async function admitNew(home: HomeGrant, ctx: Ctx, arrival: contract.NewChild): Promise<void> {
  const child = home.admit(arrival.id)
  await Promise.all([addPerson(child, ctx, arrival), addRecord(child, ctx, arrival)])
}

async function addRecord(...[child, ctx, arrival]: Writing) {
  await Promise.all([
    addChild(child, ctx, arrival),
    addStay(child, ctx, arrival),
    addTelling(child, ctx, arrival),
    addContacts(child, ctx, arrival),
    addKeyWorker(child, ctx, arrival),
    child.tell('people.moved-in', {
      headline: `${arrival.knownAs} moved in.`,
      happenedAt: new Date(`${arrival.movedInOn}T12:00:00Z`),
      about: child.childId,
    }),
  ])
}

type Writing = [child: ChildGrant, ctx: Ctx, arrival: contract.NewChild]

async function addPerson(...[{ db }, { actor }, { id, fullName, knownAs }]: Writing): Promise<boolean> {
  const { organisationId } = actor
  const added = await db
    .insertInto('person')
    .values({ organisationId, id, name: fullName, knownAs, face: JSON.stringify(youngFaceFor(id)) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

async function addChild(...[{ db }, { actor, now }, arrival]: Writing) {
  const { id, knownAs, fullName, bornOn, pronouns, placingAuthority, outsideReference = null } = arrival
  const told = { id, knownAs, fullName, bornOn, pronouns, placingAuthority, outsideReference }
  await db
    .insertInto('child')
    .values({ ...told, organisationId: actor.organisationId, madeBy: actor.id, madeAt: now })
    .execute()
}

async function addStay(...[{ db, childId }, { actor }, { homeId, movedInOn }]: Writing) {
  const { organisationId } = actor
  await db
    .insertInto('stay')
    .values({ organisationId, id: randomUUID(), childId, homeId, fromOn: movedInOn })
    .execute()
}

async function addTelling(...[{ db, childId }, { actor, now }, { profile }]: Writing) {
  const { organisationId, id: toldBy } = actor
  await db
    .insertInto('childProfile')
    .values({ organisationId, id: randomUUID(), childId, ...profile, toldBy, toldAt: now })
    .execute()
}

async function addContacts(...[{ db, childId }, { actor, now }, { contacts }]: Writing) {
  const { organisationId, id: toldBy } = actor
  if (contacts.length === 0) return
  await db
    .insertInto('contact')
    .values(contacts.map((one) => ({ organisationId, childId, ...one, toldBy, toldAt: now })))
    .execute()
}

async function addKeyWorker(...[{ db, childId }, { actor }, { keyWorkerId, movedInOn }]: Writing) {
  const { organisationId, id: madeBy } = actor
  if (!keyWorkerId) return
  const tie = { organisationId, id: randomUUID(), personId: keyWorkerId, relation: 'key-worker' as const }
  await db
    .insertInto('tie')
    .values({ ...tie, childId, fromOn: movedInOn, madeBy })
    .execute()
}

export async function moveOn(
  ctx: Ctx,
  { childId, onDay }: InputOf<typeof contract.moveOn>,
): Promise<OutputOf<typeof contract.moveOn>> {
  const child = await ctx.child(childId, permissions.arrangeStay)
  const ended = await child.db
    .updateTable('stay')
    .set({ toOn: onDay })
    .where('childId', '=', childId)
    .where('toOn', 'is', null)
    .where('fromOn', '<=', onDay)
    .returning('id')
    .execute()
  if (ended.length === 0) throw new NotValid({ onDay: ['This is before the day they moved in.'] })
  await endPartsOfHome(child, onDay)
  const name = (await getChild(child, ctx.now)).knownAs
  await child.tell('people.moved-on', {
    headline: `${name} moves on from here.`,
    happenedAt: new Date(`${onDay}T12:00:00Z`),
    about: childId,
  })
  return {}
}
