import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { ChildId, HomeId } from '#platform/ids.ts'
import { isHereForShifts } from '#platform/permissions.ts'
import { NotFound } from '#platform/refusal.ts'
import type { ChildGrant, Ctx } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type * as contract from '../contract/children.ts'
import { monthsOld, todayIn, yearsOld } from '../home-day.ts'
import * as permissions from '../permissions.ts'
import { careTeamOf } from './care-team.ts'
import { openUntil } from './looks.ts'
import './tables.ts'

/** The children of a grant, with their home today. */
export async function childrenShown(
  db: Tx,
  childIds: readonly ChildId[],
  now: Date,
): Promise<contract.ChildWhole[]> {
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

function shownOf({ homeId, homeName, timeZone, fromOn, face, ...row }: Row, now: Date): contract.ChildWhole {
  const today = todayIn(timeZone ?? 'UTC', now)
  return {
    ...row,
    id: ChildId.parse(row.id),
    face: face ?? undefined,
    age: yearsOld(row.bornOn, today),
    ageInMonths: monthsOld(row.bornOn, today),
    home: homeId
      ? { id: HomeId.parse(homeId), name: homeName ?? '', timeZone: timeZone ?? 'UTC' }
      : undefined,
    movedInOn: fromOn ?? undefined,
  }
}

export async function listChildren(
  ctx: Ctx,
  { homeId }: InputOf<typeof contract.listChildren>,
): Promise<OutputOf<typeof contract.listChildren>> {
  const { db, childIds, relationsTo } = await ctx.children(permissions.listChildren, homeId)
  const shown = await childrenShown(db, childIds, ctx.now)
  return {
    children: shown.map((child) => (isHereForShifts(relationsTo(child.id)) ? ofShift(child) : child)),
  }
}

/** What a shift needs of who a child is: whose name is called, and where they live. */
function ofShift({ id, knownAs, pronouns, face, home }: contract.ChildWhole): contract.ChildShown {
  return { id, knownAs, pronouns, face, home }
}

/** The child of a grant, or a refusal when there is none. */
export async function getChild(child: ChildGrant, now: Date): Promise<contract.ChildWhole> {
  const [shown] = await childrenShown(child.db, [child.childId], now)
  if (!shown) throw new NotFound('This child')
  return shown
}

export async function readChild(
  ctx: Ctx,
  { childId }: InputOf<typeof contract.readChild>,
): Promise<OutputOf<typeof contract.readChild>> {
  const child = await ctx.child(childId, permissions.readChild)
  const [shown, profile, contacts, careTeam, until] = await Promise.all([
    getChild(child, ctx.now),
    newestProfile(child),
    contactsOf(child),
    careTeamOf(child, ctx.now),
    openUntil(child, ctx),
  ])
  return { child: shown, profile, contacts, careTeam, openUntil: until }
}

const NOTHING_TOLD: contract.Profile = { languages: [], culture: '', faith: '', mattersMost: '', likes: [] }

/** Who a child is, as it was told last. */
export async function newestProfile(child: ChildGrant): Promise<contract.Profile> {
  const newest = await child.db
    .selectFrom('childProfile')
    .select(['languages', 'culture', 'faith', 'mattersMost', 'likes'])
    .where('childId', '=', child.childId)
    .orderBy('toldAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest ?? NOTHING_TOLD
}

/** The people outside the house around a child. */
export async function contactsOf(child: ChildGrant) {
  const rows = await child.db
    .selectFrom('contact')
    .select(['id', 'name', 'relationship', 'phone', 'email', 'mayKnowAddress', 'part'])
    .where('childId', '=', child.childId)
    .orderBy('toldAt')
    .execute()
  return rows as contract.Contact[]
}
