import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import type { ChildId } from '#platform/ids.ts'
import { NotFound, NotValid } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/children.ts'
import { monthsOld, todayIn, yearsOld } from '../home-day.ts'
import * as permissions from '../permissions.ts'
import { careTeamOf } from './care-team.ts'
import './tables.ts'

/** A child moves in. Sent twice, the child has moved in once. */
export async function admitChild(
  ctx: Ctx,
  arrival: InputOf<typeof contract.admitChild>,
): Promise<OutputOf<typeof contract.admitChild>> {
  const home = await ctx.home(arrival.homeId, permissions.arrangeStay)
  const child = home.admit(arrival.id)
  const { timeZone } = await home.db
    .selectFrom('home')
    .select('timeZone')
    .where('id', '=', home.homeId)
    .executeTakeFirstOrThrow()
  if (arrival.bornOn > todayIn(timeZone, ctx.now)) {
    throw new NotValid({ bornOn: ['This day has not come yet.'] })
  }
  if (await addChild(child, ctx, arrival)) await tellArrival(child, ctx, arrival)
  return { childId: arrival.id }
}

async function addChild(
  { db }: ChildGrant,
  { actor, now }: Ctx,
  arrival: contract.NewChild,
): Promise<boolean> {
  const { organisationId } = actor
  const { id, knownAs, fullName, bornOn, pronouns, placingAuthority } = arrival
  const added = await db
    .insertInto('person')
    .values({ organisationId, id, name: fullName, knownAs, face: JSON.stringify(faceFor(id)) })
    .onConflict((same) => same.columns(['organisationId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  const outsideReference = arrival.outsideReference ?? null
  const child = {
    organisationId,
    id,
    knownAs,
    fullName,
    bornOn,
    pronouns,
    placingAuthority,
    outsideReference,
  }
  await db
    .insertInto('child')
    .values({ ...child, madeBy: actor.id, madeAt: now })
    .execute()
  await db
    .insertInto('stay')
    .values({
      organisationId,
      id: randomUUID(),
      childId: id,
      homeId: arrival.homeId,
      fromOn: arrival.movedInOn,
    })
    .execute()
  return true
}

async function tellArrival(child: ChildGrant, ctx: Ctx, arrival: contract.NewChild) {
  const { organisationId, id: toldBy } = ctx.actor
  const told = { organisationId, childId: child.childId, toldBy, toldAt: ctx.now }
  await child.db
    .insertInto('childProfile')
    .values({ ...told, id: randomUUID(), ...arrival.profile })
    .execute()
  if (arrival.contacts.length > 0) {
    await child.db
      .insertInto('contact')
      .values(arrival.contacts.map((one) => ({ ...told, ...one })))
      .execute()
  }
  if (arrival.keyWorkerId) {
    await child.db
      .insertInto('tie')
      .values({
        organisationId,
        id: randomUUID(),
        personId: arrival.keyWorkerId,
        relation: 'key-worker',
        childId: child.childId,
        fromOn: arrival.movedInOn,
        madeBy: toldBy,
      })
      .execute()
  }
  await child.tell('people.moved-in', {
    headline: `${arrival.knownAs} moved in.`,
    happenedAt: new Date(`${arrival.movedInOn}T12:00:00Z`),
    about: child.childId,
  })
}

/** The children of a grant, with their home today. */
export async function childrenShown(
  db: Tx,
  childIds: readonly ChildId[],
  now: Date,
): Promise<contract.ChildShown[]> {
  if (childIds.length === 0) return []
  const rows = await db
    .selectFrom('child')
    .innerJoin('person', (join) =>
      join.onRef('person.organisationId', '=', 'child.organisationId').onRef('person.id', '=', 'child.id'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('stay')
          .innerJoin('home', (join) =>
            join
              .onRef('home.organisationId', '=', 'stay.organisationId')
              .onRef('home.id', '=', 'stay.homeId'),
          )
          .select(['home.id as homeId', 'home.name as homeName', 'home.timeZone', 'stay.fromOn'])
          .whereRef('stay.organisationId', '=', 'child.organisationId')
          .whereRef('stay.childId', '=', 'child.id')
          .where(sql<boolean>`stay.from_on <= (${now}::timestamptz at time zone home.time_zone)::date`)
          .where(
            sql<boolean>`(stay.to_on is null or stay.to_on >= (${now}::timestamptz at time zone home.time_zone)::date)`,
          )
          .orderBy('stay.fromOn', 'desc')
          .limit(1)
          .as('living'),
      (join) => join.onTrue(),
    )
    .select([
      'child.id',
      'child.knownAs',
      'child.fullName',
      'child.bornOn',
      'child.pronouns',
      'child.placingAuthority',
    ])
    .select(['person.face', 'living.homeId', 'living.homeName', 'living.timeZone', 'living.fromOn'])
    .where('child.id', '=', sql<string>`any(${`{${childIds.join(',')}}`}::uuid[])`)
    .orderBy('child.knownAs')
    .execute()
  return rows.map((row) => shownOf(row, now))
}

type Row = {
  id: string
  knownAs: string
  fullName: string
  bornOn: string
  pronouns: string
  placingAuthority: string
  face: contract.ChildShown['face'] | null
  homeId: string | null
  homeName: string | null
  timeZone: string | null
  fromOn: string | null
}

function shownOf({ homeId, homeName, timeZone, fromOn, face, ...row }: Row, now: Date): contract.ChildShown {
  const today = todayIn(timeZone ?? 'UTC', now)
  return {
    ...row,
    id: row.id as ChildId,
    face: face ?? undefined,
    age: yearsOld(row.bornOn, today),
    ageInMonths: monthsOld(row.bornOn, today),
    home: homeId
      ? ({ id: homeId, name: homeName ?? '', timeZone: timeZone ?? 'UTC' } as contract.ChildShown['home'])
      : undefined,
    movedInOn: fromOn ?? undefined,
  }
}

export async function listChildren(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listChildren>,
): Promise<OutputOf<typeof contract.listChildren>> {
  const { db, childIds } = await ctx.children(permissions.readChild, homeId)
  return { children: await childrenShown(db, childIds, ctx.now) }
}

/** The child of a grant, or a refusal when there is none. */
export async function getChild(child: ChildGrant, now: Date): Promise<contract.ChildShown> {
  const [shown] = await childrenShown(child.db, [child.childId], now)
  if (!shown) throw new NotFound('This child')
  return shown
}

export async function readChild(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readChild>,
): Promise<OutputOf<typeof contract.readChild>> {
  const child = await ctx.child(childId, permissions.readChild)
  const [shown, profile, contacts, careTeam] = await Promise.all([
    getChild(child, ctx.now),
    newestProfile(child),
    contactsOf(child),
    careTeamOf(child, ctx.now),
  ])
  return { child: shown, profile, contacts, careTeam }
}

const NOTHING_TOLD: contract.Profile = { languages: [], culture: '', faith: '', mattersMost: '', likes: [] }

async function newestProfile(child: ChildGrant): Promise<contract.Profile> {
  const newest = await child.db
    .selectFrom('childProfile')
    .select(['languages', 'culture', 'faith', 'mattersMost', 'likes'])
    .where('childId', '=', child.childId)
    .orderBy('toldAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? NOTHING_TOLD
}

async function contactsOf(child: ChildGrant) {
  const rows = await child.db
    .selectFrom('contact')
    .select(['id', 'name', 'relationship', 'phone', 'email', 'mayKnowAddress'])
    .where('childId', '=', child.childId)
    .orderBy('toldAt')
    .execute()
  return rows as contract.Contact[]
}

export async function tellProfile(
  ctx: Ctx,
  { id, childId, profile }: InputOf<typeof contract.tellProfile>,
): Promise<OutputOf<typeof contract.tellProfile>> {
  const child = await ctx.child(childId, permissions.writeChild)
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('childProfile')
    .values({ id, organisationId, childId, ...profile, toldBy, toldAt: ctx.now })
    .execute()
  await child.tell('people.profile', {
    headline: 'Who they are was told anew.',
    happenedAt: ctx.now,
    about: id,
  })
  return {}
}

export async function addContact(
  ctx: Ctx,
  { childId, contact }: InputOf<typeof contract.addContact>,
): Promise<OutputOf<typeof contract.addContact>> {
  const child = await ctx.child(childId, permissions.writeChild)
  const { organisationId, id: toldBy } = ctx.actor
  await child.db
    .insertInto('contact')
    .values({ organisationId, childId, ...contact, toldBy, toldAt: ctx.now })
    .execute()
  return {}
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
  const name = (await getChild(child, ctx.now)).knownAs
  await child.tell('people.moved-on', {
    headline: `${name} moves on from here.`,
    happenedAt: new Date(`${onDay}T12:00:00Z`),
    about: childId,
  })
  return {}
}
